import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { type AppointmentId, RoomId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useMay } from '../../components/use-may.ts'

/** Room of an appointment, where its site has rooms to choose from. */
export function RoomChoice({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const { t } = useTranslation()
  const may = useMay()(contract.calendar.setRoom)
  const { data } = useApiQuery('calendar', 'roomOf', { appointmentId })
  const set = useApiCommand('calendar', 'setRoom')
  if (!data || data.rooms.length === 0) return null
  function choose(roomId: RoomId | null) {
    const before = data?.roomId ?? null
    const back = () => void set.mutateAsync({ appointmentId, roomId: before }).catch(notifyFailure)
    void set.mutateAsync({ appointmentId, roomId }).then(() => notifyDone(t('calendar.roomChosen'), back), notifyFailure)
  }
  return (
    <Select
      label={t('calendar.room')}
      placeholder={t('calendar.noRoom')}
      w={340}
      maw="100%"
      clearable
      disabled={!may}
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      data={data.rooms.map(({ id, name }) => ({ value: id, label: name }))}
      value={data.roomId}
      onChange={(value) => choose(value ? RoomId.parse(value) : null)}
    />
  )
}
