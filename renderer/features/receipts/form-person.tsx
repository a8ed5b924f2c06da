import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { useApiQuery } from '../../api/client.ts'
import { PersonPicker } from '../../components/person-picker.tsx'

type Props = {
  /** Given by the page the form was opened from; then there is nothing to choose. */
  readonly fixed: PersonId | null
  readonly value: PersonId | null
  readonly label: string
  readonly error: ReactNode
  readonly onChange: (personId: PersonId | null) => void
}

/** For whom: said in one line when it is known, searched for otherwise. */
export function FormPerson({ fixed, value, label, error, onChange }: Props) {
  const { t } = useTranslation()
  const person = useApiQuery('people', 'get', { id: fixed ?? '' }, { enabled: fixed !== null })
  if (fixed === null)
    return <PersonPicker id="personId" label={label} value={value} onChange={(hit) => onChange(hit?.id ?? null)} error={error} />
  return (
    <Text size="lg" mih="1.6em">
      {person.data ? t('receipts.about', { name: fullName(person.data) }) : ''}
    </Text>
  )
}
