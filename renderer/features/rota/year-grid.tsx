import { Anchor, Group, Table, Text } from '@mantine/core'
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
  const words = [stateWords(date, t), date.conflicts.length > 0 && t('rota.legendConflict')].filter(Boolean).join(', ')
  return (
    <span title={words}>
      <Sign day={Number(date.day.slice(8))} state={date.state} conflict={date.conflicts.length > 0} />
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

type SignProps = { readonly day: number; readonly state: PlannedDate['state']; readonly conflict?: boolean }

function Sign({ day, state, conflict = false }: SignProps) {
  const { t } = useTranslation()
  return (
    <span className={classes.day ?? ''} data-state={state} data-conflict={conflict || undefined}>
      {t(`rota.signs.${state}`, { day })}
    </span>
  )
}

/** Explains the signs to whoever sees them; each day says its own words to whoever does not. */
function Legend() {
  const { t } = useTranslation()
  const entries = [
    ['ausfall', false, t('rota.legendOut')],
    ['verlegt', false, t('rota.legendMoved')],
    ['zusatz', false, t('rota.legendExtra')],
    ['geplant', true, t('rota.legendConflict')],
  ] as const
  return (
    <Group gap="lg" aria-hidden>
      <Text size="sm">{t('rota.legend')}</Text>
      {entries.map(([state, conflict, words]) => (
        <Group key={words} gap={6}>
          <Sign day={SAMPLE_DAY} state={state} conflict={conflict} />
          <Text size="sm">{words}</Text>
        </Group>
      ))}
    </Group>
  )
}

const SAMPLE_DAY = 17
