import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CONSENT_KINDS } from '../../../shared/consent-rules.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { PersonId } from '../../../shared/ids.ts'
import { ConsentFields } from '../../components/consent-fields.tsx'
import { DataCategoryChoice } from '../../components/data-category-choice.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { Section } from '../../components/section.tsx'
import type { ConsentStart } from './consent-form-values.ts'
import { useConsentForm } from './use-consent-form.ts'
import { useConsentLabels } from './use-consent-labels.ts'

type Props = { readonly start: ConsentStart; readonly today: LocalDate }

/** Who and which paper, what about, to whom and how long: one calm page from top to bottom, then print and sign. */
export function ConsentForm({ start, today }: Props) {
  const { t } = useTranslation()
  const labels = useConsentLabels()
  const { form, draft, contactPersons, submit, pending, error } = useConsentForm(start, today)
  const { values } = form
  const personId = PersonId.safeParse(values.personId).data ?? null
  const personName = start.referral?.personName ?? start.old?.personName ?? ''
  const fixed = start.referral !== null || start.old !== null
  const secret = values.kind === 'schweigepflicht'

  if (!draft.ready) return null
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={error} onSubmit={submit}>
      <Section title={t('consents.stepWho')}>
        {fixed ? (
          <Text>{t('consents.fixed', { paper: t(`consents.kinds.${values.kind}`), name: personName })}</Text>
        ) : (
          <PersonPicker
            id="personId"
            label={t('consents.person')}
            value={personId}
            onChange={(hit) => form.setValues({ personId: hit?.id ?? '', language: '', signedBy: '', guardians: [] })}
            error={form.errors.personId}
            required
            autoFocus={personId === null}
          />
        )}
        {fixed ? null : (
          <Radio.Group size="md" label={t('consents.kind')} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt="xs">
              {CONSENT_KINDS.map((kind) => (
                <Radio
                  key={kind}
                  size="md"
                  value={kind}
                  label={t(`consents.kinds.${kind}`)}
                  description={t(`consents.kindHints.${kind}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Section>
      <Section title={t(secret ? 'consents.stepSecret' : 'consents.stepWhat')}>
        {secret ? (
          <TextInput
            id="releasedPerson"
            label={t('consents.releasedPerson')}
            description={t('consents.releasedPersonHint')}
            required
            maxLength={300}
            {...form.getInputProps('releasedPerson')}
          />
        ) : null}
        <DataCategoryChoice
          id="categories"
          label={t(secret ? 'consents.about' : 'consents.data')}
          required
          {...form.getInputProps('categories')}
        />
        {values.categories.includes('familiensituation') ? <Text size="sm">{t('consents.eachAdult')}</Text> : null}
      </Section>
      <Section title={t('consents.stepTo')}>
        <ConsentFields
          form={form}
          frame={{ ...values, today }}
          personId={personId}
          contactPersons={contactPersons}
          {...(fixed
            ? {}
            : {
                organization: (
                  <TextInput
                    id="recipientOrganization"
                    label={t('consents.recipientOrganization')}
                    description={t('consents.recipientOrganizationTyped')}
                    required
                    maxLength={300}
                    {...form.getInputProps('recipientOrganization')}
                  />
                ),
              })}
        />
        <FormActions save={t('consents.give')} pending={pending} />
      </Section>
    </DraftFormFrame>
  )
}
