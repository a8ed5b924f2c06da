import { Button, Group, Menu, Text } from '@mantine/core'
import { IconArrowForward, IconChevronDown, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconClock } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CHECKLIST_STATES, type ChecklistState, STATE_KEYS, stateOfKey } from '../../../shared/checklist-rules.ts'
import type { ChecklistItem } from '../../../shared/contract/checklists.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyFailure } from '../../components/notify.tsx'
import { DueForm } from './due-form.tsx'
import { useDueWords } from './use-due-words.ts'

const ICONS = {
  fehlt: IconCircleDashed,
  gesehen: IconCircleCheck,
  weitergeleitet: IconArrowForward,
  nachreichen_bis: IconClock,
  nicht_erforderlich: IconCircleMinus,
} as const

type Props = {
  readonly item: ChecklistItem
  readonly mayChange: boolean
  /** To the row above or below. */
  readonly onWalk: (from: HTMLElement, step: 1 | -1) => void
  /** What was set, for screen readers. */
  readonly onSet: (words: string) => void
}

/** A document and where it stands. On its button one letter sets the state and goes on to the next row. */
export function ChecklistRow({ item, mayChange, onWalk, onSet }: Props) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const set = useApiCommand('checklists', 'setItem')
  const [asking, setAsking] = useState(false)
  const state = t(`values.checklistState.${item.state}`)

  async function become(next: ChecklistState, dueOn: LocalDate | null = null) {
    if (set.isPending) return
    const row = button.current
    // On at once, because the next letter of somebody who types fast is meant for the next row.
    if (row && !asking) onWalk(row, 1)
    try {
      await set.mutateAsync({ id: item.id, revision: item.revision, state: next, dueOn })
      setAsking(false)
      onSet(t('checklists.nowIs', { item: item.text, state: t(`values.checklistState.${next}`) }))
      if (row && asking) onWalk(row, 1)
    } catch (error) {
      if (!asking) row?.focus()
      notifyFailure(error)
    }
  }
  function choose(next: ChecklistState) {
    if (next === 'nachreichen_bis') setAsking(true)
    else void become(next)
  }
  function byKey(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.currentTarget.getAttribute('aria-expanded') === 'true') return
    const next = stateOfKey(event.key)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (next === null && step === null) return
    event.preventDefault()
    event.stopPropagation()
    if (next) choose(next)
    else if (step) onWalk(event.currentTarget, step)
  }

  const Sign = ICONS[item.state]
  return (
    <li style={{ borderTop: '1px solid var(--mantine-color-default-border)', padding: '4px 0' }}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <div style={{ flex: '1 1 auto', minWidth: 0 }}>
          <Text>{item.text}</Text>
          <Standing item={item} />
        </div>
        {mayChange ? (
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Button
                ref={button}
                data-row
                variant="default"
                flex="0 0 13rem"
                px="sm"
                justify="flex-start"
                styles={{ label: { flex: 1 } }}
                leftSection={<Sign size={20} aria-hidden />}
                rightSection={<IconChevronDown size={16} aria-hidden />}
                aria-label={t('checklists.stateOf', { item: item.text, state })}
                onKeyDown={byKey}
              >
                {state}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {CHECKLIST_STATES.map((one) => (
                <Menu.Item key={one} mih={44} rightSection={<KeyHint keys={STATE_KEYS[one]} />} onClick={() => choose(one)}>
                  {t(`values.checklistState.${one}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : (
          <IconText icon={Sign}>{state}</IconText>
        )}
      </Group>
      {asking ? (
        <DueForm
          item={item}
          pending={set.isPending}
          onCancel={() => {
            setAsking(false)
            button.current?.focus()
          }}
          onChoose={(day) => void become('nachreichen_bis', day)}
        />
      ) : null}
    </li>
  )
}

function Standing({ item: { state, stateOn, dueOn } }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation()
  const dueWords = useDueWords()
  if (state === 'nachreichen_bis' && dueOn) return <IconText icon={IconClock}>{dueWords.full(dueOn)}</IconText>
  if (stateOn === null || state === 'fehlt') return null
  return (
    <Text size="sm" c="dimmed">
      {t('checklists.stateOn', { day: formatDay(stateOn) })}
    </Text>
  )
}
