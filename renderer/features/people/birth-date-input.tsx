import { TextInput } from '@mantine/core'
import { type FocusEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPartialDate, parsePartialDate } from '../../../shared/partial-dates.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly error?: ReactNode
  readonly onFocus?: (event: FocusEvent<HTMLInputElement>) => void
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => void
  /** A birth date as precise as it is known, or what was typed when it is none yet. */
  readonly value: string
  readonly onChange: (value: string) => void
}

const meaning = (typed: string) => parsePartialDate(typed) ?? typed

/** One field for `TT.MM.JJJJ`, `MM.JJJJ` and `JJJJ`; what is typed stays as typed until the field is left. */
export function BirthDateInput({ value, onChange, onBlur, ...rest }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(formatPartialDate(value))
  const shown = meaning(typed) === value ? typed : formatPartialDate(value)
  return (
    <TextInput
      {...rest}
      description={t('people.birthHint')}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(meaning(event.currentTarget.value))
      }}
      onBlur={(event) => {
        setTyped(formatPartialDate(value))
        onBlur?.(event)
      }}
    />
  )
}
