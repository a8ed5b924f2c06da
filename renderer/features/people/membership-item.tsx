import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Membership } from '../../../shared/contract/benefit-units.ts'
import { formatDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { LastDayButton } from './last-day-button.tsx'
import { MoveForm, moveSubject } from './move-form.tsx'
import { UnitEditForm } from './unit-edit-form.tsx'

type Props = { readonly personId: PersonId; readonly membership: Membership }

export function MembershipItem({ personId, membership }: Props) {
  const { t } = useTranslation()
  const { kind, role, from, to, others, othersOutside, bgNumber, children } = membership
  const period =
    to === null ? t('people.unitSince', { from: formatDate(from) }) : t('people.unitPeriod', { from: formatDate(from), to: formatDate(to) })
  const facts = [
    children !== null && t('belonging.childrenCount', { count: children }),
    bgNumber && t('belonging.bgNumberShown', { number: bgNumber }),
  ].filter(Boolean)
  return (
    <Stack gap={4}>
      <div>
        <Text fw={600}>{t(`values.unitKind.${kind}`)}</Text>
        <Text c="dimmed">{`${t(`values.memberRole.${role}`)}, ${period}`}</Text>
        {facts.length > 0 ? <Text>{facts.join(' · ')}</Text> : null}
      </div>
      {others.length + othersOutside === 0 ? <Text>{t('people.unitAlone')}</Text> : null}
      <List>
        {others.map((other) => (
          <List.Item key={other.personId} style={{ overflowWrap: 'anywhere' }}>
            <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: other.personId }} {...props} />}>
              <bdi>{other.name}</bdi>
            </Anchor>
            {`, ${t(`values.memberRole.${other.role}`)}`}
          </List.Item>
        ))}
      </List>
      {othersOutside > 0 ? <Text c="dimmed">{t('people.othersOutside', { count: othersOutside })}</Text> : null}
      {to === null ? <Steps personId={personId} membership={membership} /> : null}
    </Stack>
  )
}

/** What can be done with a membership that lasts: change the unit, move on, end it. */
function Steps({ personId, membership }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'edit' | 'move' | null>(null)
  const [closed, setClosed] = useState(false)
  // What was begun before a lock or a restart stands open again.
  const begun = useApiQuery('drafts', 'find', { form: 'unit-move', subject: moveSubject(personId, membership) })
  const open = asked ?? (begun.data && !closed ? 'move' : null)
  const leave = useApiCommand('people', 'leaveUnit')
  const unit = { id: personId, unitId: membership.unitId }
  const form = { personId, membership, onDone: () => toggle(null) }

  function toggle(step: 'edit' | 'move' | null) {
    setAsked(step)
    setClosed(true)
  }
  async function end(to: string) {
    try {
      await leave.mutateAsync({ ...unit, to })
    } catch {
      // Shown beside the day, which reads the command's own error.
      return
    }
    notifyDone(t('people.unitLeft'), () => void leave.mutateAsync({ ...unit, to: null }).catch(notifyFailure))
  }
  return (
    <>
      <Group gap="xs" ml={-8}>
        {(['edit', 'move'] as const).map((step) => (
          <Button
            key={step}
            variant="subtle"
            size="compact-md"
            mih={44}
            aria-expanded={open === step}
            onClick={() => toggle(open === step ? null : step)}
          >
            {t(`belonging.${step}`)}
          </Button>
        ))}
        <LastDayButton
          label={t('people.unitLeave')}
          question={t('people.unitLeaveTitle')}
          error={leave.error}
          pending={leave.isPending}
          onConfirm={end}
        />
      </Group>
      {open === 'edit' ? <UnitEditForm {...form} /> : null}
      {open === 'move' ? <MoveForm {...form} /> : null}
    </>
  )
}
