import { Button, Group, Text } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { isOver } from '../../../shared/interpreter-rules.ts'
import { type InterpreterState, isOpen, nextStates, stateBefore } from '../../../shared/interpreter-states.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'
import { StepForm } from './step-form.tsx'

/** What can happen next; the likely step is the filled button. */
export function NextStep({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation()
  const undo = useApiCommand('interpreters', 'undo')
  const [step, setStep] = useState<InterpreterState | null>(null)
  const { id, revision, state, pool, steps, start, minutes } = booking
  const over = isOver(start, minutes, toLocalDateTime(Date.now()))
  const choices = nextStates(state, pool?.kind ?? null)
  // Once the talk is over nobody is asked any more: what came of it is the question.
  const likely = over && state !== 'bestaetigt' ? 'ausgefallen' : choices[0]
  const lastOn = toLocalDate(Date.parse(steps.at(-1)?.at ?? ''))
  const takesBack = stateBefore(steps, lastOn, toLocalDate(Date.now())) !== null
  const callFirst = state === 'bedarf' && pool !== null && pool.leadDays === 0 && pool.phone !== ''
  return (
    <Section title={t('interpreters.next')}>
      {isOpen(state) ? null : <Text>{t('interpreters.finished')}</Text>}
      {callFirst ? (
        <>
          <IconText icon={IconPhone} fw={600}>
            {t('interpreters.phoneNow', { phone: pool.phone })}
          </IconText>
          {pool.note ? <Text>{pool.note}</Text> : null}
        </>
      ) : null}
      <FailureAlert error={undo.error} />
      <Group gap="xs">
        {choices.map((to) => (
          <Button
            key={to}
            variant={to === likely && step === null ? 'filled' : 'default'}
            aria-expanded={step === to}
            onClick={() => setStep(step === to ? null : to)}
          >
            {t(`interpreters.steps.${to}`)}
          </Button>
        ))}
        {takesBack && step === null ? (
          <Button variant="subtle" loading={undo.isPending} onClick={() => undo.mutate({ id, revision })}>
            {t('common.undo')}
          </Button>
        ) : null}
      </Group>
      {step ? <StepForm key={`${step} ${revision}`} booking={booking} to={step} onDone={() => setStep(null)} /> : null}
    </Section>
  )
}
