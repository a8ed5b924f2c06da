import { NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { looksLikeUnitNumber } from '../../../shared/customer-numbers.ts'

type Values = { readonly bgNumber: string; readonly children: number | null }
type Props = {
  readonly values: Values
  readonly onChange: (values: Values) => void
  readonly errors: { readonly bgNumber?: ReactNode; readonly children?: ReactNode }
}

/** BG-Nummer and number of children: both may stay empty, a number that looks odd is kept. */
export function UnitNumberFields({ values, onChange, errors }: Props) {
  const { t } = useTranslation()
  const { bgNumber, children } = values
  const odd = bgNumber.trim() !== '' && !looksLikeUnitNumber(bgNumber)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        id="bgNumber"
        label={t('belonging.bgNumber')}
        description={t(odd ? 'belonging.bgNumberOdd' : 'belonging.bgNumberHint')}
        autoComplete="off"
        spellCheck={false}
        value={bgNumber}
        error={errors.bgNumber}
        onChange={(event) => onChange({ ...values, bgNumber: event.currentTarget.value })}
      />
      <NumberInput
        id="children"
        label={t('belonging.children')}
        description={t('belonging.childrenHint')}
        size="md"
        min={0}
        max={30}
        allowDecimal={false}
        hideControls
        value={children ?? ''}
        error={errors.children}
        onChange={(value) => onChange({ ...values, children: value === '' ? null : Number(value) })}
      />
    </SimpleGrid>
  )
}
