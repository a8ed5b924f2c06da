import { Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconFlag, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppointmentInput } from '../../../shared/contract/appointments.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import type { WhenValues } from './appointment-values.ts'
import { type SeriesValues, seriesOf, seriesRefusal } from './series-values.ts'
import { toStart } from './typed-when.ts'

const TYPING_PAUSE_MS = 200
const NOTHING = { rhythm: 'woche', count: 2, until: null, without: [] } as const

type Props = {
  readonly values: SeriesValues
  readonly when: WhenValues
  readonly personId: PersonId | null
  /** With whom; null is oneself. */
  readonly staffId: StaffId | null
  readonly onChange: (values: SeriesValues) => void
}

/** Every date of the series with what stands against it; a tick taken away leaves that date out. */
export function SeriesPreview({ values, when, personId, staffId, onChange }: Props) {
  const { t } = useTranslation()
  const [asked] = useDebouncedValue({ values, when }, TYPING_PAUSE_MS)
  const series = seriesOf(asked.values)
  const span = AppointmentInput.pick({ start: true, minutes: true }).safeParse({
    start: toStart(asked.when.day, asked.when.time),
    minutes: asked.when.minutes,
  })
  const complete = series !== null && span.success && seriesRefusal(asked.values, asked.when.day) === null
  const { data } = useApiQuery(
    'appointments',
    'previewSeries',
    {
      personId,
      ...(staffId ? { staffId } : {}),
      ...(span.data ?? { start: '2000-01-01T00:00', minutes: 5 }),
      series: { ...(series && complete ? series : NOTHING), without: [] },
    },
    { enabled: complete, keepPrevious: true },
  )
  if (!complete || !data) return null

  const { without } = values
  const kept = data.filter(({ start }) => !without.includes(start.slice(0, 10)))
  const toggle = (day: string) =>
    onChange({ ...values, without: without.includes(day) ? without.filter((other) => other !== day) : [...without, day] })
  return (
    <Stack gap={6} role="group" aria-label={t('appointments.series.dates', { count: kept.length })}>
      <Text fw={600}>{t('appointments.series.dates', { count: kept.length })}</Text>
      <ScrollArea.Autosize mah={264} type="auto" offsetScrollbars viewportProps={{ tabIndex: 0 }}>
        <Stack gap={4}>
          {data.map(({ start, exists, conflict, absent, holiday }) => {
            const day = start.slice(0, 10)
            return (
              <Group key={start} gap="md" mih={36}>
                <Checkbox size="md" miw="11rem" label={formatDay(day)} checked={!without.includes(day)} onChange={() => toggle(day)} />
                {holiday ? <IconText icon={IconFlag}>{t('appointments.series.holiday', { name: holiday })}</IconText> : null}
                {conflict ? <IconText icon={IconAlertTriangle}>{t('appointments.series.conflict')}</IconText> : null}
                {absent ? <IconText icon={IconUserOff}>{t('appointments.series.absent')}</IconText> : null}
                {exists ? null : <IconText icon={IconAlertTriangle}>{t('appointments.series.skipped')}</IconText>}
              </Group>
            )
          })}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  )
}
