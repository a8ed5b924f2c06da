import { Checkbox, Group, Radio, Select, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { NEUTRAL_TOPICS } from '../../../shared/topics.ts'
import { LEGAL_BASES, REFERRAL_KINDS } from '../../../shared/value-lists.ts'
import { DataCategoryChoice } from '../../components/data-category-choice.tsx'
import { DisclosureNote } from '../../components/disclosure-note.tsx'
import type { ReferralValues } from './referral-form-values.ts'

type Props = { readonly form: UseFormReturnType<ReferralValues>; readonly personId: PersonId | null }

/** How the person is referred and what is passed on: nothing, unless it is chosen. */
export function SharingFields({ form, personId }: Props) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Group grow align="flex-start">
        <Select
          id="kind"
          label={t('referrals.kind')}
          allowDeselect={false}
          data={REFERRAL_KINDS.map((kind) => ({ value: kind, label: t(`values.referralKind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          id="topic"
          label={t('referrals.topic')}
          allowDeselect={false}
          searchable
          data={NEUTRAL_TOPICS.map((topic) => ({ value: topic, label: t(`values.topic.${topic}`) }))}
          {...form.getInputProps('topic')}
        />
      </Group>
      <Radio.Group size="md" label={t('referrals.sharing')} {...form.getInputProps('sharing')}>
        <Stack gap="xs" mt="xs">
          <Radio size="md" value="nothing" label={t('referrals.sharingNothing')} />
          <Radio size="md" value="some" label={t('referrals.sharingSome')} />
          <Radio size="md" value="legal" label={t('referrals.sharingLegal')} />
        </Stack>
      </Radio.Group>
      {form.values.sharing !== 'nothing' && personId ? <DisclosureNote personId={personId} when="sharing" /> : null}
      {form.values.sharing === 'legal' ? (
        <Select
          id="legalBasis"
          label={t('referrals.legalBasis')}
          description={t('referrals.legalBasisHint')}
          required
          data={LEGAL_BASES.map((basis) => ({ value: basis, label: t(`values.legalBasis.${basis}`) }))}
          {...form.getInputProps('legalBasis')}
        />
      ) : null}
      {form.values.sharing !== 'nothing' ? (
        <DataCategoryChoice id="dataShared" label={t('referrals.dataShared')} required {...form.getInputProps('dataShared')} />
      ) : null}
      {form.values.sharing !== 'nothing' && form.values.dataShared.length > 0 ? <SecretFields form={form} /> : null}
    </Stack>
  )
}

/** Asked for each transfer, because neither a consent nor most legal bases open a professional secret. */
function SecretFields({ form }: Pick<Props, 'form'>) {
  const { t } = useTranslation()
  const { dataShared, confidential } = form.values
  const secret = dataShared.some((category) => confidential.includes(category))
  return (
    <Checkbox.Group
      size="md"
      label={t('referrals.confidential')}
      description={t('referrals.confidentialHint')}
      {...form.getInputProps('confidential')}
    >
      <Group mt="xs">
        {dataShared.map((category, index) => (
          <Checkbox
            key={category}
            value={category}
            label={t('referrals.confidentialFrom', { data: t(`values.dataCategory.${category}`) })}
            {...(index === 0 ? { id: 'confidential' } : {})}
          />
        ))}
      </Group>
      {secret ? <Text mt="xs">{t('referrals.confidentialNext')}</Text> : null}
    </Checkbox.Group>
  )
}
