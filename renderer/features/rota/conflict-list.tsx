import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlannedDate, RotaConflict } from '../../../shared/contract/rota.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { timesOf } from '../../components/planned-date-words.ts'

type Met = { readonly date: PlannedDate; readonly conflict: RotaConflict }

/** The same clash on every Tuesday is one line, with the next day it happens. */
function sameClash({ date, conflict }: Met): string {
  return [date.rotaId, conflict.kind, conflict.name, conflict.otherSite, conflict.from, conflict.to].join('|')
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
        {clashes.map(([first, ...rest]) => (first ? <Clash key={sameClash(first)} first={first} more={rest.length} /> : null))}
      </List>
    </Alert>
  )
}

function Clash({ first: { date, conflict }, more }: { readonly first: Met; readonly more: number }) {
  const { t } = useTranslation()
  const other = t(`rota.conflict.${conflict.kind}`, { name: conflict.name, site: conflict.otherSite, times: timesOf(conflict, t) })
  const where = [date.siteName, formatDay(date.day), timesOf(date, t), more > 0 && t('rota.conflictMore', { count: more })]
  return (
    <List.Item>
      <strong>{where.filter(Boolean).join(', ')}</strong>
      <br />
      {other}
    </List.Item>
  )
}
