import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecoveryCode, SetUpInput } from '../../../shared/contract/vault.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors, fieldText } from '../../api/failure.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { NewPasswordFields } from '../../components/new-password-fields.tsx'
import { VaultFrame } from './vault-frame.tsx'

type Props = { readonly withSamples: boolean; readonly onBack: () => void; readonly onCode: (code: RecoveryCode) => void }

/** Office and first account. Not a draft: a password is never kept before it locks something. */
export function SetUpForm({ withSamples, onBack, onCode }: Props) {
  const { t, i18n } = useTranslation()
  const setUp = useApiCommand('vault', 'setUp')
  const [attempt, setAttempt] = useState(0)
  const form = useForm({
    initialValues: { office: '', displayName: '', login: '', password: '', repeat: '', counsels: true, withSamples },
    validate: (values) => {
      const refused: Record<string, unknown> = schemaResolver(SetUpInput, { sync: true })(values)
      const errors = Object.fromEntries(Object.entries(refused).map(([field, key]) => [field, fieldText(String(key), t, i18n.exists)]))
      return values.repeat === values.password ? errors : { ...errors, repeat: t('vault.passwordDiffers') }
    },
  })

  async function submit() {
    setAttempt((count) => count + 1)
    if (form.validate().hasErrors || setUp.isPending) return
    const { repeat: _, ...input } = form.getValues()
    setUp.mutate(input, { onSuccess: onCode, onError: refuse })
  }
  useHotkeys([['mod+Enter', () => void submit()]], [])

  function refuse(error: unknown) {
    form.setErrors(fieldErrors(error, t, i18n.exists))
    setAttempt((count) => count + 1)
  }
  const labels = {
    office: t('vault.office'),
    displayName: t('vault.displayName'),
    login: t('vault.login'),
    password: t('vault.password'),
    repeat: t('vault.passwordRepeat'),
  }
  return (
    <VaultFrame title={t(withSamples ? 'vault.setUpSampleTitle' : 'vault.setUpTitle')} size={720}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <ErrorSummary errors={form.errors} labels={labels} attempt={attempt} />
          {Object.keys(form.errors).length > 0 ? null : <FailureAlert error={setUp.error} />}
          <TextInput id="office" label={labels.office} description={t('vault.officeHint')} autoFocus {...form.getInputProps('office')} />
          <Group grow align="flex-start">
            <TextInput
              id="displayName"
              label={labels.displayName}
              description={t('vault.displayNameHint')}
              autoComplete="off"
              {...form.getInputProps('displayName')}
            />
            <TextInput
              id="login"
              label={labels.login}
              description={t('vault.loginHint')}
              autoComplete="off"
              {...form.getInputProps('login')}
            />
          </Group>
          <NewPasswordFields
            label={labels.password}
            about={form.getValues()}
            password={form.getInputProps('password')}
            repeat={form.getInputProps('repeat')}
          />
          <Checkbox
            label={t('vault.counsels')}
            description={t('vault.counselsHint')}
            {...form.getInputProps('counsels', { type: 'checkbox' })}
          />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack} disabled={setUp.isPending}>
              {t('common.back')}
            </Button>
            <Button type="submit" loading={setUp.isPending} rightSection={<KeyHint keys="Strg+Enter" />}>
              {t('vault.setUpButton')}
            </Button>
          </Group>
          <Text role="status" size="sm">
            {setUp.isPending ? t('vault.working') : ''}
          </Text>
        </Stack>
      </form>
    </VaultFrame>
  )
}
