import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { useWaiting } from './use-waiting.ts'
import { VaultFrame } from './vault-frame.tsx'

const RecoverForm = lazy(() => import('./recover-form.tsx').then((loaded) => ({ default: loaded.RecoverForm })))

const BECAUSE = {
  '': null,
  asked: 'vault.lockedAsked',
  idle: 'vault.lockedIdle',
  suspend: 'vault.lockedSuspend',
  switch: 'vault.lockedSwitch',
  crash: 'vault.lockedCrash',
} as const

type Props = {
  readonly status: VaultStatus
  /** Somebody else than before has signed in, who begins on a page of their own. */
  readonly onOther: () => void
}

export function UnlockScreen({ status, onOther }: Props) {
  const { t } = useTranslation()
  const unlock = useApiCommand('vault', 'unlock')
  const [login, setLogin] = useState(status.lastLogin)
  const [password, setPassword] = useState('')
  const [recovering, setRecovering] = useState(false)
  const seconds = useWaiting(unlock.error)
  const because = BECAUSE[status.lockedBecause]

  function greet() {
    if (login.trim().toLocaleLowerCase('de') !== status.lastLogin.toLocaleLowerCase('de')) onOther()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (unlock.isPending || seconds > 0) return
    unlock.mutate({ login, password }, { onSuccess: greet, onError: () => setPassword('') })
  }

  if (recovering) return <RecoverForm login={login} onDone={onOther} onBack={() => setRecovering(false)} />
  return (
    <VaultFrame
      title={t(status.lockedBecause === 'switch' ? 'vault.otherTitle' : because ? 'vault.lockedTitle' : 'vault.lockedTitleStart')}
      size={440}
    >
      {because ? <Text c="dimmed">{t(because)}</Text> : null}
      <form onSubmit={submit}>
        <Stack>
          {seconds > 0 ? null : <FailureAlert error={unlock.error} />}
          <Text role="status" size="sm" c="var(--mantine-color-error)" hidden={seconds === 0}>
            {seconds > 0 ? t('vault.waitHint', { seconds }) : ''}
          </Text>
          <TextInput
            id="login"
            label={t('vault.login')}
            value={login}
            autoFocus={login === ''}
            autoComplete="off"
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <PasswordInput
            id="password"
            label={t('vault.password')}
            value={password}
            autoFocus={login !== ''}
            autoComplete="off"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="space-between">
            <Anchor component="button" type="button" onClick={() => setRecovering(true)}>
              {t('vault.forgot')}
            </Anchor>
            <Button type="submit" loading={unlock.isPending} disabled={seconds > 0}>
              {t('vault.unlock')}
            </Button>
          </Group>
        </Stack>
      </form>
    </VaultFrame>
  )
}
