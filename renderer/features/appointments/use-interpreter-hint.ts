import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/contract/people.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { neededLanguage } from '../../../shared/interpreter-rules.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'

/** The record of a chosen person, once it has come. */
export function usePerson(personId: PersonId | null): Person | undefined {
  const person = useApiQuery('people', 'get', { id: personId ?? '' }, { enabled: personId !== null })
  return personId ? person.data : undefined
}

/**
 * What the person's record says about interpreting, in words. For each newly chosen person the language is handed to
 * `onSuggest`, because a forgotten interpreter costs the whole appointment; not for the one the form began with.
 */
export function useInterpreterHint(
  personId: PersonId | null,
  first: PersonId | null,
  onSuggest: (language: Language) => void,
): string | null {
  const { t } = useTranslation()
  const person = usePerson(personId)
  const suggested = useRef<PersonId | null>(first)
  const language = person ? neededLanguage(person) : null

  useEffect(() => {
    if (!person || suggested.current === person.id) return
    suggested.current = person.id
    if (language) onSuggest(language)
  }, [person, language, onSuggest])

  if (!person || !language) return null
  return t('appointments.interpreterHint', {
    need: t(`values.interpreterNeed.${person.interpreterNeed}`),
    language: t(`values.language.${language}`),
  })
}
