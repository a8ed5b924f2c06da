import { Button, Group, Stack, Table, Text } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'

type Line = {
  readonly id: string
  readonly cells: readonly string[]
  /** What the button of the line does, and to what; the latter is read out. */
  readonly action: string
  readonly words: string
  readonly run: () => void
}
type Props = Pick<ComponentProps<typeof DraftFormFrame>, 'draft' | 'errors' | 'labels'> & {
  readonly lines: readonly Line[]
  /** What will stand here. */
  readonly empty: string
  readonly add: string
  readonly command: { readonly error: unknown; readonly isPending: boolean }
  readonly ready: boolean
  readonly onAdd: () => Promise<void>
  readonly children: ReactNode
}

/** A short list that is added to on the spot. */
export function LinesForm({ lines, empty, add, command, ready, onAdd, children, ...frame }: Props) {
  async function submit() {
    try {
      await onAdd()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }
  return (
    <Stack gap="sm">
      {lines.length === 0 ? <Text c="dimmed">{empty}</Text> : null}
      {lines.length > 0 ? (
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {lines.map(({ id, cells, action, words, run }) => (
              <Table.Tr key={id}>
                {cells.map((cell) => (
                  <Table.Td key={cell}>{cell}</Table.Td>
                ))}
                <Table.Td ta="right">
                  <Button variant="subtle" size="sm" mih={44} aria-label={`${action}: ${words}`} onClick={run}>
                    {action}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {ready ? (
        <DraftFormFrame {...frame} error={command.error} onSubmit={submit}>
          <Group grow align="flex-start">
            {children}
          </Group>
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={command.isPending}>
              {add}
            </Button>
          </Group>
        </DraftFormFrame>
      ) : null}
    </Stack>
  )
}
