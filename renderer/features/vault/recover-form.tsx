import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Login, NewPassword } from '../../../shared/contract/vault.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors, fieldText } from '../../api/failure.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { NewPasswordFields } from '../../components/new-password-fields.tsx'
import { useWaiting } from './use-waiting.ts'
import { VaultFrame } from './vault-frame.tsx'

const Input = z.object({ code: RequiredLine, login: Login, password: NewPassword })

type Props = { readonly login: string; readonly onDone: () => void; readonly onBack: () => void }

export function RecoverForm({ login, onDone, onBack }: Props) {
  const { t, i18n } = useTranslation()
  const recover = useApiCommand('vault', 'recover')
  const [attempt, setAttempt] = useState(0)
  const seconds = useWaiting(recover.error)
  const form = useForm({
    initialValues: { code: '', login, password: '', repeat: '' },
    validate: (values) => {
      const refused: Record<string, unknown> = schemaResolver(Input, { sync: true })(values)
      const errors = Object.fromEntries(Object.entries(refused).map(([field, key]) => [field, fieldText(String(key), t, i18n.exists)]))
      return values.repeat === values.password ? errors : { ...errors, repeat: t('vault.passwordDiffers') }
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setAttempt((count) => count + 1)
    if (form.validate().hasErrors || recover.isPending || seconds > 0) return
    const { repeat: _, ...input } = form.getValues()
    recover.mutate(input, { onSuccess: onDone, onError: refuse })
  }

  function refuse(error: unknown) {
    form.setErrors(fieldErrors(error, t, i18n.exists))
    setAttempt((count) => count + 1)
  }
  const labels = { code: t('vault.code'), login: t('vault.login'), password: t('vault.newPassword'), repeat: t('vault.passwordRepeat') }
  return (
    <VaultFrame title={t('vault.recoverTitle')} intro={t('vault.recoverText')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <ErrorSummary errors={form.errors} labels={labels} attempt={attempt} />
          {Object.keys(form.errors).length > 0 ? null : <FailureAlert error={recover.error} />}
          <TextInput
            id="code"
            label={labels.code}
            description={t('vault.codeHint')}
            autoFocus
            autoComplete="off"
            {...form.getInputProps('code')}
          />
          <TextInput id="login" label={labels.login} autoComplete="off" {...form.getInputProps('login')} />
          <NewPasswordFields
            label={labels.password}
            about={{ login: form.getValues().login, office: '', displayName: '' }}
            password={form.getInputProps('password')}
            repeat={form.getInputProps('repeat')}
          />
          <Group justify="space-between">
            <Anchor component="button" type="button" onClick={onBack}>
              {t('vault.backToUnlock')}
            </Anchor>
            <Button type="submit" loading={recover.isPending} disabled={seconds > 0}>
              {t('vault.recover')}
            </Button>
          </Group>
        </Stack>
      </form>
    </VaultFrame>
  )
}
