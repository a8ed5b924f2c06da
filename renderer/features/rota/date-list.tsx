import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedDate, Rota } from '../../../shared/contract/rota.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { Section } from '../../components/section.tsx'
import type { DateTask } from './date-form.tsx'
import { DateRow } from './date-row.tsx'

type Props = {
  readonly year: number
  readonly siteId: SiteId
  readonly dates: readonly PlannedDate[]
  readonly rotas: readonly Rota[]
  readonly onTask: (task: DateTask) => void
}

/** Every date of a site by month. What is over stands back until it is asked for. */
export function DateList({ year, siteId, dates, rotas, onTask }: Props) {
  const { t } = useTranslation()
  const [past, setPast] = useState(false)
  const today = toLocalDate(Date.now())
  const shown = past ? dates : dates.filter(({ day }) => day >= today)
  const months = t('rota.months', { returnObjects: true })
  const toggle = (
    <Button variant="subtle" aria-pressed={past} onClick={() => setPast(!past)}>
      {t(past ? 'rota.hidePast' : 'rota.showPast')}
    </Button>
  )
  return (
    <Section title={t('rota.dates', { year: String(year) })} actions={shown.length < dates.length || past ? toggle : null}>
      {shown.length === 0 ? <Text c="dimmed">{t('rota.datesNone')}</Text> : null}
      {[...groupBy(shown, ({ day }) => Number(day.slice(5, 7)))].map(([month, list]) => (
        <Stack key={month} gap={0}>
          <Title order={3}>{months[month - 1]}</Title>
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {list.map((date) => (
              <DateRow
                key={`${date.rotaId} ${date.plannedDay} ${date.state}`}
                date={date}
                siteId={siteId}
                substitute={rotas.find(({ id }) => id === date.rotaId)?.substituteSiteId ?? null}
                open={date.day >= today}
                onTask={onTask}
              />
            ))}
          </ul>
        </Stack>
      ))}
    </Section>
  )
}
