import { Button, Group, PasswordInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundBackup } from '../../../shared/contract/backups.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors } from '../../api/failure.ts'
import { BackupProgress } from '../../components/backup-progress.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { fileSize } from '../../components/file-size.ts'
import { NewPasswordFields } from '../../components/new-password-fields.tsx'
import { useWaiting } from './use-waiting.ts'
import { VaultFrame } from './vault-frame.tsx'

type Props = { readonly found: readonly FoundBackup[]; readonly onOther: () => void }
type By = 'password' | 'code'

/** Which backup, and the proof of then: password, or recovery code with a new password. */
export function ArrivalForm({ found, onOther }: Props) {
  const { t, i18n } = useTranslation()
  const arrive = useApiCommand('backups', 'arrive')
  const [by, setBy] = useState<By>('password')
  const [attempt, setAttempt] = useState(0)
  const seconds = useWaiting(arrive.error)
  const form = useForm({ initialValues: { name: found[0]?.name ?? '', login: '', password: '', code: '', repeat: '' } })
  const { login } = form.getValues()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (arrive.isPending || seconds > 0) return
    setAttempt((count) => count + 1)
    const { repeat, code, ...input } = form.getValues()
    form.clearErrors()
    if (by === 'code' && code.trim() === '') return form.setErrors({ code: t('fields.required') })
    if (by === 'code' && repeat !== input.password) return form.setErrors({ repeat: t('vault.passwordDiffers') })
    arrive.mutate({ ...input, code: by === 'code' ? code : '' }, { onError: (error) => form.setErrors(fieldErrors(error, t, i18n.exists)) })
  }

  const password = t(by === 'code' ? 'vault.newPassword' : 'backups.arrival.password')
  const labels = { login: t('vault.login'), code: t('vault.code'), password, repeat: t('vault.passwordRepeat') }
  const asked = Object.keys(form.errors).length > 0
  return (
    <VaultFrame title={t('backups.arrival.title')} size={640}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <ErrorSummary errors={form.errors} labels={labels} attempt={attempt} />
          {asked ? null : <FailureAlert error={arrive.error} />}
          <Select
            id="name"
            label={t('backups.arrival.which')}
            data={found.map((entry) => ({ value: entry.name, label: t('backups.arrival.entry', describe(entry)) }))}
            allowDeselect={false}
            {...form.getInputProps('name')}
          />
          <SegmentedControl
            aria-label={t('backups.arrival.by')}
            value={by}
            onChange={(value) => setBy(value === 'code' ? 'code' : 'password')}
            data={[
              { value: 'password', label: t('backups.arrival.byPassword') },
              { value: 'code', label: t('backups.arrival.byCode') },
            ]}
          />
          {by === 'code' ? (
            <TextInput id="code" label={labels.code} description={t('vault.codeHint')} autoComplete="off" {...form.getInputProps('code')} />
          ) : null}
          <TextInput id="login" label={labels.login} autoComplete="off" autoFocus {...form.getInputProps('login')} />
          {by === 'code' ? (
            <NewPasswordFields
              label={password}
              about={{ office: '', displayName: '', login }}
              password={form.getInputProps('password')}
              repeat={form.getInputProps('repeat')}
            />
          ) : (
            <PasswordInput id="password" label={password} autoComplete="off" {...form.getInputProps('password')} />
          )}
          <BackupProgress cancelBy="cancelArrival" />
          <Group justify="space-between">
            <Button variant="default" onClick={onOther} disabled={arrive.isPending}>
              {t('backups.arrival.other')}
            </Button>
            <Button type="submit" loading={arrive.isPending} disabled={seconds > 0}>
              {t('backups.arrival.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </VaultFrame>
  )
}

function describe({ at, size, counts }: FoundBackup) {
  const { person, contact } = counts
  return { when: formatDateTime(toLocalDateTime(Date.parse(at))), person, contact, size: fileSize(size) }
}
