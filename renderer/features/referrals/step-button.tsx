import { Button } from '@mantine/core'
import type { ReferralState } from '../../../shared/referral-states.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { STATE_LOOK } from './referral-state.tsx'

/** One key per step, the same in every state, so that fingers can learn them. */
export const STEP_KEYS: Readonly<Record<ReferralState, string>> = {
  entwurf: '',
  uebergeben: 'U',
  angenommen: 'A',
  nur_information: 'I',
  warteliste: 'W',
  erstkontakt: 'E',
  angebunden: 'B',
  beendet: 'D',
  abgelehnt_angebot: 'K',
  abgelehnt_person: 'P',
  nicht_angetreten: 'T',
  keine_rueckmeldung: 'R',
  abgelehnt: '',
  zurueckgezogen: 'Z',
}

type Props = {
  readonly state: ReferralState
  readonly label: string
  readonly primary?: boolean
  readonly disabled: boolean
  readonly onClick: () => void
}

/** Takes a referral into a state; icon, word and key are the same wherever it stands. */
export function StepButton({ state, label, primary = false, disabled, onClick }: Props) {
  const { Icon } = STATE_LOOK[state]
  const keys = STEP_KEYS[state]
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={<Icon size={20} aria-hidden />}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
