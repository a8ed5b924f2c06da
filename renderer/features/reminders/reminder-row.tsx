import { Anchor, type AnchorProps, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderLine } from '../../../shared/contract/reminders.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'
import { Row } from '../../components/row-list.tsx'

/** One thing to do; its name leads to the record where it is done. */
export function ReminderRow({ line }: { readonly line: ReminderLine }) {
  const { t } = useTranslation()
  const { on, about, personId, personName } = line
  return (
    <Row>
      <Group gap="md" wrap="nowrap" align="baseline" mih={32}>
        <Text w="13.5rem" flex="none">
          {on.length > 10 ? formatDateTime(on) : formatDay(on)}
        </Text>
        <div>
          <ToRecord line={line} fw={600} data-row>
            {personId ? personName : t('reminders.anonymous')}
          </ToRecord>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }} lineClamp={2}>
            {about || t('reminders.elsewhere')}
          </Text>
        </div>
      </Group>
    </Row>
  )
}

type LinkProps = Pick<AnchorProps, 'fw'> & { readonly line: ReminderLine; readonly 'data-row': true; readonly children: ReactNode }

function ToRecord({ line: { kind, id }, ...anchor }: LinkProps) {
  switch (kind) {
    case 'appointment':
      return <Anchor {...anchor} renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId: id }} {...props} />} />
    case 'interpreter':
      return <Anchor {...anchor} renderRoot={(props) => <Link to="/sprachmittlung/$bookingId" params={{ bookingId: id }} {...props} />} />
    case 'receipt':
      return <Anchor {...anchor} renderRoot={(props) => <Link to="/belege/$receiptId" params={{ receiptId: id }} {...props} />} />
    case 'referral':
      return <Anchor {...anchor} renderRoot={(props) => <Link to="/verweisungen/$referralId" params={{ referralId: id }} {...props} />} />
    case 'handover':
      return <Anchor {...anchor} renderRoot={(props) => <Link to="/weitergabe" {...props} />} />
    case 'consent':
      return <Anchor {...anchor} renderRoot={(props) => <Link to="/einwilligungen/$consentId" params={{ consentId: id }} {...props} />} />
  }
}
