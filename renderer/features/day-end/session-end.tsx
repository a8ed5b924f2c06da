import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DropInSession } from '../../../shared/contract/drop-in.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { isUnclosed } from '../../../shared/day-end-rules.ts'
import { useApiQuery } from '../../api/client.ts'
import { useMay } from '../../components/use-may.ts'
import { CloseForm } from './close-form.tsx'
import { Closings } from './closings.tsx'
import { HandoverLists } from './handover-lists.tsx'
import { OpenSection } from './open-section.tsx'
import { SessionFigures } from './session-figures.tsx'
import { useOpenItems } from './use-open-items.ts'

/** From top to bottom in the order of the work: what is open, what goes to the branches, the figures, the closing. */
export function SessionEnd({ session }: { readonly session: DropInSession }) {
  const { t } = useTranslation()
  const may = useMay()
  const { open, error } = useOpenItems(session.id, session.day)
  const runs = session.state === 'laufend'
  const closings = useApiQuery('dayEnd', 'ofSession', { sessionId: session.id }).data
  const closable = runs || (closings !== undefined && isUnclosed(session, closings))
  const settles = may(contract.dayEnd.findings)
  return (
    <Stack gap="md">
      {runs && session.day !== toLocalDate(Date.now()) ? <Text>{t('dayEnd.otherDay', { day: formatDay(session.day) })}</Text> : null}
      {runs ? null : <Closings session={session} />}
      {settles ? <OpenSection open={open} error={error} session={session} /> : null}
      {may(contract.handover.ofSession) ? <HandoverLists sessionId={session.id} /> : null}
      <SessionFigures sessionId={session.id} />
      {closable && settles && open ? <CloseForm sessionId={session.id} open={open} /> : null}
    </Stack>
  )
}
