import { Button, Divider, Group, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { isClosed } from '../../../shared/summons-states.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { type PageStep, possibleSteps, usualStep } from './possible-steps.ts'
import { StepForm } from './step-form.tsx'
import type { FormStep } from './step-values.ts'
import { useNextWords } from './use-next-words.ts'

const CALLS = {
  ...contract.summons,
  appearOtherTime: contract.summons.appear,
}

/** What can be done now as buttons, and of everything else why not yet. */
export function StepsSection({ record }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  const may = useMay()
  const next = useNextWords()
  const me = useApiQuery('vault', 'status', {}).data?.staff
  const [open, setOpen] = useState<FormStep | null>(null)
  if (!me) return null
  const steps = possibleSteps(record, me.id, toLocalDateTime(Date.now())).filter(({ step }) => may(CALLS[step]))
  const closed = isClosed(record.state)
  if (steps.length === 0 && closed) return null
  const possible = steps.filter(({ refusal }) => refusal === null)
  const refused = steps.filter(({ refusal }) => refusal !== null)
  const shown = possible.find(({ step }) => step === open) ? open : null
  return (
    <Section title={t(closed ? 'summons.correction' : 'summons.nextStep')}>
      {closed && shown ? null : <Text>{next(record)}</Text>}
      {shown ? (
        <StepForm key={shown} record={record} step={shown} onClose={() => setOpen(null)} />
      ) : (
        <Group gap="xs">
          {possible.map(({ step }) => (
            <StepButton key={step} record={record} step={step} primary={step === usualStep(record)} onOpen={setOpen} />
          ))}
        </Group>
      )}
      {refused.length > 0 ? (
        <>
          <Divider my="xs" />
          <Text fw={600}>{t('summons.notNow')}</Text>
          <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {refused.map(({ step, refusal }) => (
              <li key={step}>
                <IconText icon={IconLock} fw={600}>
                  {t(`summons.go.${step}`)}
                </IconText>
                <Text size="sm" pl={22}>
                  {refusal ? t(`fields.${refusal}`) : ''}
                </Text>
              </li>
            ))}
          </Stack>
        </>
      ) : null}
    </Section>
  )
}

type ButtonProps = {
  readonly record: SummonsRecord
  readonly step: PageStep
  readonly primary: boolean
  readonly onOpen: (step: FormStep) => void
}
function StepButton({ record, step, primary, onOpen }: ButtonProps) {
  const { t } = useTranslation()
  const variant = primary ? 'filled' : 'default'
  if (step !== 'reschedule')
    return (
      <Button variant={variant} onClick={() => onOpen(step)}>
        {t(`summons.go.${step}`)}
      </Button>
    )
  return (
    <Button variant={variant} renderRoot={(props) => <Link to="/meldeaufforderungen/neu" search={{ insteadOf: record.id }} {...props} />}>
      {t('summons.go.reschedule')}
    </Button>
  )
}
