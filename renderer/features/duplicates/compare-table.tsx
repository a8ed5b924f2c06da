import { Table, Text } from '@mantine/core'
import { type Icon, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ComparedField, compareFields, type SideBySide } from '../../../shared/record-comparison.ts'
import { SEXES } from '../../../shared/value-lists.ts'
import { IconText } from '../../components/icon-text.tsx'

const ICONS: Readonly<Record<ComparedField['verdict'], Icon>> = {
  equal: IconCircleCheck,
  alike: IconCircleCheck,
  different: IconCircleX,
  oneSided: IconCircleDashed,
  neither: IconCircleDashed,
}

type Props = {
  readonly first: SideBySide
  readonly second: SideBySide
  /** What stands over the two columns. */
  readonly heads: readonly [ReactNode, ReactNode]
  readonly label: string
  /** Leaves out what only one of them says, except the four fields that always count. */
  readonly brief?: boolean
}

/** Two records field by field, and in words where they agree. */
export function CompareTable({ first, second, heads, label, brief = false }: Props) {
  const { t } = useTranslation()
  const fieldName = (field: ComparedField['field']) => {
    if (field === 'address') return t('duplicates.address')
    return field === 'phone' || field === 'email' ? t(`people.field.safeContact.${field}`) : t(`people.field.${field}`)
  }
  function value(field: ComparedField['field'], text: string): string {
    const sex = field === 'sex' ? SEXES.find((each) => each === text) : undefined
    return sex ? t(`values.sex.${sex}`) : text
  }
  return (
    <Table.ScrollContainer minWidth={600} scrollAreaProps={{ type: 'auto' }}>
      <Table aria-label={label} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="18%">{t('duplicates.field')}</Table.Th>
            <Table.Th w="29%">{heads[0]}</Table.Th>
            <Table.Th w="29%">{heads[1]}</Table.Th>
            <Table.Th>{t('duplicates.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compareFields(first, second, brief).map((row) => (
            <Table.Tr key={row.field}>
              <Table.Th scope="row">{fieldName(row.field)}</Table.Th>
              <Value text={value(row.field, row.first)} />
              <Value text={value(row.field, row.second)} />
              <Table.Td>
                <IconText icon={ICONS[row.verdict]} fw={row.verdict === 'different' ? 600 : 400}>
                  {t(`duplicates.fieldVerdict.${row.verdict}`)}
                </IconText>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Value({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  return (
    <Table.Td style={{ overflowWrap: 'anywhere' }}>{text ? <bdi>{text}</bdi> : <Text c="dimmed">{t('duplicates.empty')}</Text>}</Table.Td>
  )
}
