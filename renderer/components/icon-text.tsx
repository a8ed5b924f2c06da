import { Group, Text, type TextProps } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = Pick<TextProps, 'c' | 'fw'> & { readonly icon: Icon; readonly children: ReactNode }

/** A small line with its icon in front, both at the same height. */
export function IconText({ icon: Sign, children, ...look }: Props) {
  return (
    <Group gap={6} wrap="nowrap">
      <Sign size={16} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" {...look}>
        {children}
      </Text>
    </Group>
  )
}
