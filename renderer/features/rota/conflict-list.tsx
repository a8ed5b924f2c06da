import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlannedDate, RotaConflict } from '../../../shared/contract/rota.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { timesOf } from '../../components/planned-date-words.ts'

type Met = { readonly date: PlannedDate; readonly conflict: RotaConflict }

/** The same clash on every Tuesday is one line, seen from either side. */
function sameClash({ date, conflict }: Met): string {
  const sides = [`${date.siteName} ${date.from} ${date.to}`, `${conflict.otherSite} ${conflict.from} ${conflict.to}`].sort()
  return [conflict.kind, conflict.name, ...sides].join('|')
}

/** Who or what is planned twice, in words; shown and never refused. What is over no longer matters. */
export function ConflictList({ dates }: { readonly dates: readonly PlannedDate[] }) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const met = dates.filter(({ day }) => day >= today).flatMap((date) => date.conflicts.map((conflict) => ({ date, conflict })))
  const clashes = [...groupBy(met, sameClash).values()]
  if (clashes.length === 0) return null
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('rota.conflicts', { count: clashes.length })}>
      <Text>{t('rota.conflictsIntro')}</Text>
      <List mt="xs" spacing={4}>
        {clashes.map(([first, ...rest]) => (first ? <Clash key={sameClash(first)} first={first} rest={rest} /> : null))}
      </List>
    </Alert>
  )
}

function Clash({ first: { date, conflict }, rest }: { readonly first: Met; readonly rest: readonly Met[] }) {
  const { t } = useTranslation()
  const place = (site: string, times: { readonly from: string; readonly to: string }) =>
    t('rota.conflictPlace', { site, times: timesOf(times, t) })
  const places = t('rota.conflictPlaces', { one: place(date.siteName, date), other: place(conflict.otherSite, conflict) })
  const more = new Set(rest.map((met) => met.date.day).filter((day) => day !== date.day)).size
  return (
    <List.Item>
      <strong>{t('rota.conflictDay', { day: formatDay(date.day), count: more })}</strong>
      <br />
      {t(`rota.conflict.${conflict.kind}`, { name: conflict.name, places })}
    </List.Item>
  )
}
