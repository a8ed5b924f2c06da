import { Button, Group, Menu, Stack, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconDots,
  IconProgress,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isOpenConcern } from '../../../shared/concern-states.ts'
import type { Concern } from '../../../shared/contract/concerns.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { CONCERN_STATES, type ConcernState } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useMay } from '../../components/use-may.ts'
import { useTopicNames } from '../../components/use-topic-names.ts'

export function ConcernItem({ concern }: { readonly concern: Concern }) {
  const { t } = useTranslation()
  const topicNames = useTopicNames()
  const mayChange = useMay()(contract.concerns.setState)
  const { mutateAsync, isPending } = useApiCommand('concerns', 'setState')
  const open = isOpenConcern(concern.state)
  const name = topicNames(concern.topics)

  // Awaited and not given as callbacks, because the entry moves to the other list as soon as its state has changed.
  async function change(state: ConcernState, onDone: () => void) {
    try {
      await mutateAsync({ id: concern.id, state })
      onDone()
    } catch (error) {
      notifyFailure(error)
    }
  }
  function become(state: ConcernState) {
    const undo = () => void change(concern.state, () => undefined)
    void change(state, () => notifyDone(t('concerns.nowIs', { state: t(`values.concernState.${state}`) }), undo))
  }
  const others = CONCERN_STATES.filter((state) => state !== concern.state && state !== (open ? 'erledigt' : 'offen'))
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={2} flex="1 1 14rem">
        <Text fw={600}>{name}</Text>
        {concern.summary ? <Text>{concern.summary}</Text> : null}
        <ConcernStatus concern={concern} />
      </Stack>
      <Group gap={4} wrap="nowrap" display={mayChange ? undefined : 'none'}>
        <Button
          variant="default"
          leftSection={open ? <IconCheck size={20} aria-hidden /> : <IconArrowBackUp size={20} aria-hidden />}
          aria-label={t(open ? 'concerns.doneOf' : 'concerns.reopenOf', { name })}
          loading={isPending}
          onClick={() => become(open ? 'erledigt' : 'offen')}
        >
          {t(open ? 'concerns.done' : 'concerns.reopen')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" px="xs" aria-label={t('concerns.otherStateOf', { name })}>
              <IconDots size={20} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((state) => (
              <Menu.Item key={state} mih={44} onClick={() => become(state)}>
                {t(`values.concernState.${state}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  )
}

const STATE_ICONS = {
  offen: IconCircleDashed,
  in_arbeit: IconProgress,
  erledigt: IconCircleCheck,
  uebergeben: IconCircleCheck,
  zurueckgezogen: IconCircleCheck,
}

/** State, urgency and since when, each in words; only what presses gets colour. */
function ConcernStatus({ concern: { state, urgency, deadline, createdAt, closedAt } }: { readonly concern: Concern }) {
  const { t } = useTranslation()
  const StateIcon = STATE_ICONS[state]
  const day = (instant: string) => formatDay(toLocalDate(Date.parse(instant)))
  const since = closedAt ? t('concerns.closedOn', { day: day(closedAt) }) : t('concerns.since', { day: day(createdAt) })
  const due = deadline ? t('concerns.until', { day: formatDay(deadline) }) : t(`values.urgency.${urgency}`)
  const UrgencyIcon = urgency === 'notfall' ? IconAlertTriangle : IconClock
  const pressing = closedAt === null && (urgency !== 'normal' || deadline !== null)
  return (
    <Group gap="0 var(--mantine-spacing-md)">
      <Group gap={4} c="dimmed">
        <StateIcon size={18} aria-hidden />
        <Text size="sm">{t(`values.concernState.${state}`)}</Text>
      </Group>
      {pressing ? (
        <Group gap={4} c={urgency === 'notfall' ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}>
          <UrgencyIcon size={18} aria-hidden />
          <Text size="sm" fw={600}>
            {urgency === 'notfall' && deadline ? t('concerns.emergencyUntil', { day: formatDay(deadline) }) : due}
          </Text>
        </Group>
      ) : null}
      <Text size="sm" c="dimmed">
        {since}
      </Text>
    </Group>
  )
}
