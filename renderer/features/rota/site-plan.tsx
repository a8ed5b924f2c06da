import { Button, Drawer, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCalendarPlus, IconDeviceFloppy, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { contract } from '../../../shared/contract/index.ts'
import { SHEET_SIZES } from '../../../shared/contract/letters.ts'
import type { PlannedDate, Rota } from '../../../shared/contract/rota.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { DateForm, type DateTask } from './date-form.tsx'
import { DateList } from './date-list.tsx'
import { RotaCard } from './rota-card.tsx'
import { useSheets } from './use-sheets.tsx'

type Props = {
  readonly year: number
  readonly siteId: SiteId
  readonly rotas: readonly Rota[]
  readonly sites: readonly Site[]
  readonly dates: readonly PlannedDate[]
  readonly onEdit: (rota: Rota) => void
}

/** One site: its rotas, what goes to its door, and every date of the year with what can be done about it. */
export function SitePlan({ year, siteId, rotas, sites, dates, onEdit }: Props) {
  const { t } = useTranslation()
  const [task, setTask] = useState<DateTask | null>(null)
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {rotas.map((rota) => (
          <RotaCard key={rota.id} rota={rota} onEdit={() => onEdit(rota)}>
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={20} aria-hidden />}
              onClick={() => setTask({ kind: 'zusatz', rotaId: rota.id, siteId, from: rota.from, to: rota.to, day: '' })}
            >
              {t('rota.addDate')}
            </Button>
          </RotaCard>
        ))}
        {rotas.length > 0 ? <ForVisitors siteId={siteId} /> : null}
      </SimpleGrid>
      <DateList year={year} dates={dates} siteId={siteId} rotas={rotas} onTask={setTask} />
      <Drawer
        opened={task !== null}
        onClose={() => setTask(null)}
        title={task ? t(TITLES[task.kind]) : ''}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {task ? <DateForm key={`${task.rotaId} ${task.day} ${task.kind}`} task={task} sites={sites} onDone={() => setTask(null)} /> : null}
      </Drawer>
    </Stack>
  )
}

const TITLES = { ausfall: 'rota.cancelTitle', verlegt: 'rota.moveTitle', zusatz: 'rota.addDate' } as const

function ForVisitors({ siteId }: { readonly siteId: SiteId }) {
  const { t } = useTranslation()
  const may = useMay()
  const sheets = useSheets()
  const save = useApiCommand('rota', 'saveCalendar')
  if (!may(contract.letters.poster)) return null
  return (
    <Section title={t('rota.forVisitors')}>
      <Text c="dimmed">{t('rota.forVisitorsHint')}</Text>
      <Group gap="xs">
        {SHEET_SIZES.map((size) => (
          <Button
            key={size}
            variant="default"
            leftSection={<IconFileText size={20} aria-hidden />}
            loading={sheets.pending}
            onClick={() => sheets.poster(siteId, size)}
          >
            {t(`rota.poster.${size}`)}
          </Button>
        ))}
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={20} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate({ siteId }, { onSuccess: ({ done }) => (done ? notifyDone(t('rota.calendarSaved')) : undefined) })}
        >
          {t('rota.saveCalendar')}
        </Button>
      </Group>
      <FailureAlert error={save.error} />
      {sheets.view}
    </Section>
  )
}
