import { useTranslation } from 'react-i18next'
import { PERSON_FIELDS } from './history-value.ts'

/** Path of every field of a person -> its label, for the summary of refusals. */
export function usePersonLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation()
  return Object.fromEntries(PERSON_FIELDS.map((field) => [field, t(`people.field.${field}`)]))
}
