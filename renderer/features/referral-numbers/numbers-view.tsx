import { Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumbersRow, ReferralNumbers } from '../../../shared/contract/referral-numbers.ts'
import { NUMBERS_WORDS } from '../../../shared/numbers-words.ts'
import { inOutcomeOrder, RANKED_FROM } from '../../../shared/referral-cohort.ts'
import { FiguresTable } from './figures-table.tsx'
import { ReasonsTable } from './reasons-table.tsx'

type Block = { readonly title: string; readonly rows: readonly NumbersRow[] }

/** By offer or by kind of provider; an order by share for those with enough cases only. */
export function NumbersView({ numbers: { all, kinds, offers, reasons } }: { readonly numbers: ReferralNumbers }) {
  const { t } = useTranslation()
  const [byKind, setByKind] = useState(false)
  const [ranked, setRanked] = useState(false)
  const rows = byKind ? kinds : offers
  const title = byKind ? NUMBERS_WORDS.byKind : NUMBERS_WORDS.byOffer
  const ordered = inOutcomeOrder(rows, ranked ? 'connected' : 'name')
  const enough = ordered.filter(({ n }) => n >= RANKED_FROM)
  const few = ordered.filter(({ n }) => n < RANKED_FROM)
  const blocks: readonly Block[] = ranked
    ? [
        { title: t('referralNumbers.ranked', { n: RANKED_FROM }), rows: enough },
        { title: t('referralNumbers.unranked', { n: RANKED_FROM }), rows: few },
      ].filter((block) => block.rows.length > 0)
    : [{ title: '', rows: ordered }]
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <SegmentedControl
          aria-label={t('referralNumbers.view')}
          value={byKind ? 'kind' : 'offer'}
          onChange={(value) => setByKind(value === 'kind')}
          data={[
            { value: 'offer', label: NUMBERS_WORDS.byOffer },
            { value: 'kind', label: NUMBERS_WORDS.byKind },
          ]}
        />
        <NativeSelect
          size="md"
          label={t('referralNumbers.order')}
          value={ranked ? 'share' : 'name'}
          onChange={({ currentTarget }) => setRanked(currentTarget.value === 'share')}
          data={[
            { value: 'name', label: t('referralNumbers.orderName') },
            { value: 'share', label: t('referralNumbers.orderShare', { n: RANKED_FROM }) },
          ]}
        />
      </Group>
      <FiguresTable title={title} corner={byKind ? NUMBERS_WORDS.kind : NUMBERS_WORDS.offer} blocks={blocks} all={all} />
      {reasons.length > 0 ? <ReasonsTable reasons={reasons} rows={rows} all={all} byKind={byKind} /> : null}
    </Stack>
  )
}
