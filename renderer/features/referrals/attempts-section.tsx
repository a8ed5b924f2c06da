import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { isOpen } from '../../../shared/referral-states.ts'
import { ATTEMPT_RESULTS, ATTEMPT_WAYS, type AttemptResult, type AttemptWay } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'

/** Attempts to learn what has become of it, and one more with a single press. Nothing before the hand-over. */
export function AttemptsSection({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation()
  const attempt = useApiCommand('referrals', 'noteAttempt')
  const [way, setWay] = useState<AttemptWay>('telefon')
  const [note, setNote] = useState('')
  const open = isOpen(referral.state) && referral.handedOverAt !== null
  if (!open && referral.attempts.length === 0) return null

  function save(result: AttemptResult) {
    if (attempt.isPending) return
    attempt.mutate(
      { id: referral.id, revision: referral.revision, way, result, note },
      {
        onSuccess: () => {
          setNote('')
          notifyDone(t('referrals.attemptSaved', { result: t(`values.attemptResult.${result}`) }))
        },
      },
    )
  }
  return (
    <Section title={t('referrals.attempts')}>
      <FailureAlert error={attempt.error} />
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {referral.attempts.map((each) => (
          <li key={each.at}>
            <Text>
              {t('referrals.attemptLine', {
                when: formatDateTime(toLocalDateTime(Date.parse(each.at))),
                way: t(`values.attemptWay.${each.way}`),
                result: t(`values.attemptResult.${each.result}`),
                staff: each.staffName,
              })}
            </Text>
            {each.note ? <Text size="sm">{each.note}</Text> : null}
          </li>
        ))}
      </Stack>
      {open ? (
        <>
          <Text c="dimmed">{t('referrals.attemptsHint')}</Text>
          <Group align="flex-end" gap="xs">
            <Select
              w={150}
              label={t('referrals.attemptWay')}
              data={ATTEMPT_WAYS.map((value) => ({ value, label: t(`values.attemptWay.${value}`) }))}
              value={way}
              onChange={(value) => setWay(ATTEMPT_WAYS.find((each) => each === value) ?? way)}
              allowDeselect={false}
            />
            <TextInput
              flex={1}
              miw={180}
              label={t('referrals.attemptNote')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={300}
            />
          </Group>
          <Group gap="xs">
            {ATTEMPT_RESULTS.map((result) => (
              <Button key={result} variant="default" disabled={attempt.isPending} onClick={() => save(result)}>
                {t(`values.attemptResult.${result}`)}
              </Button>
            ))}
          </Group>
        </>
      ) : null}
    </Section>
  )
}
