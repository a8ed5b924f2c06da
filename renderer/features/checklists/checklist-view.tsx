import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconCalendarDue, IconCheck, IconFileText, IconListCheck } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissing, isOverdue, nextDue, progressOf } from '../../../shared/checklist-rules.ts'
import type { Checklist } from '../../../shared/contract/checklists.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { MissingDocumentsButton } from '../../components/letter-button.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDocument } from '../../components/use-document.tsx'
import { useMay } from '../../components/use-may.ts'
import { AddItem } from './add-item.tsx'
import { ChecklistRow } from './checklist-row.tsx'
import { useDueWords } from './use-due-words.ts'

/** One list with its documents, what is still to come in words, and the sheet for it. Arrows walk, letters set. */
export function ChecklistView({ list }: { readonly list: Checklist }) {
  const { t } = useTranslation()
  const may = useMay()
  const headingId = useId()
  const rows = useRef<HTMLUListElement>(null)
  const [said, setSaid] = useState('')
  const closed = list.closedAt !== null
  const mayChange = may(contract.checklists.setItem) && !closed
  const name = [list.name, list.scope].filter(Boolean).join(', ')

  function walk(from: HTMLElement, step: 1 | -1) {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    all[all.indexOf(from) + step]?.focus()
  }

  return (
    <Stack gap="xs" component="section" aria-labelledby={headingId}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={3} id={headingId}>
            {name}
          </Title>
          <Progress list={list} />
        </div>
        <ListActions list={list} name={name} />
      </Group>
      <ul ref={rows} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {list.items.map((item) => (
          <ChecklistRow key={item.id} item={item} mayChange={mayChange} onWalk={walk} onSet={setSaid} />
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {mayChange ? (
        <>
          <AddItem checklistId={list.id} />
          <Text size="sm" c="dimmed">
            {t('checklists.keys')}
          </Text>
        </>
      ) : null}
    </Stack>
  )
}

function Progress({ list: { items, closedAt } }: { readonly list: Checklist }) {
  const { t } = useTranslation()
  const dueWords = useDueWords()
  const { there, needed } = progressOf(items)
  const next = closedAt === null ? nextDue(items) : null
  const words = needed === 0 ? t('checklists.nothingNeeded') : t('checklists.progress', { there, needed })
  return (
    <Group gap="0 var(--mantine-spacing-md)">
      <IconText icon={IconListCheck}>{there === needed && needed > 0 ? `${words}. ${t('checklists.complete')}` : words}</IconText>
      {next ? (
        <IconText icon={IconCalendarDue} fw={isOverdue(next, toLocalDate(Date.now())) ? 600 : 400}>
          {`${t('checklists.next', { day: formatDay(next) })}${dueWords.addition(next)}`}
        </IconText>
      ) : null}
    </Group>
  )
}

function ListActions({ list, name }: { readonly list: Checklist; readonly name: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const prints = useDocument()
  const setClosed = useApiCommand('checklists', 'setClosed')
  const closed = list.closedAt !== null

  async function close(become: boolean) {
    try {
      await setClosed.mutateAsync({ id: list.id, closed: become })
      if (become) notifyDone(t('checklists.closed'), () => void close(false))
    } catch (error) {
      notifyFailure(error)
    }
  }
  const missing = list.items.some(({ state }) => isMissing(state))
  return (
    <Group gap="xs">
      {missing && !closed && may(contract.letters.checklist) ? (
        <Button
          variant="default"
          leftSection={<IconFileText size={20} aria-hidden />}
          loading={prints.pending}
          aria-label={t('checklists.printOf', { name })}
          onClick={() => prints.open('checklist', list.id)}
        >
          {t('letters.open.checklist')}
        </Button>
      ) : null}
      {missing && !closed && may(contract.letters.missingDocuments) ? (
        <MissingDocumentsButton id={list.id} personId={list.personId} name={name} />
      ) : null}
      {may(contract.checklists.setClosed) ? (
        <Button
          variant="subtle"
          leftSection={closed ? <IconArrowBackUp size={20} aria-hidden /> : <IconCheck size={20} aria-hidden />}
          aria-label={t(closed ? 'checklists.reopenOf' : 'checklists.closeOf', { name })}
          loading={setClosed.isPending}
          onClick={() => void close(!closed)}
        >
          {t(closed ? 'checklists.reopen' : 'checklists.close')}
        </Button>
      ) : null}
      {prints.view}
    </Group>
  )
}
