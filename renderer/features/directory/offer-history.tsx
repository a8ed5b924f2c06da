import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { IconEyeCheck, IconPhoneCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { OfferId } from '../../../shared/ids.ts'
import { CHECK_OUTCOMES, type CheckOutcome } from '../../../shared/offer-lists.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

function when(at: string): string {
  return formatDateTime(toLocalDateTime(Date.parse(at)))
}

/** Who entered and looked over the offer, the calls to check it, and the next one. */
export function OfferHistory({ offerId }: { readonly offerId: OfferId }) {
  const { t } = useTranslation()
  const may = useMay()
  const edits = may(contract.directory.noteCheck)
  const history = useApiQuery('directory', 'offerHistory', { id: offerId })
  const review = useApiCommand('directory', 'reviewOffer')
  const { data } = history
  if (!data) return <FailureAlert error={history.error} />
  return (
    <Section
      title={t('directory.historyTitle')}
      actions={
        edits && data.mayReview ? (
          <Button
            leftSection={<IconEyeCheck size={20} aria-hidden />}
            loading={review.isPending}
            onClick={() => review.mutate({ id: offerId }, { onSuccess: () => notifyDone(t('directory.reviewNoted')) })}
          >
            {t('directory.review')}
          </Button>
        ) : null
      }
    >
      <FailureAlert error={review.error} />
      {data.createdAt ? <Text>{t('directory.entered', { name: data.createdBy, when: when(data.createdAt) })}</Text> : null}
      {data.reviewedAt ? <Text>{t('directory.reviewed', { name: data.reviewedBy, when: when(data.reviewedAt) })}</Text> : null}
      {data.createdAt && !data.reviewedAt ? <Text fw={600}>{t('directory.reviewWaits')}</Text> : null}
      {data.checks.length === 0 ? <Text c="dimmed">{t('directory.noCalls')}</Text> : null}
      {data.checks.map((check) => (
        <div key={`${check.at} ${check.outcome}`}>
          <Text fw={600}>{t(`values.checkOutcome.${check.outcome}`)}</Text>
          <Text size="sm">{t('directory.callBy', { when: when(check.at), name: check.staffName })}</Text>
          {check.note ? <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{check.note}</Text> : null}
        </div>
      ))}
      {edits ? <CallForm offerId={offerId} /> : null}
    </Section>
  )
}

function CallForm({ offerId }: { readonly offerId: OfferId }) {
  const { t } = useTranslation()
  const note = useApiCommand('directory', 'noteCheck')
  const [outcome, setOutcome] = useState<CheckOutcome>('erreicht')
  const [text, setText] = useState('')

  function send() {
    note.mutate(
      { id: offerId, outcome, note: text },
      {
        onSuccess: () => {
          setText('')
          setOutcome('erreicht')
          notifyDone(t('directory.callNoted'))
        },
      },
    )
  }
  return (
    <Stack gap="xs" mt="sm">
      <Radio.Group
        label={t('directory.callTitle')}
        value={outcome}
        onChange={(value) => setOutcome(CHECK_OUTCOMES.find((one) => one === value) ?? 'erreicht')}
      >
        <Group gap="md" mt={4}>
          {CHECK_OUTCOMES.map((value) => (
            <Radio key={value} value={value} label={t(`values.checkOutcome.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('directory.callNote')}
        autosize
        minRows={1}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FailureAlert error={note.error} />
      <Group justify="flex-end">
        <Button variant="default" leftSection={<IconPhoneCheck size={20} aria-hidden />} loading={note.isPending} onClick={send}>
          {t('directory.noteCall')}
        </Button>
      </Group>
    </Stack>
  )
}
