import { Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DropInSession } from '../../../shared/contract/drop-in.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { countOf, type OpenKind, totalOf } from '../../../shared/day-end-rules.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { HandoverEntry } from '../../components/handover-entry.tsx'
import { Section } from '../../components/section.tsx'
import { ConsentRow, ReceiptRow, StubRow, TicketRow } from './open-rows.tsx'
import type { OpenItems } from './use-open-items.ts'
import { useRowKeys } from './use-row-keys.ts'

type Props = {
  readonly open: OpenItems | undefined
  readonly error: unknown
  readonly session: DropInSession
}

/** Everything that is still open, each kind with its list, each row with the direct way to settle it. */
export function OpenSection({ open, error, session }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  // What is over takes no contacts and no steps of the queue any more.
  const running = session.state === 'laufend'
  const today = running && session.day === toLocalDate(Date.now())
  const total = open ? totalOf(countOf(open)) : 0
  useRowKeys(list, total)
  const hint = total > 0 ? <Text c="dimmed">{t('dayEnd.openKeys')}</Text> : null
  return (
    <Section title={t('dayEnd.open')} actions={hint}>
      <FailureAlert error={error} />
      {open && total === 0 ? <Calm /> : null}
      <Stack gap="lg" ref={list}>
        {open ? (
          <>
            <Kind
              kind="openTickets"
              rows={open.openTickets}
              row={(ticket) => <TicketRow ticket={ticket} running={running} today={today} />}
            />
            <Kind kind="stubs" rows={open.stubs} row={(ticket) => <StubRow ticket={ticket} recordable={running} />} />
            <Kind kind="unsignedConsents" rows={open.unsignedConsents} row={(consent) => <ConsentRow consent={consent} />} />
            <Kind kind="receiptsNotHandedOver" rows={open.receiptsNotHandedOver} row={(receipt) => <ReceiptRow receipt={receipt} />} />
            <Kind kind="urgentNotPhoned" rows={open.urgentNotPhoned} row={(item) => <HandoverEntry item={item} current={false} named />} />
          </>
        ) : null}
      </Stack>
    </Section>
  )
}

function Calm() {
  const { t } = useTranslation()
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" role="status">
      <IconCircleCheck size={28} aria-hidden color="var(--mantine-color-green-filled)" style={{ flex: 'none' }} />
      <div>
        <Text fw={600}>{t('dayEnd.allDone')}</Text>
        <Text c="dimmed">{t('dayEnd.allDoneHint')}</Text>
      </div>
    </Group>
  )
}

type KindProps<Row> = { readonly kind: OpenKind; readonly rows: readonly Row[]; readonly row: (row: Row) => ReactNode }

function Kind<Row extends { readonly id: string }>({ kind, rows, row }: KindProps<Row>) {
  const { t } = useTranslation()
  const id = useId()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h4" id={id}>
        {`${t(`dayEnd.kind.${kind}`)} (${rows.length})`}
      </Title>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows.map((entry) => (
          <li key={entry.id} style={{ borderTop: '1px solid var(--mantine-color-default-border)', padding: 'var(--mantine-spacing-xs) 0' }}>
            {row(entry)}
          </li>
        ))}
      </ul>
    </section>
  )
}
