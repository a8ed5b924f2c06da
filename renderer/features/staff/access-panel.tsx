import { Button, Group, Text } from '@mantine/core'
import { IconPasswordUser, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/contract/staff.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import type { IssuePassword } from './use-issued-password.ts'

type Props = { readonly account: Account; readonly issue: IssuePassword }

/** A new initial password for somebody who forgot the own one; for oneself there is the own account page. */
export function AccessPanel({ account, issue }: Props) {
  const { t } = useTranslation()
  const status = useApiQuery('vault', 'status', {})
  if (status.data?.staff?.id === account.id) {
    return (
      <Section title={t('staff.renewTitle')}>
        <Text>{t('staff.ownAccount')}</Text>
      </Section>
    )
  }
  return (
    <Section title={t('staff.renewTitle')}>
      <Text>{t(account.access === 'none' ? 'staff.renewNone' : 'staff.renewText')}</Text>
      <FailureAlert error={issue.error} />
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconPasswordUser size={20} aria-hidden />}
          loading={issue.pending}
          onClick={() => issue.renew(account.id)}
        >
          {t('staff.renew')}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {issue.pending ? t('staff.passwordMaking') : ''}
      </Text>
    </Section>
  )
}

export function ComeBackPanel({ account, issue }: Props) {
  const { t } = useTranslation()
  return (
    <Section title={t('staff.comeBackTitle')}>
      <Text>{t('staff.comeBackText')}</Text>
      <FailureAlert error={issue.error} />
      <Group justify="flex-end">
        <Button leftSection={<IconUserCheck size={20} aria-hidden />} loading={issue.pending} onClick={() => issue.comeBack(account.id)}>
          {t('staff.comeBack')}
        </Button>
      </Group>
    </Section>
  )
}
