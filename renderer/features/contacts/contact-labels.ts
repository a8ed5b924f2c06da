import type { TFunction } from 'i18next'
import { MOST_ACCOMPANIMENTS } from './details-values.ts'

/** Path of each field that can be refused -> its label, for the summary on top of the form. */
export function contactLabels(t: TFunction): Record<string, string> {
  const rows = Array.from({ length: MOST_ACCOMPANIMENTS }, (_, index) => [
    [`details.accompaniments.${index}.authority`, t('contacts.accompanimentField', { number: index + 1, field: t('contacts.authority') })],
    [`details.accompaniments.${index}.minutes`, t('contacts.accompanimentField', { number: index + 1, field: t('contacts.minutes') })],
  ])
  return {
    topics: t('contacts.topics'),
    result: t('contacts.result'),
    minutes: t('contacts.minutes'),
    personId: t('contacts.person'),
    note: t('contacts.note'),
    compartment: t('contacts.compartment'),
    'details.barriers': t('contacts.barriers'),
    'details.concernIds': t('contacts.concerns'),
    'details.interpreter.language': t('contacts.interpreterLanguage'),
    'details.quarter': t('contacts.quarter'),
    'details.projectId': t('values.fundingKind.projekt'),
    'details.costBearerId': t('values.fundingKind.kostentraeger'),
    ...Object.fromEntries(rows.flat()),
  }
}
