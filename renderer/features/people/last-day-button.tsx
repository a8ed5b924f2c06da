import { Button, Group, Popover, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toLocalDate } from '../../../shared/dates.ts'
import { CallFailure, fieldText } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'

type Props = {
  readonly label: string
  /** Label of the day. */
  readonly question: string
  readonly error: unknown
  readonly pending: boolean
  /** Awaited, because the button may be gone afterwards. Rejections are shown here by `error`. */
  readonly onConfirm: (to: string) => Promise<void>
}

/** Asks for the last day before something ends. */
export function LastDayButton({ label, question, error, pending, onConfirm }: Props) {
  const { t, i18n } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [to, setTo] = useState(toLocalDate(Date.now()))
  const blamed = error instanceof CallFailure ? error.failure.fields?.to : undefined
  return (
    <Popover opened={asking} onChange={setAsking} trapFocus withArrow position="bottom-end" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" size="compact-md" mih={44} onClick={() => setAsking(!asking)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="sm">
          {blamed ? null : <FailureAlert error={error} />}
          <DayInput label={question} value={to} onChange={setTo} error={blamed ? fieldText(blamed, t, i18n.exists) : null} />
          <Group justify="flex-end">
            <Button data-autofocus disabled={to === ''} loading={pending} onClick={() => void onConfirm(to)}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
