import { PasswordInput, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../api/failure.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { useSubmitKey } from '../../components/use-submit-key.ts'

type Props = {
  readonly save: string
  readonly pending: boolean
  readonly error: unknown
  readonly onProve: (password: string) => void
  readonly onClose: () => void
}

/** Asks for the own password once more, because an unlocked laptop proves nothing. */
export function ProveForm({ save, pending, error, onProve, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const [password, setPassword] = useState('')
  const [empty, setEmpty] = useState(false)
  const refused = empty ? t('fields.required') : fieldErrors(error, t, i18n.exists).password

  const onSubmit = useSubmitKey(() => {
    setEmpty(password === '')
    if (password !== '' && !pending) onProve(password)
  })
  // The buttons below the field have to be in sight too.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      <Stack>
        {refused ? null : <FailureAlert error={error} />}
        <PasswordInput
          id="password"
          label={t('account.prove')}
          autoComplete="current-password"
          autoFocus
          maw={440}
          value={password}
          error={refused}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Text role="status" size="sm">
          {pending ? t('account.deriving') : ''}
        </Text>
        <FormActions save={save} pending={pending} onClose={onClose} />
      </Stack>
    </form>
  )
}
