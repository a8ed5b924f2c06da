import { Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Room } from '../../../shared/contract/calendar.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { SiteId } from '../../../shared/ids.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

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

  async function submit() {
    try {
      let name = ''
      const done = await draft.submit(async (values) => {
        name = (await save.mutateAsync({ id: null, siteId: SiteId.parse(values.siteId), name: values.name, active: true })).name
      })
      if (!done) return
      notifyDone(t('calendar.roomSaved', { name }))
      draft.quietly(() => form.setFieldValue('name', ''))
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }
  function setActive({ siteName: _, ...room }: Room, active: boolean) {
    const back = () => void save.mutateAsync({ ...room, active: !active }).catch(notifyFailure)
    void save.mutateAsync({ ...room, active }).then(() => notifyDone(t('calendar.roomSaved', { name: room.name }), back), notifyFailure)
  }

  return (
    <Stack gap="sm">
      {rooms.length === 0 ? <Text c="dimmed">{t('calendar.roomsNone')}</Text> : null}
      {rooms.length > 0 ? (
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {rooms.map((room) => (
              <Table.Tr key={room.id}>
                <Table.Td>
                  {room.name}
                  {room.active ? '' : ` (${t('calendar.roomSetAside')})`}
                </Table.Td>
                <Table.Td>{room.siteName}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    size="sm"
                    mih={44}
                    aria-label={`${t(room.active ? 'calendar.setAside' : 'calendar.useAgain')}: ${room.name}, ${room.siteName}`}
                    onClick={() => setActive(room, !room.active)}
                  >
                    {t(room.active ? 'calendar.setAside' : 'calendar.useAgain')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {draft.ready ? (
        <DraftFormFrame
          draft={draft}
          errors={form.errors}
          labels={{ siteId: t('appointments.site'), name: t('calendar.roomName') }}
          error={save.error}
          onSubmit={submit}
        >
          <Group grow align="flex-start">
            <Select
              id="siteId"
              label={t('appointments.site')}
              placeholder={t('appointments.sitePlaceholder')}
              searchable
              data={sites.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('siteId')}
            />
            <TextInput id="name" label={t('calendar.roomName')} {...form.getInputProps('name')} />
          </Group>
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('calendar.addRoom')}
            </Button>
          </Group>
        </DraftFormFrame>
      ) : null}
    </Stack>
  )
}
