import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NumbersRow, ReferralNumbers } from '../../../shared/contract/referral-numbers.ts'
import type { GapCell } from '../../../shared/gap-matrix.ts'
import { gapText } from '../../../shared/gap-words.ts'
import { NUMBERS_WORDS as WORDS } from '../../../shared/numbers-words.ts'
import { FAILURE_WORDS } from '../../../shared/referral-failures.ts'
import { Section } from '../../components/section.tsx'

type Props = {
  readonly reasons: ReferralNumbers['reasons']
  readonly rows: readonly NumbersRow[]
  readonly all: NumbersRow | null
  readonly byKind: boolean
}

/** Reasons across; small ones are left out as among the gaps. */
export function ReasonsTable({ reasons, rows, all, byKind }: Props) {
  const { t } = useTranslation()
  const title = t('referralNumbers.reasonsOf')
  const lines = all ? [...rows, all] : rows
  return (
    <Section title={title}>
      <Table.ScrollContainer minWidth={860} type="native">
        <Table aria-label={title} verticalSpacing="xs" striped withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{byKind ? WORDS.kind : WORDS.offer}</Table.Th>
              {[...reasons.map((reason) => FAILURE_WORDS[reason]), WORDS.failed].map((name) => (
                <Table.Th key={name} scope="col" ta="right">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((row) => (
              <Table.Tr key={row.key} fw={row === all ? 600 : 400}>
                <Table.Th scope="row" fw="inherit">
                  {row.name}
                </Table.Th>
                {withKeys(reasons, row.failures).map(({ reason, cell }) => (
                  <Table.Td key={reason} ta="right">
                    {gapText(cell)}
                  </Table.Td>
                ))}
                <Table.Td ta="right" fw={600}>
                  {gapText(row.failed)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}

function withKeys(reasons: ReferralNumbers['reasons'], cells: readonly GapCell[]) {
  return reasons.flatMap((reason, index) => {
    const cell = cells[index]
    return cell ? [{ reason, cell }] : []
  })
}
