import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { de } from '../../renderer/i18n/de.ts'
import { APPOINTMENT_STATES } from '../../shared/appointment-states.ts'
import { ABSENCE_KINDS, BLOCK_KINDS, ENTRY_SOURCES, RESOURCE_KINDS } from '../../shared/calendar-lists.ts'
import { CHECKLIST_STATES } from '../../shared/checklist-rules.ts'
import type { ConsentReason } from '../../shared/consent-rules.ts'
import { GUARDIAN_RELATIONS } from '../../shared/consent-signers.ts'
import { BUSY_SKIPS } from '../../shared/contract/busy.ts'
import { Consent } from '../../shared/contract/consents.ts'
import { POOL_BLOCKS, POOL_KINDS } from '../../shared/interpreter-rules.ts'
import { INTERPRETER_REASONS, INTERPRETER_STATES } from '../../shared/interpreter-states.ts'
import { DISPATCH_METHODS, INFO_FIELDS, LETTER_KINDS, RETURN_REASONS, SKIP_REASONS } from '../../shared/letter-kinds.ts'
import { PLACEHOLDERS } from '../../shared/letter-text.ts'
import { LIFE_PHASES } from '../../shared/life-phases.ts'
import { CHECK_OUTCOMES, OFFER_BASES, OFFER_FEATURES, PROVIDER_KINDS, TARGET_GROUPS } from '../../shared/offer-lists.ts'
import { ROLES } from '../../shared/permissions.ts'
import {
  APPLICATION_KINDS,
  EMERGENCY_KINDS,
  EMERGENCY_STEPS,
  HANDOVER_KINDS,
  IMPORTANT_REASONS,
  RECEIPT_KINDS,
} from '../../shared/receipt-lists.ts'
import { REFERRAL_STATES } from '../../shared/referral-states.ts'
import { CALL_OUTCOMES } from '../../shared/reminder-rules.ts'
import { ERROR_CODES } from '../../shared/result.ts'
import { SERIES_RHYTHMS } from '../../shared/series-rules.ts'
import { STARTUP_FAILURES } from '../../shared/startup-failures.ts'
import { SUMMONS_REFUSALS } from '../../shared/summons-facts.ts'
import * as summons from '../../shared/summons-lists.ts'
import { TICKET_STATES } from '../../shared/ticket-states.ts'
import { barrierRefusal, topicRefusal } from '../../shared/topics.ts'
import * as lists from '../../shared/value-lists.ts'
import { DAY_PARTS } from '../../shared/waiting-rules.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Written as a record, so that the compiler misses a reason that is left out. */
const CONSENT_REASONS: Readonly<Record<ConsentReason, true>> = {
  missing: true,
  other_person: true,
  withdrawn: true,
  not_yet_valid: true,
  expired: true,
  other_recipient: true,
  categories_missing: true,
  other_kind: true,
  refused: true,
  replaced: true,
  unsigned: true,
}

/** Rows of a directory that is read in are refused with reasons of their own. */
const DIRECTORY = 'electron/features/directory'
const DIRECTORY_FORMAT = 'features/directory/hsds'

function sources(folder: string, wanted = (_name: string) => true): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && wanted(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
}

/** Keys of field sentences as the code names them: `{ error: 'key' }` in schemas, `fields: { field: 'key' }` in refusals. */
function fieldKeys(): string[] {
  const code = [...sources('shared'), ...sources('electron', (name) => !name.startsWith(DIRECTORY_FORMAT))].join('\n')
  const inSchemas = errorsIn(code)
  const inRefusals = [...code.matchAll(/\bfields: (\{.*\})/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/: '([^']+)'/g)].map((value) => value[1] ?? ''),
  )
  return [...new Set([...inSchemas, ...inRefusals])].sort()
}

function errorsIn(code: string): string[] {
  return quoted(code, /\berror: '([^']*)'/g)
}

function quoted(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map((match) => match[1] ?? '')
}

test('every error code has its sentence, and no sentence is left over', () => {
  expect(Object.keys(de.errors).sort()).toEqual([...ERROR_CODES].sort())
})

test('every key that a field is refused with has its sentence', () => {
  const keys = fieldKeys()
  expect(keys).toEqual(expect.arrayContaining(['required', 'postal_code', 'groups_wrong', 'login_unknown', 'import_has_errors']))
  expect(keys.filter((key) => !Object.hasOwn(de.fields, key))).toEqual([])
  expect(Object.keys(de.fields)).toContain(topicRefusal(true, lists.SENSITIVE_TOPICS))
  expect(Object.keys(de.fields)).toContain(barrierRefusal(true, lists.SENSITIVE_BARRIERS))
  expect(SUMMONS_REFUSALS.filter((reason) => !Object.hasOwn(de.fields, reason))).toEqual([])
  expect(Object.keys(CONSENT_REASONS).filter((reason) => !Object.hasOwn(de.fields, `consent_${reason}`))).toEqual([])
  expect(Object.keys(CONSENT_REASONS).filter((reason) => !Object.hasOwn(de.fields, `release_${reason}`))).toEqual([])
})

test('every reason against a pool, and against a step of a booking, has its sentence', () => {
  expect(POOL_BLOCKS.filter((block) => !Object.hasOwn(de.fields, `pool_${block}`))).toEqual([])
  const steps = quoted(sources('shared', (name) => name === 'interpreter-states.ts').join('\n'), /\bkey: '([^']*)'/g)
  expect(steps).toContain('interpreter_too_late')
  expect(steps.filter((key) => !Object.hasOwn(de.fields, key))).toEqual([])
  expect(POOL_KINDS.every((kind) => lists.INTERPRETER_KINDS.includes(kind))).toBe(true)
})

test('every reason against a row of a directory, or all of it, has its sentence', () => {
  const code = sources(DIRECTORY).join('\n')
  const reasons = [...errorsIn(sources(join('electron', DIRECTORY_FORMAT)).join('\n')), ...quoted(code, /\breason: '([^']*)'/g)]
  expect(reasons).toEqual(expect.arrayContaining(['bad_date', 'duplicate_id']))
  expect(reasons.filter((reason) => !Object.hasOwn(de.directory.reasons, reason))).toEqual([])
  const unreadable = quoted(code, /\bunreadable\('([^']*)'\)/g)
  expect(unreadable).toContain('no_known_file')
  expect(unreadable.filter((reason) => !Object.hasOwn(de.directory.unreadable, reason))).toEqual([])
})

test('the keys fit what the router lets through as a key', () => {
  for (const key of [...fieldKeys(), ...Object.keys(de.fields)]) expect(key).toMatch(/^[a-z_]+$/)
})

const LISTS: readonly (readonly [keyof typeof de.values, readonly string[]])[] = [
  ['topic', lists.TOPICS],
  ['channel', lists.CHANNELS],
  ['contactResult', lists.CONTACT_RESULTS],
  ['barrier', lists.BARRIERS],
  ['accompanimentKind', lists.ACCOMPANIMENT_KINDS],
  ['authority', lists.AUTHORITIES],
  ['interpreterKind', lists.INTERPRETER_KINDS],
  ['ageClass', lists.AGE_CLASSES],
  ['lifePhase', LIFE_PHASES],
  ['refusalReason', lists.REFUSAL_REASONS],
  ['endReason', lists.END_REASONS],
  ['legalBasis', lists.LEGAL_BASES],
  ['attemptWay', lists.ATTEMPT_WAYS],
  ['attemptResult', lists.ATTEMPT_RESULTS],
  ['unmetReason', lists.UNMET_REASONS],
  ['fundingKind', lists.FUNDING_KINDS],
  ['compartment', lists.COMPARTMENTS],
  ['siteKind', lists.SITE_KINDS],
  ['sessionState', lists.SESSION_STATES],
  ['lane', lists.LANES],
  ['urgency', lists.URGENCIES],
  ['concernState', lists.CONCERN_STATES],
  ['checklistState', CHECKLIST_STATES],
  ['sex', lists.SEXES],
  ['memberRole', lists.MEMBER_ROLES],
  ['unitKind', lists.UNIT_KINDS],
  ['interpreterNeed', lists.INTERPRETER_NEEDS],
  ['interpreterState', INTERPRETER_STATES],
  ['interpreterReason', INTERPRETER_REASONS],
  ['callOutcome', CALL_OUTCOMES],
  ['languageLevel', lists.LANGUAGE_LEVELS],
  ['reading', lists.READING],
  ['language', lists.LANGUAGES],
  ['dataCategory', lists.DATA_CATEGORIES],
  ['referralKind', lists.REFERRAL_KINDS],
  ['referralState', REFERRAL_STATES],
  ['appointmentState', APPOINTMENT_STATES],
  ['seriesRhythm', SERIES_RHYTHMS],
  ['dayPart', DAY_PARTS],
  ['busySkip', BUSY_SKIPS],
  ['ticketState', TICKET_STATES],
  ['guardianRelation', GUARDIAN_RELATIONS],
  ['consentState', Consent.shape.state.options],
  ['role', ROLES],
  ['applicationKind', APPLICATION_KINDS],
  ['emergencyKind', EMERGENCY_KINDS],
  ['emergencyStep', EMERGENCY_STEPS],
  ['importantReason', IMPORTANT_REASONS],
  ['receiptKind', RECEIPT_KINDS],
  ['handoverKind', HANDOVER_KINDS],
  ['letterKind', LETTER_KINDS],
  ['dispatchMethod', DISPATCH_METHODS],
  ['returnReason', RETURN_REASONS],
  ['infoField', INFO_FIELDS],
  ['skipReason', SKIP_REASONS],
  ['placeholder', PLACEHOLDERS],
  ['entrySource', ENTRY_SOURCES],
  ['absenceKind', ABSENCE_KINDS],
  ['blockKind', BLOCK_KINDS],
  ['resourceKind', RESOURCE_KINDS],
  ['summonsPurpose', summons.SUMMONS_PURPOSES],
  ['summonsDelivery', summons.SUMMONS_DELIVERIES],
  ['summonsState', summons.SUMMONS_STATES],
  ['hearingChannel', summons.HEARING_CHANNELS],
  ['evidenceState', summons.EVIDENCE_STATES],
  ['summonsTextKind', summons.SUMMONS_TEXT_KINDS],
  ['summonsSheet', summons.SUMMONS_SHEETS],
  ['targetGroup', TARGET_GROUPS],
  ['offerBasis', OFFER_BASES],
  ['offerFeature', OFFER_FEATURES],
  ['providerKind', PROVIDER_KINDS],
  ['checkOutcome', CHECK_OUTCOMES],
]

test.each(LISTS)('every value of %s has its wording, no wording is left over, and no two are alike', (name, values) => {
  const wording: Readonly<Record<string, string>> = de.values[name]
  expect(Object.keys(wording).sort()).toEqual([...values].sort())
  expect(new Set(Object.values(wording)).size).toBe(values.length)
})

test('no list is forgotten', () => {
  // Parts of another list, whose wording stands there.
  const parts: readonly unknown[] = [lists.SENSITIVE_TOPICS, lists.SENSITIVE_BARRIERS, lists.CANCEL_REASONS]
  const named = Object.values(lists).filter((list) => !parts.includes(list))
  expect(named.filter((list) => !LISTS.some(([, values]) => values === list))).toEqual([])
  expect(lists.SENSITIVE_TOPICS.every((topic) => lists.TOPICS.includes(topic))).toBe(true)
  expect(lists.CANCEL_REASONS.every((reason) => APPOINTMENT_STATES.includes(reason))).toBe(true)
  expect(LISTS.map(([name]) => name).sort()).toEqual(Object.keys(de.values).sort())
})

test('every start-up failure is an error code, so that each has a sentence', () => {
  expect(STARTUP_FAILURES.filter((failure) => !Object.hasOwn(de.errors, failure))).toEqual([])
})

function texts(part: unknown, path: string): [path: string, text: string][] {
  if (typeof part === 'string') return [[path, part]]
  return typeof part === 'object' && part !== null ? Object.entries(part).flatMap(([key, value]) => texts(value, `${path}.${key}`)) : []
}

test('every text says something, calmly, about the matter and in whole letters', () => {
  const all = texts(de, 'de')
  const where = (wrong: (text: string) => boolean) => all.filter(([, text]) => wrong(text)).map(([path]) => path)
  expect(all.length).toBeGreaterThan(300)
  expect(where((text) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([])
  expect(where((text) => text.includes('!'))).toEqual([])
  expect(where((text) => /\b(wir|uns|unser\w*)\b/i.test(text))).toEqual([])
  // A key that slipped through, or words without their umlaut.
  expect(
    where((text) => /[a-z]_[a-z]|\b(fuer|ueber|zurueck|loesch|aender|naechst|moeglich)/i.test(text.replace(/\{\{.*?\}\}/g, ''))),
  ).toEqual([])
})
