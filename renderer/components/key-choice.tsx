import { Checkbox, Group, Paper, Radio, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyHint } from './key-hint.tsx'

type Props = {
  readonly kind: 'checkbox' | 'radio'
  readonly name: string
  readonly label: string
  readonly checked: boolean
  readonly onToggle: () => void
  /** The key that does the same; none for what was added by search. */
  readonly keys?: string
  /** Beside the label, for instance which topic is the main one. */
  readonly remark?: ReactNode
  readonly id?: string | undefined
}

const CHOSEN = { backgroundColor: 'var(--mantine-primary-color-light)', borderColor: 'var(--mantine-primary-color-filled)' }

/** One row to choose by click, by its key or by the space bar; a native control, so that Enter is free for saving. */
export function KeyChoice({ kind, name, label, checked, onToggle, keys, remark, id }: Props) {
  const Control = kind === 'checkbox' ? Checkbox : Radio
  return (
    <Paper component="label" withBorder px="sm" h={44} style={{ cursor: 'pointer', ...(checked ? CHOSEN : {}) }}>
      <Group gap="sm" h="100%" wrap="nowrap">
        <Control
          name={name}
          checked={checked}
          onChange={onToggle}
          {...(id ? { id } : {})}
          {...(keys ? { 'aria-keyshortcuts': keys } : {})}
        />
        <Text span lineClamp={1} style={{ flexGrow: 1 }}>
          {label}
        </Text>
        {remark}
        {keys ? <KeyHint keys={keys} /> : null}
      </Group>
    </Paper>
  )
}
