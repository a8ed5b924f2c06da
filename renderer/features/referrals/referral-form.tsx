import { Group, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../shared/dates.ts'
import { OfferId, PersonId, type ReferralId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { Section } from '../../components/section.tsx'
import { ConsentStep } from './consent-step.tsx'
import { OfferChoice } from './offer-choice.tsx'
import { neutralTopic, type ReferralStart } from './referral-form-values.ts'
import { ReferralSummary } from './referral-summary.tsx'
import { RepeatNote } from './repeat-note.tsx'
import { SharingFields } from './sharing-fields.tsx'
import { useReferralForm } from './use-referral-form.ts'
import { useReferralLabels } from './use-referral-labels.ts'
import { useSendReferral } from './use-send-referral.ts'

/** Purpose and recipient belong to one offer; another offer begins anew. */
const NO_CONSENT_YET = { consentId: '', purpose: '', recipientPerson: '' }

/** Person, offer, what is passed on, consent where something is, summary: one screen from top to bottom. */
export function ReferralForm({ start, today }: { readonly start: ReferralStart; readonly today: LocalDate }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { form, draft, person, offer, usable } = useReferralForm(start, today)
  const send = useSendReferral(form, today)
  const labels = useReferralLabels()
  const { values } = form
  const personId = PersonId.safeParse(values.personId).data ?? null

  async function submit() {
    if (!offer) return
    try {
      let created: ReferralId | null = null
      const done = await draft.submit(async () => {
        created = (await send.mutateAsync(offer)).id
      })
      if (!done || !created) return
      notifyDone(t('referrals.created'))
      await navigate({ to: '/verweisungen/$referralId', params: { referralId: created } })
    } catch {
      // Shown by the alert below, which reads the error of the last attempt.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={send.error} onSubmit={submit}>
      <Section title={t('referrals.stepPerson')}>
        <PersonPicker
          id="personId"
          label={t('referrals.person')}
          value={personId}
          onChange={(hit) => form.setValues({ personId: hit?.id ?? '', consentId: '', language: '', signedBy: '', guardians: [] })}
          error={form.errors.personId}
          autoFocus={start.personId === null}
        />
      </Section>
      <Section title={t('referrals.stepOffer')}>
        <OfferChoice
          offer={offer}
          topic={start.topic}
          error={form.errors.offerId}
          onChoose={(hit) =>
            form.setValues({
              ...NO_CONSENT_YET,
              offerId: hit.id,
              topic: neutralTopic(hit.topics.filter((topic) => topic === start.topic).concat(hit.topics)),
            })
          }
          onClear={() => form.setValues({ ...NO_CONSENT_YET, offerId: '' })}
        />
        {offer && !offer.active ? <Text c="var(--mantine-color-error)">{t('referrals.closedOffer')}</Text> : null}
        {offer && personId ? <RepeatNote personId={personId} offerId={OfferId.parse(offer.id)} /> : null}
      </Section>
      {offer ? (
        <>
          <Section title={t('referrals.stepWhat')}>
            <SharingFields form={form} personId={personId} />
          </Section>
          {values.sharing === 'some' ? <ConsentStep form={form} offer={offer} usable={usable} today={today} /> : null}
          <Section title={t('referrals.stepSummary')}>
            <Group grow align="flex-start">
              <DayInput
                id="followUpOn"
                clearable
                label={t('referrals.followUp')}
                description={t('referrals.followUpHint')}
                minDate={today}
                {...form.getInputProps('followUpOn')}
              />
              <TextInput
                id="note"
                label={t('referrals.note')}
                description={t('referrals.noteHint')}
                maxLength={300}
                {...form.getInputProps('note')}
              />
            </Group>
            {person ? (
              <ReferralSummary
                values={values}
                offer={offer}
                personName={fullName(person)}
                consent={usable.find((consent) => consent.id === values.consentId) ?? null}
              />
            ) : null}
            <FormActions save={t('referrals.create')} pending={send.isPending} />
          </Section>
        </>
      ) : null}
    </DraftFormFrame>
  )
}
