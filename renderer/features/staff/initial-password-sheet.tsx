import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InitialPassword } from '../../../shared/contract/staff.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'

type Props = { readonly issued: InitialPassword; readonly onDone: () => void }

/** Shows the initial password once, large enough to be copied by hand, and has it printed. */
export function InitialPasswordSheet({ issued, onDone }: Props) {
  const { t } = useTranslation()
  const print = useApiCommand('staff', 'printPassword')
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])

  function toPaper() {
    print.mutate({ id: issued.id }, { onSuccess: ({ printed }) => printed && notifyDone(t('staff.passwordPrinted')) })
  }
  return (
    <Page title={t('staff.passwordTitle', { name: issued.displayName })} intro={t('staff.passwordIntro')}>
      <Section title={t('staff.passwordLabel')}>
        <Stack gap="md">
          <div>
            <Text c="dimmed">{t('staff.login')}</Text>
            <Code fz="xl" fw={600}>
              {issued.login}
            </Code>
          </div>
          <div>
            <Text c="dimmed">{t('staff.passwordLabel')}</Text>
            <Code fz="xl" fw={600} data-testid="initial-password">
              {issued.password}
            </Code>
          </div>
          <FailureAlert error={print.error} />
          <Group justify="space-between">
            <Button
              ref={next}
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              loading={print.isPending}
              onClick={toPaper}
            >
              {t('staff.passwordPrint')}
            </Button>
            <Button leftSection={<IconCheck size={20} aria-hidden />} onClick={onDone}>
              {t('staff.passwordDone')}
            </Button>
          </Group>
        </Stack>
      </Section>
    </Page>
  )
}
