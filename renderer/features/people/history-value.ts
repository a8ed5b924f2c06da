import type { TFunction } from 'i18next'
import { z } from 'zod'
import { PersonFields, SpokenLanguage } from '../../../shared/contract/people.ts'
import { formatDate } from '../../../shared/dates.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'
import { MEMBER_ROLES, UNIT_KINDS } from '../../../shared/value-lists.ts'
import { spokenLanguages } from './spoken-languages.ts'

/** What a person's form holds, by path. */
export const PERSON_FIELDS = [
  'familyName',
  'givenNames',
  'singleName',
  'birthName',
  'patronymic',
  'originalScript',
  'birthDate',
  'sex',
  'customerNumber',
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
  'safeContact.addressee',
  'safeContact.street',
  'safeContact.postalCode',
  'safeContact.city',
  'safeContact.reason',
  'safeContact.disclosureBlocked',
  'note',
] as const
const BELONGING = ['role', 'from', 'to', 'unitKind', 'bgNumber', 'children'] as const
/** Fields that the history can name; anything else belongs to a newer version and is shown without its field. */
const Field = z.enum([...PERSON_FIELDS, ...BELONGING, 'responsible', 'branchId'])
const Role = z.enum(MEMBER_ROLES)
const UnitKind = z.enum(UNIT_KINDS)
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
  return spoken.success ? spokenLanguages(spoken.data, t) : ''
}

/** A value of the history in the words of the screen. */
export function historyValue(field: string, value: string, t: TFunction): string {
  if (value === 'true') return t('common.yes')
  if (value === 'false') return t('common.no')
  if (field === 'birthDate') return formatPartialDate(value)
  if (field === 'languages') return languages(value, t)
  if ((field === 'from' || field === 'to') && value !== '') return formatDate(value)
  const role = Role.safeParse(value)
  if (field === 'role' && role.success) return t(`values.memberRole.${role.data}`)
  const kind = UnitKind.safeParse(value)
  if (field === 'unitKind' && kind.success) return t(`values.unitKind.${kind.data}`)
  const sex = PersonFields.shape.sex.safeParse(value)
  if (field === 'sex' && sex.success && sex.data) return t(`values.sex.${sex.data}`)
  const need = PersonFields.shape.interpreterNeed.safeParse(value)
  if (field === 'interpreterNeed' && need.success) return t(`values.interpreterNeed.${need.data}`)
  return value
}
