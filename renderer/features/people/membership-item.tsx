import { Anchor, Button, Group, List, Popover, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Membership } from '../../../shared/contract/people.ts'
import { formatDate, toLocalDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { CallFailure, fieldText } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

type Props = { readonly personId: PersonId; readonly membership: Membership }

export function MembershipItem({ personId, membership }: Props) {
  const { t } = useTranslation()
  const { kind, role, from, to, others, othersOutside } = membership
  const period =
    to === null ? t('people.unitSince', { from: formatDate(from) }) : t('people.unitPeriod', { from: formatDate(from), to: formatDate(to) })
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text fw={600}>{t(`values.unitKind.${kind}`)}</Text>
        <Text c="dimmed">{`${t(`values.memberRole.${role}`)}, ${period}`}</Text>
        {others.length + othersOutside === 0 ? <Text>{t('people.unitAlone')}</Text> : null}
        <List>
          {others.map((other) => (
            <List.Item key={other.personId}>
              <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: other.personId }} {...props} />}>
                <bdi>{other.name}</bdi>
              </Anchor>
              {`, ${t(`values.memberRole.${other.role}`)}`}
            </List.Item>
          ))}
        </List>
        {othersOutside > 0 ? <Text c="dimmed">{t('people.othersOutside', { count: othersOutside })}</Text> : null}
      </div>
      {to === null ? <Leave personId={personId} membership={membership} /> : null}
    </Group>
  )
}

function Leave({ personId, membership }: Props) {
  const { t, i18n } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [to, setTo] = useState(toLocalDate(Date.now()))
  const leave = useApiCommand('people', 'leaveUnit')
  const unit = { id: personId, unitId: membership.unitId }
  const blamed = leave.error instanceof CallFailure ? leave.error.failure.fields?.to : undefined

  /** Awaited, because the button is gone as soon as the list is fetched again. */
  async function confirm() {
    try {
      await leave.mutateAsync({ ...unit, to })
    } catch {
      // Shown beside the day, which reads the command's own error.
      return
    }
    notifyDone(t('people.unitLeft'), () => void leave.mutateAsync({ ...unit, to: null }).catch(notifyFailure))
  }
  return (
    <Popover opened={asking} onChange={setAsking} trapFocus withArrow position="bottom-end" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" size="compact-md" mih={44} onClick={() => setAsking(!asking)}>
          {t('people.unitLeave')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('people.unitLeave')}>
        <Stack gap="sm">
          {blamed ? null : <FailureAlert error={leave.error} />}
          <DayInput
            label={t('people.unitLeaveTitle')}
            value={to}
            onChange={setTo}
            error={blamed ? fieldText(blamed, t, i18n.exists) : null}
          />
          <Group justify="flex-end">
            <Button data-autofocus disabled={to === ''} loading={leave.isPending} onClick={() => void confirm()}>
              {t('people.unitLeave')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
