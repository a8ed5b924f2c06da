import { useState } from 'react'
import type { AppointmentId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'

/** Named as the drafts of their forms. */
const PANELS = ['appointment-move', 'appointment-cancel', 'appointment-rebook'] as const
export type Panel = (typeof PANELS)[number] | 'none'

/** The panel that is open: the chosen one, else the one whose form was begun earlier, so that what was typed is in sight. */
export function useOpenPanel(id: AppointmentId): readonly [Panel, (panel: Panel) => void] {
  const [chosen, setChosen] = useState<Panel | null>(null)
  const { data } = useApiQuery('drafts', 'list', {})
  const begun = data?.find(({ subject }) => subject === id)?.form
  return [chosen ?? PANELS.find((panel) => panel === begun) ?? 'none', setChosen]
}
