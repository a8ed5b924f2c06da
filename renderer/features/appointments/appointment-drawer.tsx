import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../../shared/ids.ts'
import { LoadedAppointment } from './loaded-appointment.tsx'

type Props = { readonly appointmentId: AppointmentId | null; readonly onClose: () => void }

/** The appointment beside the calendar; the week stays in sight. */
export function AppointmentDrawer({ appointmentId, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={appointmentId !== null}
      onClose={onClose}
      size="lg"
      // Escape is for the topmost layer: the preview of the letter lies over this drawer and closes alone.
      closeOnEscape={false}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Escape' && target instanceof Node && currentTarget.contains(target)) onClose()
      }}
      title={t('appointments.details')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {appointmentId ? <LoadedAppointment appointmentId={appointmentId} /> : null}
    </Drawer>
  )
}
