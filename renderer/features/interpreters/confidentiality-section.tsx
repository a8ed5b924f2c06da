import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconFileText, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { needsConfidentiality } from '../../../shared/interpreter-rules.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors, unblamed } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { usePapers } from './use-papers.tsx'

/** The statement that is signed before the talk, and the day on which it lay there. */
export function ConfidentialitySection({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation()
  const { id, revision, confidentialityOn: signedOn, pool } = booking
  const may = useMay()
  const papers = usePapers(id)
  const sign = useApiCommand('interpreters', 'sign')
  const [on, setOn] = useState(toLocalDate(Date.now()))
  if (pool === null) return null
  const asked = needsConfidentiality(pool.kind)
  const errors = fieldErrors(sign.error, t, i18n.exists)
  const general = unblamed(sign.error)
  return (
    <Section title={t('interpreters.confidentiality')}>
      <Text c="dimmed">{t(asked ? 'interpreters.confidentialityHint' : 'interpreters.confidentialityNotNeeded')}</Text>
      {asked ? (
        <IconText icon={signedOn ? IconCircleCheck : IconPencil} fw={600}>
          {signedOn ? t('interpreters.confidentialitySigned', { day: formatDay(signedOn) }) : t('interpreters.confidentialityOpen')}
        </IconText>
      ) : null}
      <FailureAlert error={general} />
      {asked ? (
        <Group gap="sm" align="flex-end">
          {may(contract.interpreters.confidentiality) ? (
            <Button
              variant="default"
              leftSection={<IconFileText size={20} aria-hidden />}
              loading={papers.pending}
              onClick={() => papers.open('confidentiality')}
            >
              {t('interpreters.printConfidentiality')}
            </Button>
          ) : null}
          {signedOn ? (
            <Button variant="subtle" loading={sign.isPending} onClick={() => sign.mutate({ id, revision, on: null })}>
              {t('interpreters.unsign')}
            </Button>
          ) : (
            <>
              <DayInput label={t('interpreters.signedOn')} value={on} onChange={setOn} error={errors.on} />
              <Button
                variant="default"
                disabled={on === ''}
                loading={sign.isPending}
                onClick={() => sign.mutate({ id, revision, on }, { onSuccess: () => notifyDone(t('interpreters.signDone')) })}
              >
                {t('interpreters.sign')}
              </Button>
            </>
          )}
        </Group>
      ) : null}
      {papers.view}
    </Section>
  )
}
