import type { TFunction } from 'i18next'
import { z } from 'zod'
import { PersonFields, SpokenLanguage } from '../../../shared/contract/people.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'

/** Fields that the history can name; anything else belongs to a newer version and is shown without its field. */
const PLAIN = [
  'familyName',
  'givenNames',
  'birthName',
  'patronymic',
  'originalScript',
  'birthDate',
  'sex',
  'street',
  'postalCode',
  'city',
  'languages',
  'interpreterNeed',
  'accessNeeds',
  'safeContact.letterAllowed',
  'safeContact.phoneAllowed',
  'safeContact.smsAllowed',
  'safeContact.emailAllowed',
  'safeContact.phone',
  'safeContact.email',
  'safeContact.times',
  'safeContact.codeWord',
  'safeContact.disclosureBlocked',
  'note',
  'responsible',
  'branchId',
] as const
const Field = z.enum(PLAIN)
const Languages = z.string().transform((json, context) => {
  try {
    return z.array(SpokenLanguage).parse(JSON.parse(json))
  } catch {
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }
})

export function historyField(field: string, t: TFunction): string {
  const known = Field.safeParse(field)
  return known.success ? t(`people.field.${known.data}`) : ''
}

function languages(value: string, t: TFunction): string {
  const spoken = Languages.safeParse(value)
  if (!spoken.success) return ''
  return spoken.data
    .map(({ code, level, reads }) =>
      t(reads ? 'people.languageReads' : 'people.languageWith', {
        language: t(`values.language.${code}`),
        level: t(`values.languageLevel.${level}`),
      }),
    )
    .join(', ')
}

/** A value of the history in the words of the screen. */
export function historyValue(field: string, value: string, t: TFunction): string {
  if (value === 'true') return t('common.yes')
  if (value === 'false') return t('common.no')
  if (field === 'birthDate') return formatPartialDate(value)
  if (field === 'languages') return languages(value, t)
  const sex = PersonFields.shape.sex.safeParse(value)
  if (field === 'sex' && sex.success && sex.data) return t(`values.sex.${sex.data}`)
  const need = PersonFields.shape.interpreterNeed.safeParse(value)
  if (field === 'interpreterNeed' && need.success) return t(`values.interpreterNeed.${need.data}`)
  return value
}
