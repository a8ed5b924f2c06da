import { Badge } from '@mantine/core'
import { IconFileImport, IconMessage2, IconMessages, IconUrgent } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Lane } from '../../../shared/value-lists.ts'

const ICONS = { notfall: IconUrgent, kurz: IconMessage2, beratung: IconMessages, abgabe: IconFileImport } as const

/** Icon and word; only an emergency has a colour of its own. */
export function LaneMark({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation()
  const Icon = ICONS[lane]
  return (
    <Badge
      size="lg"
      radius="sm"
      tt="none"
      fw={lane === 'notfall' ? 600 : 400}
      variant={lane === 'notfall' ? 'filled' : 'default'}
      color="red"
      leftSection={<Icon size={18} aria-hidden />}
    >
      {t(`values.lane.${lane}`)}
    </Badge>
  )
}
