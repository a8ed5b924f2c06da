import { Anchor, Group, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlannedDate, Rota } from '../../../shared/contract/rota.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { ruleWords } from '../../../shared/rota-words.ts'
import { stateWords, timesOf } from '../../components/planned-date-words.ts'
import classes from './year-grid.module.css'

type Props = { readonly year: number; readonly rotas: readonly Rota[]; readonly dates: readonly PlannedDate[] }

const monthOf = ({ day }: PlannedDate) => Number(day.slice(5, 7))

/** A row per rota, a column per month, the days as numbers: what falls out or is different shows by its form, not by colour alone. */
export function YearGrid({ year, rotas, dates }: Props) {
  const { t } = useTranslation()
  const byRota = groupBy(dates, ({ rotaId }) => rotaId)
  const months = t('rota.monthsShort', { returnObjects: true })
  const names = t('rota.months', { returnObjects: true })
  return (
    <>
      <Table.ScrollContainer minWidth={900} type="native">
        <Table className={classes.grid ?? ''} verticalSpacing={6} horizontalSpacing={6} aria-label={t('rota.grid', { year: String(year) })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rota.site')}</Table.Th>
              {months.map((month, index) => (
                <Table.Th key={month} abbr={names[index]}>
                  {month}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rotas.map((rota) => (
              <RotaRow key={rota.id} year={year} rota={rota} dates={byRota.get(rota.id) ?? []} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Legend />
    </>
  )
}

function RotaRow({ year, rota, dates }: { readonly year: number; readonly rota: Rota; readonly dates: readonly PlannedDate[] }) {
  const { t } = useTranslation()
  const byMonth = groupBy(dates, monthOf)
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor fw={600} renderRoot={(props) => <Link to="/turnus" search={{ year, site: rota.siteId }} {...props} />}>
          {rota.siteName}
        </Anchor>
        <Text size="sm" c="dimmed" fw={400}>
          {`${ruleWords(rota.rule)}, ${timesOf(rota, t)}`}
        </Text>
      </Table.Th>
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <Table.Td key={month}>
          <div className={classes.days ?? ''}>
            {(byMonth.get(month) ?? []).map((date) => (
              <Day key={`${date.plannedDay} ${date.state}`} date={date} />
            ))}
          </div>
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Day({ date }: { readonly date: PlannedDate }) {
  const { t } = useTranslation()
  const words = stateWords(date, t)
  const { state, day, conflicts } = date
  return (
    <span className={classes.day ?? ''} data-state={state} title={words}>
      {state === 'zusatz' ? <IconPlus size={12} aria-hidden /> : null}
      {state === 'verlegt' ? <IconArrowRight size={12} aria-hidden /> : null}
      {Number(day.slice(8))}
      {conflicts.length > 0 ? <IconAlertTriangle size={14} aria-hidden /> : null}
      <span className="visually-hidden">{[words, conflicts.length > 0 && t('rota.legendConflict')].filter(Boolean).join(', ')}</span>
    </span>
  )
}

function Legend() {
  const { t } = useTranslation()
  const sample = '17'
  return (
    <Group gap="lg" aria-hidden>
      <Text size="sm">{t('rota.legend')}</Text>
      <Text size="sm">
        <span className={classes.day ?? ''} data-state="ausfall">
          {sample}
        </span>{' '}
        {t('rota.legendOut')}
      </Text>
      <Text size="sm">
        <IconArrowRight size={12} /> {t('rota.legendMoved')}
      </Text>
      <Text size="sm">
        <IconPlus size={12} /> {t('rota.legendExtra')}
      </Text>
      <Text size="sm">
        <IconAlertTriangle size={14} /> {t('rota.legendConflict')}
      </Text>
    </Group>
  )
}
