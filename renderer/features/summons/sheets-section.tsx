import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { PrintButton } from '../../components/print-button.tsx'
import { Section } from '../../components/section.tsx'

/** The letters as they were made; each print is the same again. */
export function SheetsSection({ record }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  return (
    <Section title={t('summons.sheets')}>
      <Stack gap="sm">
        {record.sheets.map(({ id, kind, number, madeAt, hash }, index) => (
          <Group key={id} justify="space-between" gap="sm">
            <div>
              <Text fw={600}>{t(`values.summonsSheet.${kind}`)}</Text>
              <Text size="sm" c="dimmed">
                {[t('summons.number', { number }), formatDateTime(toLocalDateTime(Date.parse(madeAt)))].join(' · ')}
              </Text>
              <Text size="sm" c="dimmed">
                {t('summons.hash', { hash: hash.slice(0, 16) })}
              </Text>
            </div>
            <PrintButton
              kind="summons"
              id={id}
              label={t('summons.printOf', { sheet: t(`values.summonsSheet.${kind}`) })}
              variant={record.state === 'ausgestellt' && index === 0 ? 'filled' : 'default'}
            />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
