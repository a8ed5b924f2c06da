import { Anchor, Group, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { addMinutes, formatDateTime } from '../../../shared/dates.ts'
import { formatEuro } from '../../../shared/money.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { InterpreterState } from './interpreter-state.tsx'

export function BookingFacts({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation()
  const { state, start, minutes, language, variant, genderWish, pool, personId, personName, siteName, number } = booking
  const { interpreterName, actualMinutes, costCents, appointmentId } = booking
  const when = t('interpreters.whenValue', {
    start: formatDateTime(start).replace(' Uhr', ''),
    end: addMinutes(start, minutes).slice(11),
    minutes,
  })
  const wish = genderWish === 'egal' ? null : t(`interpreters.genderWishes.${genderWish}`)
  const rows: readonly Fact[] = [
    [t('interpreters.when'), when],
    [t('interpreters.language'), [t(`values.language.${language}`), variant, wish].filter(Boolean).join(', ')],
    [t('interpreters.place'), siteName || t('interpreters.atOffice')],
    [
      t('interpreters.personShort'),
      personId ? (
        <Anchor key="person" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
          {personName}
        </Anchor>
      ) : (
        t('interpreters.anonymous')
      ),
    ],
    [t('interpreters.who'), [pool?.name ?? t('interpreters.nobodyYet'), interpreterName].filter(Boolean).join(', ')],
    booking.legalTalk ? [t('interpreters.talk'), t('interpreters.legalTalk')] : null,
    [t('interpreters.number'), number],
    actualMinutes === null ? null : [t('interpreters.performed'), t('common.minutes', { count: actualMinutes })],
    costCents === null ? null : [t('interpreters.cost'), formatEuro(costCents)],
  ]
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <InterpreterState state={state} />
        {appointmentId ? (
          <Anchor renderRoot={(props) => <Link to="/kalender/$appointmentId" params={{ appointmentId }} {...props} />}>
            {t('interpreters.toAppointment')}
          </Anchor>
        ) : null}
      </Group>
      <Facts facts={rows} />
    </Stack>
  )
}
