import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingsOverview } from '../../../shared/contract/settings.ts'
import { SETTING_NAMES, type SettingName } from '../../../shared/settings.ts'
import { Section } from '../../components/section.tsx'
import { OriginNote } from './origin-note.tsx'

/** The values in force, for everybody who may not change them. */
export function SettingsFacts({ overview: { values, origins } }: { readonly overview: SettingsOverview }) {
  const { t } = useTranslation()
  const kinds = values.exportKinds.map((kind) => t(`settings.exportKind.${kind}`)).join(', ')
  const words: Record<SettingName, string> = {
    lockMinutes: t('settings.minutes', { count: values.lockMinutes }),
    contentProtection: t(values.contentProtection ? 'settings.on' : 'settings.off'),
    backupFolder: values.backupFolder || t('settings.noBackupFolder'),
    backupIntervalHours: t('settings.hours', { count: values.backupIntervalHours }),
    exportKinds: kinds || t('settings.nothing'),
    updateMode: t(`settings.modes.${values.updateMode}`),
    updateUrl: values.updateUrl,
  }
  return (
    <Section title={t('settings.facts')}>
      <Text c="dimmed">{t('settings.readOnly')}</Text>
      <Stack component="dl" gap="md" m={0}>
        {SETTING_NAMES.filter((name) => words[name] !== '').map((name) => (
          <div key={name}>
            <Text component="dt" fw={600}>
              {t(`settings.${name}`)}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {words[name]}
            </Text>
            <Text component="dd" m={0}>
              <OriginNote origin={origins[name]} />
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
