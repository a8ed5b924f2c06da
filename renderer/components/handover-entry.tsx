import { Anchor, Badge, Box, Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconPhone, IconPhoneOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../shared/contract/handover.ts'
import { contract } from '../../shared/contract/index.ts'
import { formatDay, toLocalDate, toLocalDateTime } from '../../shared/dates.ts'
import { isOverdue, needsCall } from '../../shared/handover-rules.ts'
import { HandoverStepForm } from './handover-step-form.tsx'
import { IconText } from './icon-text.tsx'
import { KeyHint } from './key-hint.tsx'
import { useHandoverSteps } from './use-handover-steps.ts'
import { useMay } from './use-may.ts'

type Props = {
  readonly item: HandoverItem
  /** The one that the single keys mean. */
  readonly current: boolean
  /** Whether it says whom it is about; not on a page that says so already. */
  readonly named: boolean
  readonly onFocus?: () => void
}

/** What a branch has to do: what, by when, who was called, who has taken it on. Keys: T and B. */
export function HandoverEntry({ item, current, named, onFocus }: Props) {
  const { t } = useTranslation()
  const [step, setStep] = useState<'phone' | 'acknowledge' | null>(null)
  const { undo } = useHandoverSteps()
  const may = useMay()(contract.handover.phoned)
  const open = item.acknowledgedAt === null
  const { summary } = item
  useHotkeys(
    current && may && open
      ? [
          ['t', () => setStep('phone')],
          ['b', () => setStep('acknowledge')],
        ]
      : [],
  )
  const about = <span className="visually-hidden">{t('handover.stepOf', { summary })}</span>
  const keys = (key: string) => (current ? { rightSection: <KeyHint keys={key} />, 'aria-keyshortcuts': key } : {})
  return (
    <Box onFocus={() => onFocus?.()}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 24rem">
          <Head item={item} named={named} />
          <Text style={{ overflowWrap: 'anywhere' }} dir="auto" lineClamp={3}>
            {summary}
          </Text>
          <Progress item={item} />
        </Box>
        {may && step === null ? (
          <Group gap="xs">
            {open ? (
              <>
                <Button
                  variant={current && needsCall(item) ? 'filled' : 'default'}
                  leftSection={<IconPhone size={20} aria-hidden />}
                  {...keys('T')}
                  onClick={() => setStep('phone')}
                >
                  {t('handover.phone')}
                  {about}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconCircleCheck size={20} aria-hidden />}
                  {...keys('B')}
                  onClick={() => setStep('acknowledge')}
                >
                  {t('handover.acknowledge')}
                  {about}
                </Button>
              </>
            ) : (
              <Button variant="subtle" onClick={() => undo(item)}>
                {t('handover.undoAcknowledge')}
              </Button>
            )}
          </Group>
        ) : null}
      </Group>
      {step ? <HandoverStepForm item={item} step={step} onClose={() => setStep(null)} /> : null}
    </Box>
  )
}

function Head({ item, named }: { readonly item: HandoverItem; readonly named: boolean }) {
  const { t } = useTranslation()
  const { kind, urgent, personId, personName, receiptId, receiptNumber, branchName } = item
  const title = [t(`values.handoverKind.${kind}`), receiptNumber].filter(Boolean).join(' ')
  return (
    <Group gap="xs">
      {urgent ? (
        <Badge size="lg" color="red" variant="light" tt="none" leftSection={<IconAlertTriangle size={16} aria-hidden />}>
          {t('handover.urgent')}
        </Badge>
      ) : null}
      {named && receiptId ? (
        <Anchor data-row fw={600} renderRoot={(props) => <Link to="/belege/$receiptId" params={{ receiptId }} {...props} />}>
          {title}
        </Anchor>
      ) : (
        <Text fw={600}>{title}</Text>
      )}
      {named && personId ? (
        <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>{personName}</Anchor>
      ) : null}
      {named && !personId ? <Text>{t('handover.anonymous')}</Text> : null}
      <Text c="dimmed">{t('handover.to', { branch: branchName })}</Text>
    </Group>
  )
}

function Progress({ item }: { readonly item: HandoverItem }) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const when = (instant: string) => {
    const moment = toLocalDateTime(Date.parse(instant))
    return `${formatDay(moment.slice(0, 10))}, ${moment.slice(11)}`
  }
  const { dueOn, phonedAt, phonedWith, acknowledgedAt, acknowledgedBy } = item
  const overdue = isOverdue(item, today)
  const due = dueOn === today ? t('handover.dueToday') : t('handover.due', { day: formatDay(dueOn) })
  return (
    <Group gap="0 var(--mantine-spacing-md)">
      {acknowledgedAt === null ? (
        <IconText icon={overdue ? IconAlertTriangle : IconClock} {...(overdue ? { c: 'var(--mantine-color-error)', fw: 600 } : {})}>
          {overdue ? t('handover.overdue', { day: formatDay(dueOn) }) : due}
        </IconText>
      ) : null}
      {phonedAt ? <IconText icon={IconPhone}>{t('handover.phonedWith', { when: when(phonedAt), name: phonedWith })}</IconText> : null}
      {needsCall(item) ? <IconText icon={IconPhoneOff}>{t('handover.notPhoned')}</IconText> : null}
      {acknowledgedAt ? (
        <IconText icon={IconCircleCheck}>{t('handover.acknowledgedBy', { when: when(acknowledgedAt), name: acknowledgedBy })}</IconText>
      ) : null}
    </Group>
  )
}
