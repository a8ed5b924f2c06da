import { Alert, Box, Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core'
import { IconFiles, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../../shared/contract/document.ts'
import { RUN_MOST, type Skipped } from '../../../shared/contract/letter-dispatch.ts'
import { addDays, LocalDate, mondayOf, toLocalDate } from '../../../shared/dates.ts'
import { type AppointmentId, SiteId } from '../../../shared/ids.ts'
import { APPOINTMENT_LETTERS, type AppointmentLetterKind } from '../../../shared/letter-kinds.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { CallFailure } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { RunProgress } from './run-progress.tsx'

type Filter = { readonly from: string; readonly to: string; readonly siteId: SiteId | null; readonly kind: AppointmentLetterKind }

/** Next week, because its letters are the ones that still arrive in time. */
function nextWeek(): Filter {
  const monday = addDays(mondayOf(toLocalDate(Date.now())), 7)
  return { from: monday, to: addDays(monday, 6), siteId: null, kind: 'termin_einladung' }
}

/** Letters for many appointments in one print. */
export function RunScreen() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(nextWeek)
  const [chosen, setChosen] = useState<ReadonlySet<AppointmentId>>(new Set())
  const [made, setMade] = useState<{ document: Document | null; skipped: readonly Skipped[] } | null>(null)
  const [previewed, setPreviewed] = useState(false)
  const days = [filter.from, filter.to].every((day) => LocalDate.safeParse(day).success)
  const found = useApiQuery('letters', 'candidates', filter, { enabled: days, keepPrevious: true })
  const run = useApiCommand('letters', 'run')
  const list = found.data ?? []
  const picked = list.filter(({ appointmentId, obstacle }) => obstacle === null && chosen.has(appointmentId))
  const cancelled = run.error instanceof CallFailure && run.error.failure.code === 'cancelled'

  function change(next: Partial<Filter>) {
    setFilter({ ...filter, ...next })
    setChosen(new Set())
    setMade(null)
  }
  function begin() {
    setMade(null)
    const appointments = picked.map(({ appointmentId }) => appointmentId)
    run.mutate(
      { appointments, kind: filter.kind },
      {
        onSuccess: (result) => {
          setMade(result)
          setPreviewed(true)
        },
      },
    )
  }

  return (
    <Page title={t('letters.run.title')} intro={t('letters.run.intro')} wide>
      <Filters filter={filter} onChange={change} />
      <FailureAlert error={found.error} />
      {found.data?.length === 0 ? <EmptyState text={t('letters.run.empty')} /> : null}
      {list.length > 0 ? <CandidateTable candidates={list} chosen={chosen} onChoose={setChosen} /> : null}
      {cancelled ? <Text role="status">{t('letters.run.cancelled')}</Text> : <FailureAlert error={run.error} />}
      {made ? <Left skipped={made.skipped} none={made.document === null} /> : null}
      {picked.length > RUN_MOST ? <Text role="status">{t('letters.run.most', { count: RUN_MOST })}</Text> : null}
      {run.isPending ? (
        <RunProgress />
      ) : (
        <Group justify="flex-end">
          <Button
            leftSection={<IconFiles size={20} aria-hidden />}
            disabled={picked.length === 0 || picked.length > RUN_MOST}
            onClick={begin}
          >
            {t('letters.run.begin', { count: picked.length })}
          </Button>
        </Group>
      )}
      {made?.document && previewed ? <DocumentPreview document={made.document} onClose={() => setPreviewed(false)} /> : null}
    </Page>
  )
}

function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (next: Partial<Filter>) => void }) {
  const { t } = useTranslation()
  const sites = useApiQuery('dropIn', 'sites', {})
  const places = (sites.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Group align="flex-start" gap="md">
      <NativeSelect
        size="md"
        label={t('letters.run.kind')}
        value={filter.kind}
        data={APPOINTMENT_LETTERS.map((value) => ({ value, label: t(`values.letterKind.${value}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ kind: APPOINTMENT_LETTERS.find((each) => each === currentTarget.value) ?? filter.kind })
        }
      />
      <Box w={190}>
        <DayInput label={t('letters.run.from')} value={filter.from} onChange={(from) => onChange({ from })} />
      </Box>
      <Box w={190}>
        <DayInput label={t('letters.run.to')} value={filter.to} onChange={(to) => onChange({ to })} />
      </Box>
      <NativeSelect
        size="md"
        label={t('letters.run.site')}
        value={filter.siteId ?? ''}
        data={[{ value: '', label: t('letters.run.allSites') }, ...places]}
        onChange={({ currentTarget }) => onChange({ siteId: SiteId.nullable().catch(null).parse(currentTarget.value) })}
      />
    </Group>
  )
}

/** Who gets no letter out of this print, and why. */
function Left({ skipped, none }: { readonly skipped: readonly Skipped[]; readonly none: boolean }) {
  const { t } = useTranslation()
  if (skipped.length === 0) return null
  return (
    <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title={t('letters.run.skipped', { count: skipped.length })} role="status">
      <Stack gap="xs">
        {none ? <Text>{t('letters.run.none')}</Text> : null}
        <List>
          {skipped.map(({ appointmentId, personName, reason }) => (
            <List.Item key={appointmentId}>{`${personName}: ${t(`values.skipReason.${reason}`)}`}</List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  )
}
