import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconDoorExit, IconListNumbers, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Ticket } from '../../../shared/contract/queue.ts'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { talkMinutes } from '../../../shared/ticket-times.ts'
import { ReceiptState } from '../../components/receipt-state.tsx'
import { SignConsent } from '../../components/sign-consent.tsx'
import { useHandedOver } from '../../components/use-handed-over.ts'
import { useEndTicket } from './use-end-ticket.ts'
import { useSettleStub } from './use-settle-stub.ts'

const clock = (instant: string) => toLocalDateTime(Date.parse(instant)).slice(11)

function Row({ children, actions }: { readonly children: ReactNode; readonly actions: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs" mih={52}>
      <div style={{ flex: '1 1 18rem', overflowWrap: 'anywhere' }}>{children}</div>
      <Group gap="xs">{actions}</Group>
    </Group>
  )
}

function Person({ personId, name }: { readonly personId: PersonId; readonly name: string }) {
  return <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>{name}</Anchor>
}

type TicketProps = { readonly ticket: Ticket; readonly running: boolean; readonly today: boolean }

/** Still in the queue: gone meanwhile, or its talk is over; for anything else the queue is one step away. */
export function TicketRow({ ticket, running, today }: TicketProps) {
  const { t } = useTranslation()
  const end = useEndTicket(today)
  const { number, lane, state, since } = ticket
  const move = state === 'in_beratung' ? 'finish' : 'leave'
  const label = t(move === 'finish' ? 'dayEnd.talkOver' : 'queue.action.leave')
  const actions = (
    <>
      <Button
        data-settle
        variant="default"
        leftSection={<IconDoorExit size={20} aria-hidden />}
        aria-label={t('dayEnd.ofNumber', { action: label, number })}
        onClick={() => end[move](ticket)}
      >
        {label}
      </Button>
      {today ? (
        <Button
          component={Link}
          to="/warteliste"
          variant="default"
          leftSection={<IconListNumbers size={20} aria-hidden />}
          aria-label={t('dayEnd.ofNumber', { action: t('dayEnd.toQueue'), number })}
        >
          {t('dayEnd.toQueue')}
        </Button>
      ) : null}
    </>
  )
  return (
    <Row actions={running ? actions : null}>
      <Group gap="0 var(--mantine-spacing-sm)">
        <Text fw={600}>{number}</Text>
        <Text>{t(`values.lane.${lane}`)}</Text>
        <Text c="dimmed">{t(`dayEnd.ticketState.${state}`, { time: clock(since) })}</Text>
      </Group>
    </Row>
  )
}

/** A talk that is not on record. */
export function StubRow({ ticket, recordable }: { readonly ticket: Ticket; readonly recordable: boolean }) {
  const { t } = useTranslation()
  const settle = useSettleStub()
  const { id, number, lane, endedAt, times } = ticket
  const actions = (
    <>
      {recordable ? (
        <Button
          data-settle
          renderRoot={(props) => <Link to="/kontakt" search={{ ticket: id }} {...props} />}
          variant="default"
          leftSection={<IconUserPlus size={20} aria-hidden />}
          aria-label={t('dayEnd.ofNumber', { action: t('dayEnd.record'), number })}
        >
          {t('dayEnd.record')}
        </Button>
      ) : null}
      <Button variant="default" aria-label={t('dayEnd.ofNumber', { action: t('dayEnd.nothing'), number })} onClick={() => settle(ticket)}>
        {t('dayEnd.nothing')}
      </Button>
    </>
  )
  return (
    <Row actions={actions}>
      <Group gap="0 var(--mantine-spacing-sm)">
        <Text fw={600}>{number}</Text>
        <Text>{t(`values.lane.${lane}`)}</Text>
        {endedAt ? <Text c="dimmed">{t('queue.talkedTo', { minutes: talkMinutes(times.service), time: clock(endedAt) })}</Text> : null}
      </Group>
    </Row>
  )
}

/** Spoken today, the signed paper is not there yet. */
export function ConsentRow({ consent }: { readonly consent: Consent & { readonly personName: string } }) {
  const { t } = useTranslation()
  return (
    <Row actions={<SignConsent consent={consent} />}>
      <Group gap="0 var(--mantine-spacing-sm)">
        <Person personId={consent.personId} name={consent.personName} />
        <Text c="dimmed">{t('consents.number', { number: consent.proofNumber })}</Text>
      </Group>
      <Text>{[consent.purpose, consent.recipientOrganization].join(', ')}</Text>
    </Row>
  )
}

/** Made, but nobody has noted that the person has it. */
export function ReceiptRow({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation()
  const handedOver = useHandedOver()
  const { id, number, personId, personName, content } = receipt
  const actions = (
    <Button
      data-settle
      variant="default"
      leftSection={<IconCircleCheck size={20} aria-hidden />}
      aria-label={t('dayEnd.ofNumber', { action: t('dayEnd.handedOver'), number })}
      onClick={() => handedOver(receipt)}
    >
      {t('dayEnd.handedOver')}
    </Button>
  )
  return (
    <Row actions={actions}>
      <Group gap="0 var(--mantine-spacing-sm)">
        <Anchor fw={600} renderRoot={(props) => <Link to="/belege/$receiptId" params={{ receiptId: id }} {...props} />}>
          {`${t(`values.receiptKind.${content.kind}`)} ${number}`}
        </Anchor>
        {personId ? <Person personId={personId} name={personName} /> : <Text>{t('handover.anonymous')}</Text>}
      </Group>
      <ReceiptState receipt={receipt} />
    </Row>
  )
}
