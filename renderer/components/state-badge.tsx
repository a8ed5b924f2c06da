import { Badge } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

type Props = { readonly look: { readonly color: string; readonly Icon: Icon }; readonly word: string }

/** A state as icon, word and colour, on one line. */
export function StateBadge({ look: { color, Icon }, word }: Props) {
  return (
    <Badge
      component="span"
      miw="max-content"
      size="lg"
      variant="light"
      color={color}
      tt="none"
      leftSection={<Icon size={16} aria-hidden />}
    >
      {word}
    </Badge>
  )
}
