import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../api/failure.ts'
import { BackupProgress } from '../../components/backup-progress.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'

type Props = {
  readonly compare: { readonly error: unknown; readonly isPending: boolean }
  readonly onGo: (password: string) => void
  readonly onBack: () => void
}

/** A backup from before the store key was changed opens with the password of then only. */
export function OlderKeyForm({ compare, onGo, onBack }: Props) {
  const { t, i18n } = useTranslation()
  const [password, setPassword] = useState('')
  const refused = fieldErrors(compare.error, t, i18n.exists).password

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!compare.isPending) onGo(password)
  }
  return (
    <Page title={t('backups.olderTitle')} intro={t('backups.olderText')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {refused ? null : <FailureAlert error={compare.error} />}
          <PasswordInput
            id="password"
            maw={420}
            label={t('backups.olderPassword')}
            value={password}
            error={refused}
            autoComplete="off"
            autoFocus
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <BackupProgress cancelBy="cancel" />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t('backups.backToList')}
            </Button>
            <Button type="submit" loading={compare.isPending}>
              {t('backups.olderGo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
