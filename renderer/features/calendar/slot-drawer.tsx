import { Checkbox, Drawer, Group, MultiSelect, NumberInput, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SlotQuery } from '../../../shared/contract/calendar.ts'
import { type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { SiteId, StaffId } from '../../../shared/ids.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { SlotList } from './slot-list.tsx'

const USUAL_MINUTES = 45
const EMPTY: SlotQuery = {
  from: '',
  minutes: USUAL_MINUTES,
  staffIds: [],
  siteId: null,
  language: null,
  interpreter: false,
  childcare: false,
  personId: null,
  halves: [],
}

type Props = { readonly opened: boolean; readonly day: LocalDate; readonly onClose: () => void }

/** Free time over several needs at once; every change of a need answers anew. */
export function SlotDrawer({ opened, day, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('calendar.findTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened ? <SlotSearch day={day} /> : null}
    </Drawer>
  )
}

function SlotSearch({ day }: { readonly day: LocalDate }) {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())
  const [typed, setTyped] = useState<Omit<SlotQuery, 'minutes'> & { minutes: number | string }>({
    ...EMPTY,
    from: day > today ? day : today,
  })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const sites = useApiQuery('dropIn', 'sites', {})
  const team = useApiQuery('calendar', 'entries', { from: today, to: today, team: true })
  const half = (which: 'morning' | 'afternoon', on: boolean) =>
    change({ halves: on ? [...typed.halves, which] : typed.halves.filter((each) => each !== which) })
  const asked = SlotQuery.safeParse(typed)
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <PersonPicker id="slot-person" value={typed.personId} onChange={(hit) => change({ personId: hit?.id ?? null })} autoFocus />
        <DayInput id="slot-from" label={t('calendar.fromDay')} value={typed.from} onChange={(from) => change({ from })} minDate={today} />
        <NumberInput
          id="slot-minutes"
          label={t('appointments.minutes')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          value={typed.minutes}
          onChange={(minutes) => change({ minutes })}
          error={SlotQuery.shape.minutes.safeParse(typed.minutes).success ? null : t('fields.duration')}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          id="slot-site"
          label={t('appointments.site')}
          placeholder={t('calendar.anySite')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={(sites.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.siteId}
          onChange={(value) => change({ siteId: value ? SiteId.parse(value) : null })}
        />
        <MultiSelect
          id="slot-staff"
          label={t('calendar.withWhom')}
          placeholder={typed.staffIds.length === 0 ? t('calendar.anyone') : ''}
          searchable
          data={(team.data?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={[...typed.staffIds]}
          onChange={(ids) => change({ staffIds: ids.map((id) => StaffId.parse(id)) })}
        />
        <Select
          id="slot-language"
          label={t('calendar.language')}
          placeholder={t('calendar.anyLanguage')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={LANGUAGES.filter((code) => code !== 'deu').map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
          value={typed.language}
          onChange={(value) => change({ language: LANGUAGES.find((code) => code === value) ?? null })}
        />
      </Group>
      <Group gap="lg">
        <Checkbox
          label={t('calendar.interpreterWillDo')}
          checked={typed.interpreter}
          onChange={(event) => change({ interpreter: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('calendar.childcare')}
          checked={typed.childcare}
          onChange={(event) => change({ childcare: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('calendar.mornings')}
          checked={typed.halves.includes('morning')}
          onChange={(event) => half('morning', event.currentTarget.checked)}
        />
        <Checkbox
          label={t('calendar.afternoons')}
          checked={typed.halves.includes('afternoon')}
          onChange={(event) => half('afternoon', event.currentTarget.checked)}
        />
      </Group>
      {asked.success ? <SlotList query={asked.data} /> : null}
    </Stack>
  )
}
