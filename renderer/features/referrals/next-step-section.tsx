import { Button, Group, Text, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { isOpen, nextStates, obstacleOf, type ReferralState, type StepDetails, stateBefore } from '../../../shared/referral-states.ts'
import { Line } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { Section } from '../../components/section.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import type { KnownPapers } from './known-papers.ts'
import { MissingConsent } from './missing-consent.tsx'
import { RefusedAlert } from './refused-alert.tsx'
import { STEP_KEYS, StepButton } from './step-button.tsx'
import { needsDetails, type StateWithDetails, StepDetailsForm } from './step-details-form.tsx'

const StepNote = z.object({ note: Line })

type Props = { readonly referral: Referral; readonly papers: KnownPapers }

/** What can be done next as buttons with keys, and what was done last to take back. */
export function NextStepSection({ referral, papers }: Props) {
  const { t } = useTranslation()
  const advance = useApiCommand('referrals', 'advance')
  const undo = useApiCommand('referrals', 'undo')
  const [asking, setAsking] = useState<StateWithDetails | null>(null)
  const path = `/verweisungen/${referral.id}`
  const { form, ...draft } = useDraftForm({ form: 'referral-step', subject: referral.id, path, initial: { note: '' }, schema: StepNote })
  const today = toLocalDate(Date.now())
  const lastStepOn = toLocalDate(Date.parse(referral.steps.at(-1)?.at ?? referral.createdAt))
  const canUndo =
    [papers.consent, papers.release].every((paper) => paper?.state !== 'widerrufen') &&
    stateBefore({ ...referral, lastStepOn }, today) !== null
  const next = nextStates(referral.state).filter((state) => obstacleOf(referral, state, papers, today) === null)

  function takeBack(at: Pick<Referral, 'id' | 'revision'>) {
    undo.mutate({ id: at.id, revision: at.revision }, { onSuccess: () => notifyDone(t('referrals.undone')), onError: notifyFailure })
  }
  function begin(state: ReferralState) {
    if (needsDetails(state)) setAsking(state)
    else void go(state)
  }
  async function go(state: ReferralState, details: Partial<StepDetails> = {}) {
    if (advance.isPending || !next.includes(state)) return
    try {
      let after: Referral | null = null
      const done = await draft.submit(async ({ note }) => {
        after = await advance.mutateAsync({ id: referral.id, revision: referral.revision, state, note, ...details })
      })
      if (!done || !after) return
      form.setFieldValue('note', '')
      setAsking(null)
      announce(after)
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }
  function announce(after: Referral) {
    const takeable = stateBefore({ ...after, lastStepOn: today }, today) !== null
    notifyDone(t('referrals.advanced', { state: t(`values.referralState.${after.state}`) }), takeable ? () => takeBack(after) : undefined)
  }
  useHotkeys(next.map((state) => [STEP_KEYS[state], () => begin(state)]))

  // Two or three stand where forms end; a whole list is read from the top.
  const manyWays = next.length > 3
  const shares = referral.dataShared.length > 0
  const obstacle = referral.state === 'entwurf' ? obstacleOf(referral, 'uebergeben', papers, today) : null
  const paper = obstacle?.paper === 'schweigepflicht' ? papers.release : papers.consent
  const advice = referral.state === 'entwurf' && shares ? t('referrals.adviceShared') : t(`referrals.advice.${referral.state}`)
  return (
    <Section title={isOpen(referral.state) ? t('referrals.nextStep') : t('referrals.closed')}>
      <RefusedAlert error={advance.error} referral={referral} />
      {obstacle ? <MissingConsent referral={referral} obstacle={obstacle} paper={paper} /> : <Text>{advice}</Text>}
      {isOpen(referral.state) ? (
        <Group align="flex-start" gap="xs">
          {papers.consent && referral.state === 'entwurf' && obstacle?.reason !== 'unsigned' ? (
            <PrintButton kind="consent" id={papers.consent.id} />
          ) : null}
          <PrintButton kind="referral" id={referral.id} />
        </Group>
      ) : null}
      {next.length > 0 && draft.ready ? (
        <TextInput
          id="note"
          label={t('referrals.stepNote')}
          description={t('referrals.noteHint')}
          maxLength={300}
          {...form.getInputProps('note')}
        />
      ) : null}
      {asking ? (
        <StepDetailsForm
          key={asking}
          state={asking}
          today={today}
          pending={advance.isPending}
          onCancel={() => setAsking(null)}
          onDone={(details) => void go(asking, details)}
        />
      ) : null}
      {next.length > 0 && !asking ? (
        <Group gap="xs" justify={manyWays ? 'flex-start' : 'flex-end'}>
          {(manyWays ? next : [...next].reverse()).map((state) => (
            <StepButton
              key={state}
              state={state}
              label={state === 'uebergeben' && shares ? t('referrals.goShared') : t(`referrals.go.${state}`)}
              primary={state === next[0] && state !== 'zurueckgezogen'}
              disabled={advance.isPending}
              onClick={() => begin(state)}
            />
          ))}
        </Group>
      ) : null}
      {canUndo ? (
        <Group justify="flex-end">
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={20} aria-hidden />}
            loading={undo.isPending}
            onClick={() => takeBack(referral)}
          >
            {t('referrals.undo')}
          </Button>
        </Group>
      ) : null}
    </Section>
  )
}
