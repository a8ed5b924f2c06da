import { Anchor, Button, Group, Radio, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { ANSWER_STATES, type AnswerState, nextStates, type StepDetails } from '../../../shared/referral-states.ts'
import { ATTEMPT_WAYS, type AttemptWay } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { ReferralStateBadge, STATE_LOOK } from './referral-state.tsx'
import { RefusedAlert } from './refused-alert.tsx'
import { needsDetails, type StateWithDetails, StepDetailsForm } from './step-details-form.tsx'

type Props = { readonly token: string; readonly referral: Referral; readonly onDone: () => void }

/** Whose answer it is, where it came from, and what it says: one press, or two where a reason belongs to it. */
export function AnswerForm({ token, referral, onDone }: Props) {
  const { t } = useTranslation()
  const record = useApiCommand('referrals', 'recordAnswer')
  const [way, setWay] = useState<AttemptWay>('rueckzettel')
  const [note, setNote] = useState('')
  const [asking, setAsking] = useState<(StateWithDetails & AnswerState) | null>(null)
  const possible = referral.state === 'entwurf' ? [] : ANSWER_STATES.filter((state) => nextStates(referral.state).includes(state))

  function save(state: AnswerState, details: Partial<StepDetails> = {}) {
    if (record.isPending) return
    record.mutate(
      { token, revision: referral.revision, state, way, note, ...details },
      {
        onSuccess: (after) => {
          notifyDone(t('referrals.answerSaved', { offer: after.offerName, state: t(`values.referralState.${after.state}`) }))
          onDone()
        },
      },
    )
  }
  function begin(state: AnswerState) {
    if (needsDetails(state)) setAsking(state)
    else save(state)
  }
  return (
    <Section title={`${referral.offerName}, ${referral.providerName}`}>
      <Group justify="space-between">
        <Anchor renderRoot={(props) => <Link to="/verweisungen/$referralId" params={{ referralId: referral.id }} {...props} />}>
          {t('referrals.forPerson', { name: referral.personName })}
        </Anchor>
        <ReferralStateBadge state={referral.state} />
      </Group>
      <RefusedAlert referral={referral} error={record.error} />
      {possible.length === 0 ? <Text>{t(referral.state === 'entwurf' ? 'referrals.answerDraft' : 'referrals.answerNone')}</Text> : null}
      {possible.length > 0 ? (
        <>
          <Radio.Group
            size="md"
            label={t('referrals.answerWay')}
            value={way}
            onChange={(value) => setWay(ATTEMPT_WAYS.find((each) => each === value) ?? way)}
          >
            <Group mt="xs">
              {ATTEMPT_WAYS.map((each) => (
                <Radio key={each} size="md" value={each} label={t(`values.attemptWay.${each}`)} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            label={t('referrals.stepNote')}
            description={t('referrals.noteHint')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={300}
          />
          <Text fw={600}>{t('referrals.answerWhat')}</Text>
          {asking ? (
            <StepDetailsForm
              key={asking}
              state={asking}
              today={toLocalDate(Date.now())}
              pending={record.isPending}
              onCancel={() => setAsking(null)}
              onDone={(details) => save(asking, details)}
            />
          ) : (
            <Group gap="xs">
              {possible.map((state) => {
                const { Icon } = STATE_LOOK[state]
                return (
                  <Button
                    key={state}
                    variant="default"
                    leftSection={<Icon size={20} aria-hidden />}
                    disabled={record.isPending}
                    onClick={() => begin(state)}
                  >
                    {t(`referrals.go.${state}`)}
                  </Button>
                )
              })}
            </Group>
          )}
        </>
      ) : null}
    </Section>
  )
}
