import { Button, Code, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoveryCode } from '../../shared/contract/vault.ts'
import { useApiCommand } from '../api/client.ts'
import { CallFailure, fieldErrors } from '../api/failure.ts'
import { FailureAlert } from './failure-alert.tsx'

type Props = {
  readonly code: RecoveryCode
  readonly save: string
  readonly onDone?: () => void
  /** Leaves the old code as it is; not offered where there is none. */
  readonly onCancel?: () => void
}

/** Shows the code once, has it printed, and asks for two groups as proof that it left the screen. */
export function RecoveryProof({ code, save, onDone, onCancel }: Props) {
  const { t, i18n } = useTranslation()
  const print = useApiCommand('vault', 'printRecovery')
  const confirm = useApiCommand('vault', 'confirmRecovery')
  const [typed, setTyped] = useState({ first: '', second: '' })
  const refused = fieldErrors(confirm.error, t, i18n.exists)
  const blames = confirm.error instanceof CallFailure && confirm.error.failure.fields !== undefined
  const numbered = code.groups.map((group, index) => ({ group, number: index + 1 }))

  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate(typed, { onSuccess: () => onDone?.() })
  }

  return (
    <Stack>
      <SimpleGrid cols={3} component="ol" p={0} m={0} maw={560}>
        {numbered.map(({ group, number }) => (
          <Stack key={number} gap={0} component="li" style={{ listStyle: 'none' }}>
            <Text size="sm" c="dimmed">
              {t('vault.recoveryGroup', { number })}
            </Text>
            <Code fz="xl" fw={600} data-testid="recovery-group">
              {group}
            </Code>
          </Stack>
        ))}
      </SimpleGrid>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate({})}
        >
          {t('vault.recoveryPrint')}
        </Button>
      </Group>
      <FailureAlert error={print.error} />
      <form onSubmit={submit}>
        <Stack>
          <Text fw={600}>{t('vault.recoveryProof')}</Text>
          {blames ? null : <FailureAlert error={confirm.error} />}
          <Group align="flex-start" grow>
            {(['first', 'second'] as const).map((field, index) => (
              <TextInput
                key={field}
                id={field}
                label={t('vault.recoveryGroup', { number: (code.ask[index] ?? 0) + 1 })}
                value={typed[field]}
                error={refused[field]}
                autoComplete="off"
                onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              />
            ))}
          </Group>
          <Group justify="flex-end">
            {onCancel ? (
              <Button variant="default" onClick={onCancel}>
                {t('common.cancel')}
              </Button>
            ) : null}
            <Button type="submit" loading={confirm.isPending}>
              {save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
