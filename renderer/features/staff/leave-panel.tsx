import { Button, Group, List } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account, LeftBehind } from '../../../shared/contract/staff.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'

type Props = { readonly account: Account; readonly onLeft: () => void }

/**
 * Leaving cannot be undone with a click, because the way in is destroyed; so it is said first what happens. Numbers only:
 * administration reads no person.
 */
export function LeavePanel({ account, onLeft }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const behind = useApiQuery('staff', 'leftBehind', { id: account.id }, { enabled: asking })
  const leave = useApiCommand('staff', 'leave')

  function confirm() {
    leave.mutate(
      { id: account.id },
      {
        onSuccess: () => {
          notifyDone(t('staff.left', { name: account.displayName }))
          onLeft()
        },
      },
    )
  }
  return (
    <Section title={t('staff.leaveTitle')}>
      {asking ? null : (
        <Group justify="flex-end">
          <Button variant="default" leftSection={<IconUserOff size={20} aria-hidden />} onClick={() => setAsking(true)}>
            {`${t('staff.leaveNow')} …`}
          </Button>
        </Group>
      )}
      <FailureAlert error={behind.error ?? leave.error} />
      {asking && behind.data ? (
        <>
          <span>{t('staff.leaveIntro')}</span>
          <List spacing={4}>
            <List.Item>{t('staff.leaveAccess')}</List.Item>
            {leftLines(behind.data, t).map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
            <List.Item>{t('staff.leaveLogin')}</List.Item>
            <List.Item>{t('staff.leaveRekey')}</List.Item>
          </List>
          <Group justify="flex-end">
            <Button variant="default" autoFocus onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
            <Button color="red" loading={leave.isPending} onClick={confirm}>
              {t('staff.leaveNow')}
            </Button>
          </Group>
        </>
      ) : null}
    </Section>
  )
}

/** Only what there is; nothing at all is said in one line. */
function leftLines({ cases, appointments, followUps, deputies, drafts }: LeftBehind, t: TFunction): string[] {
  const lines = [
    cases && t('staff.leaveCases', { count: cases }),
    appointments && t('staff.leaveAppointments', { count: appointments }),
    followUps && t('staff.leaveFollowUps', { count: followUps }),
    deputies && t('staff.leaveDeputies', { count: deputies }),
    drafts && t('staff.leaveDrafts', { count: drafts }),
  ].filter((line) => line !== 0)
  return lines.length > 0 ? lines : [t('staff.leaveNothing')]
}
