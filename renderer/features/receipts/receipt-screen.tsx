import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangle, IconCircleCheck, IconFileText, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import type { ReceiptId } from '../../../shared/ids.ts'
import { CLOCK_SENTENCES } from '../../../shared/receipt-words.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { ReceiptState } from '../../components/receipt-state.tsx'
import { Section } from '../../components/section.tsx'
import { useDocument } from '../../components/use-document.tsx'
import { useHandedOver } from '../../components/use-handed-over.ts'
import { useMay } from '../../components/use-may.ts'
import { PassedOn } from './passed-on.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'

type Props = { readonly receiptId: ReceiptId; readonly preview: boolean }

/** One numbered sheet: print it, hand it over, tell the branch, and what comes next. */
export function ReceiptScreen({ receiptId, preview }: Props) {
  const { t } = useTranslation()
  const receipt = useApiQuery('receipts', 'get', { id: receiptId })
  if (receipt.data) return <Loaded key={receiptId} receipt={receipt.data} preview={preview} />
  return (
    <Page title={t('receipts.list')}>
      <FailureAlert error={receipt.error} onRetry={() => void receipt.refetch()} />
      {receipt.error ? null : <Skeleton h={240} />}
    </Page>
  )
}

function Loaded({ receipt, preview }: { readonly receipt: Receipt; readonly preview: boolean }) {
  const { t } = useTranslation()
  const mayPrint = useMay()(contract.letters.receipt)
  const handOver = useHandedOver()
  const give = () => {
    if (receipt.handedOverAt === null) handOver(receipt)
  }
  const prints = useDocument({ label: t('receipts.handedOver'), done: receipt.handedOverAt !== null, run: give })
  const open = () => {
    if (mayPrint) prints.open('receipt', receipt.id)
  }
  const shown = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the sheet that has just been made
  useEffect(() => {
    if (!preview || shown.current || !mayPrint) return
    shown.current = true
    open()
  }, [preview, mayPrint])
  useHotkeys([
    ['d', open],
    ['u', give],
  ])
  const remark = CLOCK_SENTENCES[receipt.clock]
  return (
    <Page
      title={t(`values.receiptKind.${receipt.content.kind}`)}
      intro={[t('receipts.number', { number: receipt.number }), receipt.personName].filter(Boolean).join(' · ')}
    >
      {remark ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('receipts.clock')}>
          {remark}
        </Alert>
      ) : null}
      <Section title={t('receipts.sheet')}>
        <ReceiptFacts receipt={receipt} />
        <ReceiptState receipt={receipt} />
        {mayPrint ? null : <Text>{t('receipts.printByColleague')}</Text>}
        <Group gap="xs" justify="flex-end">
          {receipt.handedOverAt === null ? (
            <Button
              variant="default"
              leftSection={<IconCircleCheck size={20} aria-hidden />}
              rightSection={<KeyHint keys="U" />}
              aria-keyshortcuts="U"
              onClick={give}
            >
              {t('receipts.handedOver')}
            </Button>
          ) : null}
          {mayPrint ? (
            <Button
              variant={receipt.printedAt === null ? 'filled' : 'default'}
              leftSection={<IconPrinter size={20} aria-hidden />}
              rightSection={<KeyHint keys="D" />}
              aria-keyshortcuts="D"
              loading={prints.pending}
              onClick={open}
            >
              {t(receipt.printedAt === null ? 'receipts.print' : 'receipts.printAgain')}
            </Button>
          ) : null}
        </Group>
        {prints.view}
      </Section>
      <PassedOn receiptId={receipt.id} />
      <Next receipt={receipt} />
    </Page>
  )
}

/** After an emergency the application; back to the person in any case. */
function Next({ receipt: { personId, content } }: { readonly receipt: Receipt }) {
  const { t } = useTranslation()
  if (personId === null && content.kind !== 'notfall') return null
  return (
    <Stack align="flex-end">
      <Group gap="xs">
        {content.kind === 'notfall' ? (
          <Button variant="default" component={Link} to="/angebote">
            {t('receipts.toOffers')}
          </Button>
        ) : null}
        {personId ? (
          <Button variant="default" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
            {t('receipts.toPerson')}
          </Button>
        ) : null}
        {content.kind === 'notfall' ? (
          <Button
            leftSection={<IconFileText size={20} aria-hidden />}
            renderRoot={(props) => <Link to="/belege/antrag" search={personId ? { person: personId } : {}} {...props} />}
          >
            {t('receipts.application')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}
