import { Group, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import type { DraftForm } from '../../components/use-draft-form.ts'
import { CompartmentField } from './compartment-field.tsx'
import type { ContactValues } from './contact-values.ts'
import { NoteField } from './note-field.tsx'

/** Anonymous unless this switch is turned on; only then there is a person and a note. */
export function PersonFields({ form, onSwitch }: { readonly form: DraftForm<ContactValues>['form']; readonly onSwitch: () => void }) {
  const { t } = useTranslation()
  const { withPerson, personId } = form.values
  const error = form.errors.personId
  return (
    <Stack gap="xs">
      <Switch
        checked={withPerson}
        onChange={onSwitch}
        aria-keyshortcuts="P"
        label={
          <Group gap="xs" component="span">
            {t('contacts.withPerson')}
            <KeyHint keys="P" />
          </Group>
        }
        description={withPerson ? undefined : t('contacts.anonymousHint')}
      />
      {withPerson ? (
        <>
          <PersonPicker
            id="personId"
            label={t('contacts.person')}
            value={personId}
            onChange={(hit) => form.setFieldValue('personId', hit?.id ?? null)}
            error={error}
          />
          <NoteField form={form} />
          <CompartmentField form={form} />
        </>
      ) : null}
    </Stack>
  )
}
