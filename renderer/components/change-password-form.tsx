import { Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NewPassword } from '../../shared/contract/vault.ts'
import type { About } from '../../shared/password-strength.ts'
import { useApiCommand } from '../api/client.ts'
import { fieldErrors, fieldText } from '../api/failure.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { FormActions } from './form-actions.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { useSubmitKey } from './use-submit-key.ts'

type Props = {
  readonly about: About
  /** Asks for the password so far; not needed right after an initial password was typed. */
  readonly askOld: boolean
  readonly save: string
  readonly onDone: () => void
  readonly onClose?: () => void
}

/** Own new password. Not a draft: a password is never kept before it locks something. */
export function ChangePasswordForm({ about, askOld, save, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const change = useApiCommand('vault', 'changePassword')
  const [attempt, setAttempt] = useState(0)
  const form = useForm({
    initialValues: { password: '', newPassword: '', repeat: '' },
    validate: {
      password: (value) => (askOld && value === '' ? t('fields.required') : null),
      newPassword: (value) => {
        const refused = NewPassword.safeParse(value).error?.issues[0]?.message
        return refused ? fieldText(refused, t, i18n.exists) : null
      },
      repeat: (value, { newPassword }) => (value === newPassword ? null : t('vault.passwordDiffers')),
    },
  })

  function submit() {
    if (change.isPending) return
    if (form.validate().hasErrors) {
      setAttempt((count) => count + 1)
      return
    }
    const { password, newPassword } = form.getValues()
    change.mutate(
      { password, newPassword },
      {
        onSuccess: () => {
          form.reset()
          setAttempt(0)
          onDone()
        },
        onError: (error) => {
          form.setErrors(fieldErrors(error, t, i18n.exists))
          setAttempt((count) => count + 1)
        },
      },
    )
  }
  const onSubmit = useSubmitKey(submit)
  const labels = { password: t('account.oldPassword'), newPassword: t('vault.newPassword'), repeat: t('vault.passwordRepeat') }
  const blamed = Object.keys(form.errors).length > 0

  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <ErrorSummary errors={form.errors} labels={labels} attempt={attempt} />
        {blamed ? null : <FailureAlert error={change.error} />}
        {askOld ? (
          <Group grow align="flex-start">
            <PasswordInput
              id="password"
              label={labels.password}
              autoComplete="current-password"
              autoFocus
              {...form.getInputProps('password')}
            />
            <span />
          </Group>
        ) : null}
        <NewPasswordFields
          label={labels.newPassword}
          field="newPassword"
          about={about}
          autoFocus={!askOld}
          password={form.getInputProps('newPassword')}
          repeat={form.getInputProps('repeat')}
        />
        <Text role="status" size="sm">
          {change.isPending ? t('account.deriving') : ''}
        </Text>
        <FormActions save={save} pending={change.isPending} {...(onClose ? { onClose } : {})} />
      </Stack>
    </form>
  )
}
