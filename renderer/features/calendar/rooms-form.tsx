import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Room } from '../../../shared/contract/calendar.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { SiteId } from '../../../shared/ids.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { LinesForm } from './lines-form.tsx'

const Rules = z.object({ siteId: z.uuid({ error: 'site_missing' }), name: RequiredLine })
type Props = { readonly rooms: readonly Room[]; readonly sites: readonly Site[] }

/** Rooms for talks. One that is no longer used is set aside, and stays in the appointments it was in. */
export function RoomsForm({ rooms, sites }: Props) {
  const { t } = useTranslation()
  const save = useApiCommand('calendar', 'saveRoom')
  const { form, ...draft } = useDraftForm({
    form: 'room',
    subject: 'new',
    path: '/kalender/zeiten',
    initial: { siteId: '', name: '' },
    schema: Rules,
  })

  async function add() {
    let name = ''
    const done = await draft.submit(async (values) => {
      name = (await save.mutateAsync({ id: null, siteId: SiteId.parse(values.siteId), name: values.name, active: true })).name
    })
    if (!done) return
    notifyDone(t('calendar.roomSaved', { name }))
    draft.quietly(() => form.setFieldValue('name', ''))
  }
  function setActive({ siteName: _, ...room }: Room, active: boolean) {
    const back = () => void save.mutateAsync({ ...room, active: !active }).catch(notifyFailure)
    void save.mutateAsync({ ...room, active }).then(() => notifyDone(t('calendar.roomSaved', { name: room.name }), back), notifyFailure)
  }

  const labels = { siteId: t('appointments.site'), name: t('calendar.roomName') }
  return (
    <LinesForm
      lines={rooms.map((room) => ({
        id: room.id,
        cells: [room.active ? room.name : `${room.name} (${t('calendar.roomSetAside')})`, room.siteName],
        action: t(room.active ? 'calendar.setAside' : 'calendar.useAgain'),
        words: `${room.name}, ${room.siteName}`,
        run: () => setActive(room, !room.active),
      }))}
      empty={t('calendar.roomsNone')}
      add={t('calendar.addRoom')}
      command={save}
      ready={draft.ready}
      {...{ draft, labels, errors: form.errors, onAdd: add }}
    >
      <Select
        id="siteId"
        label={labels.siteId}
        placeholder={t('appointments.sitePlaceholder')}
        searchable
        data={sites.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('siteId')}
      />
      <TextInput id="name" label={labels.name} {...form.getInputProps('name')} />
    </LinesForm>
  )
}
