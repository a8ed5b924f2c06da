import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NumbersRow } from '../../../shared/contract/referral-numbers.ts'
import { NUMBERS_WORDS as WORDS } from '../../../shared/numbers-words.ts'
import { Section } from '../../components/section.tsx'

type Block = { readonly title: string; readonly rows: readonly NumbersRow[] }
type Props = { readonly title: string; readonly corner: string; readonly blocks: readonly Block[]; readonly all: NumbersRow | null }

const HEADS = [WORDS.referred, WORDS.n, WORDS.accepted, WORDS.connected, WORDS.waiting] as const

/** Shares never without n and interval. */
export function FiguresTable({ title, corner, blocks, all }: Props) {
  return (
    <Section title={title}>
      <Table.ScrollContainer minWidth={860} type="native">
        <Table aria-label={title} verticalSpacing="xs" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{corner}</Table.Th>
              {HEADS.map((head) => (
                <Table.Th key={head} scope="col" ta="right">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {blocks.map((block) => (
            <Table.Tbody key={block.title}>
              {block.title ? (
                <Table.Tr>
                  <Table.Th colSpan={HEADS.length + 1} scope="rowgroup" bg="var(--mantine-color-default-hover)">
                    {block.title}
                  </Table.Th>
                </Table.Tr>
              ) : null}
              {block.rows.map((row) => (
                <Figures key={row.key} row={row} />
              ))}
            </Table.Tbody>
          ))}
          {all ? (
            <Table.Tfoot>
              <Figures row={all} bold />
            </Table.Tfoot>
          ) : null}
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}

function Figures({ row, bold = false }: { readonly row: NumbersRow; readonly bold?: boolean }) {
  const { t } = useTranslation()
  const { accepted, connected, waiting } = row
  return (
    <Table.Tr fw={bold ? 600 : 400}>
      <Table.Th scope="row" fw="inherit" maw={360}>
        {row.name}
        {row.providerName ? (
          <Text size="sm" c="dimmed">
            {row.providerName}
          </Text>
        ) : null}
      </Table.Th>
      <Table.Td ta="right">{row.referred}</Table.Td>
      <Table.Td ta="right">{row.n}</Table.Td>
      {[accepted, connected].map((share, index) => (
        <Table.Td key={HEADS[index + 2]} ta="right">
          {share ? (
            <TwoLines first={t('referralNumbers.share', share)} second={t('referralNumbers.range', share)} />
          ) : (
            t('referralNumbers.young')
          )}
        </Table.Td>
      ))}
      <Table.Td ta="right">
        {waiting ? <TwoLines first={t('referralNumbers.days', waiting)} second={t('referralNumbers.daysRange', waiting)} /> : WORDS.none}
      </Table.Td>
    </Table.Tr>
  )
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      {first}
      <Text size="sm" c="dimmed">
        {second}
      </Text>
    </>
  )
}
