import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { GUARDIAN_RELATIONS, MOST_GUARDIANS, signerOf } from '../../shared/consent-signers.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { useApiQuery } from '../api/client.ts'
import type { ConsentValues } from './consent-values.ts'

type Props = { readonly form: UseFormReturnType<ConsentValues>; readonly personId: PersonId | null; readonly today: LocalDate }

/** Who signs: preset by the age where it is known, asked where it is not; guardians with name and relation, a line for each. */
export function SignerFields({ form, personId, today }: Props) {
  const { t } = useTranslation()
  const person = useApiQuery('people', 'get', { id: personId ?? '' }, { enabled: personId !== null })
  const rule = person.data ? signerOf(person.data.birthDate, today) : null
  const { signedBy, guardians } = form.values

  function choose(value: string) {
    if (value !== 'person' && value !== 'guardians') return
    form.setFieldValue('signedBy', value)
    if (value === 'guardians' && guardians.length === 0) add()
  }
  const add = () => form.insertListItem('guardians', { name: '', relation: guardians.length === 0 ? 'mutter' : 'vater' })

  return (
    <Stack gap="xs">
      <Radio.Group
        size="md"
        label={t('consents.signer')}
        description={rule === 'ask' ? t('consents.signerAsk') : t('consents.signerHint')}
        value={signedBy}
        onChange={choose}
        error={form.errors.signedBy}
      >
        <Group mt="xs" gap="lg">
          <Radio size="md" id="signedBy" value="person" label={t('consents.signers.person')} disabled={rule === 'guardians'} />
          <Radio size="md" value="guardians" label={t('consents.signers.guardians')} />
        </Group>
      </Radio.Group>
      {signedBy === 'guardians'
        ? guardians.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and taken from the end
            <Group key={index} grow align="flex-start">
              <TextInput
                id={`guardians.${index}.name`}
                label={t('consents.guardianName')}
                required
                maxLength={300}
                {...form.getInputProps(`guardians.${index}.name`)}
              />
              <Select
                label={t('consents.guardianRelation')}
                allowDeselect={false}
                data={GUARDIAN_RELATIONS.map((relation) => ({ value: relation, label: t(`values.guardianRelation.${relation}`) }))}
                {...form.getInputProps(`guardians.${index}.relation`)}
              />
            </Group>
          ))
        : null}
      {signedBy === 'guardians' ? (
        <Group>
          {guardians.length < MOST_GUARDIANS ? (
            <Button id="guardians" variant="default" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={add}>
              {t('consents.guardianAdd')}
            </Button>
          ) : null}
          {guardians.length > 1 ? (
            <Button variant="subtle" onClick={() => form.removeListItem('guardians', guardians.length - 1)}>
              {t('consents.guardianRemove')}
            </Button>
          ) : null}
          {typeof form.errors.guardians === 'string' ? <Text c="var(--mantine-color-error)">{form.errors.guardians}</Text> : null}
        </Group>
      ) : null}
    </Stack>
  )
}
