import { Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'

/** Right by default, so usually nobody touches it. */
export function FirstChoice({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  return (
    <div>
      <Group gap="xs" mb={4}>
        <Text id="first-label" fw={600}>
          {t('contacts.first')}
        </Text>
        <KeyHint keys="E" />
      </Group>
      <SegmentedControl
        fullWidth
        aria-labelledby="first-label"
        aria-keyshortcuts="E"
        data={[
          { value: 'first', label: t('contacts.firstContact') },
          { value: 'follow-up', label: t('contacts.followUp') },
        ]}
        value={form.values.first ? 'first' : 'follow-up'}
        onChange={(value) => form.setFieldValue('first', value === 'first')}
      />
    </div>
  )
}
