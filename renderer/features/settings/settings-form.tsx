import { Checkbox, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SettingsInput, type SettingsOverview } from '../../../shared/contract/settings.ts'
import { EXPORT_KINDS, SETTING_NAMES, type SettingName, UPDATE_MODES } from '../../../shared/settings.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { BackupFolder } from './backup-folder.tsx'
import { OriginNote } from './origin-note.tsx'

/** A value that cannot be changed is still there to be read. */
const INK = { color: 'var(--mantine-color-text)' } as const
const READABLE = { input: { opacity: 1, ...INK } } as const
const READABLE_CHOICE = { label: INK } as const
const NARROW = { wrapper: { maxWidth: 200 } } as const

/** What the administration decides on this laptop; what the authority has fixed is shown and cannot be changed. */
export function SettingsForm({ overview }: { readonly overview: SettingsOverview }) {
  const { t } = useTranslation()
  const change = useApiCommand('settings', 'change')
  const { backupFolder: _, ...inForce } = overview.values
  const { form, ...draft } = useDraftForm({
    form: 'settings',
    subject: 'device',
    path: '/einstellungen',
    initial: inForce,
    schema: SettingsInput,
  })
  const fixed = (name: SettingName) => overview.origins[name] === 'policy'

  async function submit() {
    try {
      // A draft may be older than the policy; what is fixed goes back as it is.
      const unchangeable = Object.fromEntries(
        Object.entries(inForce).filter(([key]) => SETTING_NAMES.some((name) => name === key && fixed(name))),
      )
      const saved = await draft.submit((values) => change.mutateAsync({ ...values, ...unchangeable }))
      if (saved) notifyDone(t('settings.saved'))
    } catch {
      // Shown by the alert of the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const field = (name: 'lockMinutes' | 'backupIntervalHours' | 'updateUrl', hint: string) => ({
    id: name,
    label: t(`settings.${name}`),
    description: <OriginNote origin={overview.origins[name]} hint={hint} />,
    disabled: fixed(name),
    styles: { ...(fixed(name) ? READABLE : {}), ...(name === 'updateUrl' ? {} : NARROW) },
    ...form.getInputProps(name),
  })
  const group = (name: 'exportKinds' | 'updateMode', hint?: string) => ({
    id: name,
    size: 'md' as const,
    label: t(`settings.${name}`),
    description: <OriginNote origin={overview.origins[name]} {...(hint ? { hint } : {})} />,
    ...form.getInputProps(name),
  })
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{
        lockMinutes: t('settings.lockMinutes'),
        contentProtection: t('settings.contentProtection'),
        backupIntervalHours: t('settings.backupIntervalHours'),
        exportKinds: t('settings.exportKinds'),
        updateMode: t('settings.updateMode'),
        updateUrl: t('settings.updateUrl'),
      }}
      error={change.error}
      onSubmit={submit}
    >
      <Section title={t('settings.screen')}>
        <Stack gap="md">
          <NumberInput
            min={1}
            max={60}
            allowDecimal={false}
            clampBehavior="none"
            {...field('lockMinutes', t('settings.lockMinutesHint'))}
          />
          <Checkbox
            id="contentProtection"
            label={t('settings.contentProtection')}
            description={<OriginNote origin={overview.origins.contentProtection} hint={t('settings.contentProtectionHint')} />}
            disabled={fixed('contentProtection')}
            styles={READABLE_CHOICE}
            {...form.getInputProps('contentProtection', { type: 'checkbox' })}
          />
        </Stack>
      </Section>
      <Section title={t('settings.backup')}>
        <Stack gap="md">
          <BackupFolder overview={overview} />
          <NumberInput
            min={1}
            max={168}
            allowDecimal={false}
            clampBehavior="none"
            {...field('backupIntervalHours', t('settings.backupIntervalHint'))}
          />
        </Stack>
      </Section>
      <Section title={t('settings.files')}>
        <Checkbox.Group {...group('exportKinds', t('settings.exportKindsHint'))}>
          <Stack gap="xs" mt="xs">
            {EXPORT_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                value={kind}
                label={t(`settings.exportKind.${kind}`)}
                disabled={fixed('exportKinds')}
                styles={READABLE_CHOICE}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Section>
      <Section title={t('settings.updates')}>
        <Stack gap="md">
          <Radio.Group {...group('updateMode')}>
            <Stack gap="xs" mt="xs">
              {UPDATE_MODES.map((mode) => (
                <Radio
                  key={mode}
                  value={mode}
                  size="md"
                  label={t(`settings.modes.${mode}`)}
                  disabled={fixed('updateMode')}
                  styles={READABLE_CHOICE}
                />
              ))}
            </Stack>
          </Radio.Group>
          {form.getValues().updateMode === 'off' ? null : <TextInput {...field('updateUrl', t('settings.updateUrlHint'))} />}
        </Stack>
      </Section>
      <FormActions save={t('common.save')} pending={change.isPending} />
    </DraftFormFrame>
  )
}
