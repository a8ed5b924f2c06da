import { Box, Button, Group, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, LocalDate } from '../../../shared/dates.ts'
import { type ReferralState, reasonsFor, type StepDetails, stepFaults } from '../../../shared/referral-states.ts'
import type { EndReason, RefusalReason } from '../../../shared/value-lists.ts'
import { DayInput } from '../../components/day-input.tsx'
import { STATE_LOOK } from './referral-state.tsx'
import { useReasonWord } from './use-reason-word.ts'

export type StateWithDetails = 'abgelehnt_angebot' | 'beendet' | 'warteliste'

/** Steps that say why, or when to ask again. */
export function needsDetails(state: ReferralState): state is StateWithDetails {
  return state === 'warteliste' || reasonsFor(state).length > 0
}

type Props = {
  readonly state: StateWithDetails
  readonly today: LocalDate
  readonly pending: boolean
  readonly onCancel: () => void
  readonly onDone: (details: StepDetails) => void
}

/** Reason from the list, or the day of the next question; then the step is taken. */
export function StepDetailsForm({ state, today, pending, onCancel, onDone }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<RefusalReason | EndReason | null>(null)
  const [day, setDay] = useState(addDays(today, 28))
  const { Icon } = STATE_LOOK[state]
  const reasons = reasonsFor(state)
  const details = { reason, recheckOn: state === 'warteliste' ? (LocalDate.safeParse(day).data ?? null) : null }
  const complete = Object.keys(stepFaults(state, details, today)).length === 0
  const reasonWord = useReasonWord()
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) onDone(details)
      }}
    >
      {reasons.length > 0 ? (
        <Radio.Group
          size="md"
          label={t(`referrals.details.${state}`)}
          value={reason}
          onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}
        >
          <Stack gap="xs" mt="xs">
            {reasons.map((each, index) => (
              <Radio key={each} size="md" value={each} label={reasonWord(each)} autoFocus={index === 0} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Box w={220}>
          <DayInput label={t(`referrals.details.${state}`)} minDate={addDays(today, 1)} value={day} onChange={setDay} />
        </Box>
      )}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onCancel}>
          {t('referrals.detailsCancel')}
        </Button>
        <Button type="submit" leftSection={<Icon size={20} aria-hidden />} disabled={!complete} loading={pending}>
          {t(`referrals.go.${state}`)}
        </Button>
      </Group>
    </Stack>
  )
}
