import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ACCOMPANIMENT_KINDS, AUTHORITIES } from '../../../shared/value-lists.ts'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'
import { MOST_ACCOMPANIMENTS } from './details-values.ts'

const PATH = 'details.accompaniments'

/** Going along to an authority, or support with one from here; each with its own minutes. */
export function AccompanimentFields({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const rows = form.values.details.accompaniments
  const add = () => form.insertListItem(PATH, { kind: 'begleitung', authority: null, minutes: 30 })
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{t('contacts.accompaniments')}</Text>
      {rows.map((_, index) => (
        // Rows have no identity of their own; removing one moves the values of the others up.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={index} gap="xs" align="flex-start" role="group" aria-label={t('contacts.accompanimentNumber', { number: index + 1 })}>
          <Select
            w={190}
            aria-label={t('contacts.accompanimentKind')}
            allowDeselect={false}
            data={ACCOMPANIMENT_KINDS.map((kind) => ({ value: kind, label: t(`values.accompanimentKind.${kind}`) }))}
            {...form.getInputProps(`${PATH}.${index}.kind`)}
          />
          <Select
            id={`${PATH}.${index}.authority`}
            w={300}
            searchable
            aria-label={t('contacts.authority')}
            placeholder={t('contacts.authority')}
            nothingFoundMessage={t('contacts.noAuthority')}
            data={AUTHORITIES.map((authority) => ({ value: authority, label: t(`values.authority.${authority}`) }))}
            {...form.getInputProps(`${PATH}.${index}.authority`)}
          />
          <NumberInput
            id={`${PATH}.${index}.minutes`}
            w={130}
            aria-label={t('contacts.accompanimentMinutes')}
            suffix={t('contacts.minutesSuffix')}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps(`${PATH}.${index}.minutes`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('contacts.removeAccompaniment', { number: index + 1 })}
            onClick={() => form.removeListItem(PATH, index)}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {rows.length < MOST_ACCOMPANIMENTS ? (
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={add}>
          {t(rows.length === 0 ? 'contacts.addAccompaniment' : 'contacts.addAnotherAccompaniment')}
        </Button>
      ) : null}
    </Stack>
  )
}
