import { ActionIcon, Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { WEEKDAY_CODES } from '../../../shared/contract/offer-work.ts'
import { TimeInput } from '../../components/time-input.tsx'
import { FieldGroup } from './field-group.tsx'
import type { OfferForm } from './use-offer-form.ts'

/** Weekly opening hours; rarer rhythms of a package stay as they came. */
export function OfferHoursFields({ form }: { readonly form: OfferForm }) {
  const { t } = useTranslation()
  const { hours } = form.values
  return (
    <FieldGroup title={t('directory.groupWhen')}>
      {hours.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
        <Stack key={at} gap={4}>
          <Group align="flex-end" gap="sm">
            <Chip.Group
              multiple
              value={line.days}
              onChange={(days) =>
                form.setFieldValue(
                  `hours.${at}.days`,
                  WEEKDAY_CODES.filter((code) => days.includes(code)),
                )
              }
            >
              <Group gap={4} role="group" aria-label={t('directory.days')} id={`hours.${at}.days`} tabIndex={-1}>
                {WEEKDAY_CODES.map((code) => (
                  <Chip key={code} value={code} size="sm">
                    {t(`directory.dayNames.${code}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Group align="flex-end" gap="sm" wrap="nowrap" style={{ flex: '1 1 24rem' }}>
              <div style={{ width: '7.5rem' }}>
                <TimeInput
                  id={`hours.${at}.opensAt`}
                  label={t('directory.opensAt')}
                  value={line.opensAt}
                  onChange={(time) => form.setFieldValue(`hours.${at}.opensAt`, time)}
                  error={form.errors[`hours.${at}.opensAt`]}
                />
              </div>
              <div style={{ width: '7.5rem' }}>
                <TimeInput
                  id={`hours.${at}.closesAt`}
                  label={t('directory.closesAt')}
                  value={line.closesAt}
                  onChange={(time) => form.setFieldValue(`hours.${at}.closesAt`, time)}
                  error={form.errors[`hours.${at}.closesAt`]}
                />
              </div>
              <TextInput style={{ flex: 1 }} label={t('directory.hoursNote')} {...form.getInputProps(`hours.${at}.note`)} />
              <ActionIcon
                size={44}
                variant="default"
                aria-label={t('directory.removeHours')}
                onClick={() => form.removeListItem('hours', at)}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
          {form.errors[`hours.${at}.days`] ? (
            <Text size="sm" c="var(--mantine-color-error)">
              {form.errors[`hours.${at}.days`]}
            </Text>
          ) : null}
        </Stack>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => form.insertListItem('hours', { days: [], opensAt: '', closesAt: '', note: '' })}
        >
          {t('directory.addHours')}
        </Button>
      </Group>
    </FieldGroup>
  )
}
