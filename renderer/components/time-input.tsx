import { TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { parseTime } from './typed-time.ts'

type Props = {
  readonly id: string
  readonly label: string
  /** The label stands elsewhere for all to see: above a column. */
  readonly labelHidden?: boolean
  readonly description?: string
  readonly value?: string
  readonly onChange: (time: string) => void
  readonly error?: ReactNode
}

/** A time of day, typed in any usual way and set right when the field is left. */
export function TimeInput({ value = '', onChange, label, labelHidden = false, ...rest }: Props) {
  return (
    <TextInput
      leftSection={<IconClock size={20} aria-hidden />}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const time = parseTime(value)
        if (time && time !== value) onChange(time)
      }}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      {...rest}
    />
  )
}
