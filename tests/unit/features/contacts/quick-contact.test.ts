import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContactValues, emptyContact, QuickContact, toContact } from '../../../../renderer/features/contacts/contact-values.ts'
import { emptyDetails, howMuch } from '../../../../renderer/features/contacts/details-values.ts'
import { quickAction, RESULT_KEYS, stepMinutes, toggleTopic, toMainTopic } from '../../../../renderer/features/contacts/quick-keys.ts'
import { ConcernId, PersonId, TicketId } from '../../../../shared/ids.ts'
import { TOPICS } from '../../../../shared/value-lists.ts'

const PERSON = PersonId.parse('01900000-0000-7000-8000-000000000001')

/** The form after the given keys, as the screen plays them. */
function typed(keys: readonly string[], start: ContactValues = emptyContact({ inSession: true, personId: null })): ContactValues {
  let values = start
  for (const key of keys) {
    const action = quickAction(key)
    if (action?.kind === 'topic') values = { ...values, topics: toggleTopic(values.topics, action.topic) }
    if (action?.kind === 'result') values = { ...values, result: action.result }
    if (action?.kind === 'minutes') values = { ...values, minutes: stepMinutes(values.minutes, action.direction) }
    if (action?.kind === 'follow_up') values = { ...values, first: !values.first }
  }
  return values
}

const refusals = (values: ContactValues) =>
  QuickContact.safeParse(values).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []

test('two keys make an anonymous contact that may be saved with the third', () => {
  const values = typed(['3', 'i'])
  expect(refusals(values)).toEqual([])
  expect(quickAction('Enter')).toEqual({ kind: 'save' })
  expect(toContact(values, null)).toEqual({
    personId: null,
    ticketId: null,
    sessionId: null,
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['wohnen'],
    result: 'information',
    minutes: 5,
    note: '',
  })
})

test('five keys say two topics, a result and a longer talk', () => {
  expect(typed(['6', '5', 'F', '+', '+'])).toMatchObject({
    topics: ['schule', 'kinderbetreuung_kita'],
    result: 'formularhilfe',
    minutes: 15,
  })
})

test('every result has a letter of its own that means nothing else', () => {
  const letters = Object.values(RESULT_KEYS)
  expect(new Set(letters).size).toBe(9)
  expect(letters.filter((letter) => quickAction(letter)?.kind !== 'result')).toEqual([])
})

test.each(['', 'x', '10', 'F1', 'Tab', 'Escape', 'ArrowDown', ' ', 'ß'])('the key "%s" is left alone', (key) => {
  expect(quickAction(key)).toBeNull()
})

test.each([
  [5, 1, 10],
  [7, 1, 10],
  [7, -1, 5],
  [2, -1, 2],
  [120, 1, 120],
  [600, -1, 120],
  ['', 1, 5],
] as const)('%s minutes, step %s, become %s', (minutes, direction, expected) => {
  expect(stepMinutes(minutes, direction)).toBe(expected)
})

test('choosing a topic twice leaves the others as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 5 }), fc.constantFrom(...TOPICS), (topics, topic) => {
      fc.pre(!topics.includes(topic))
      expect(toggleTopic(toggleTopic(topics, topic), topic)).toEqual(topics)
    }),
  )
})

test('taking the main topic out makes the next one the main topic', () => {
  expect(toggleTopic(['wohnen', 'schule', 'arbeit'], 'wohnen')).toEqual(['schule', 'arbeit'])
})

test('an empty form names what is missing', () => {
  expect(refusals(typed(['Enter']))).toEqual([
    ['topics', 'topic_missing'],
    ['result', 'required'],
  ])
})

test('with the switch off neither person nor note is handed in, and both are still there afterwards', () => {
  const values = { ...typed(['3', 'i']), withPerson: false, personId: PERSON, note: 'Mietvertrag gesehen' }
  expect(toContact(values, null)).toMatchObject({ personId: null, note: '' })
  expect(refusals(values)).toEqual([])
  expect(toContact({ ...values, withPerson: true }, null)).toMatchObject({ personId: PERSON, note: 'Mietvertrag gesehen' })
})

test('a person who was announced but not chosen is never saved as anonymous', () => {
  expect(refusals({ ...typed(['3', 'i']), withPerson: true, note: 'Mietvertrag gesehen' })).toEqual([['personId', 'person_missing']])
})

test('a sensitive topic is refused for a person before anything is sent', () => {
  const values = { ...typed(['i'], emptyContact({ inSession: true, personId: PERSON })), topics: ['wohnen' as const, 'gewalt' as const] }
  expect(refusals(values)).toEqual([['topics', 'sensitive_topic']])
  expect(refusals({ ...values, withPerson: false })).toEqual([])
})

test('a topic made the main one comes first, and nothing else moves', () => {
  expect(toMainTopic(['wohnen', 'schule', 'arbeit'], 'arbeit')).toEqual(['arbeit', 'wohnen', 'schule'])
  expect(toMainTopic(['wohnen', 'schule'], 'wohnen')).toEqual(['wohnen', 'schule'])
})

test('M unfolds the rest, and Shift with Enter saves for a further contact', () => {
  expect(quickAction('m')).toEqual({ kind: 'more' })
  expect(quickAction('Enter', true)).toEqual({ kind: 'save_and_next' })
})

test('an anonymous contact hands in sex, age and quarter but no concern, one with a person the other way round', () => {
  const details = {
    ...emptyDetails(),
    ...{ barriers: ['sprache' as const], sex: 'w' as const, ageClass: 'ab_25' as const, quarter: 'Nordstadt' },
    concernIds: [ConcernId.parse('01900000-0000-7000-8000-000000000009')],
  }
  const anonymous = { ...typed(['3', 'i']), details }
  expect(toContact(anonymous, null).details).toMatchObject({ sex: 'w', ageClass: 'ab_25', quarter: 'Nordstadt', concernIds: [] })
  expect(refusals(anonymous)).toEqual([])
  const identified = { ...anonymous, withPerson: true, personId: PERSON }
  expect(toContact(identified, null).details).toMatchObject({ sex: null, ageClass: null, quarter: '', concernIds: details.concernIds })
  expect(refusals(identified)).toEqual([])
  expect(howMuch(details)).toBe(4)
})

test('nothing said beyond the topic is nothing handed in, also when a language was left without an interpreter', () => {
  const details = { ...emptyDetails(), interpreter: { kind: null, language: 'ukr' as const }, quarter: '  ' }
  expect(toContact({ ...typed(['3', 'i']), details }, null)).not.toHaveProperty('details')
})

test('what is half said is refused at its own field', () => {
  const details = {
    ...emptyDetails(),
    accompaniments: [{ kind: 'begleitung' as const, authority: null, minutes: '' }],
    interpreter: { kind: 'kollegin' as const, language: null },
  }
  expect(refusals({ ...typed(['3', 'i']), details })).toEqual([
    ['details.accompaniments.0.authority', 'authority_missing'],
    ['details.accompaniments.0.minutes', 'minutes'],
    ['details.interpreter.language', 'language_missing'],
  ])
})

test('health as a barrier is refused for a person before anything is sent', () => {
  const details = { ...emptyDetails(), barriers: ['gesundheit' as const] }
  const values = { ...typed(['3', 'i']), details, withPerson: true, personId: PERSON }
  expect(refusals(values)).toEqual([['details.barriers', 'sensitive_barrier']])
  expect(refusals({ ...values, withPerson: false })).toEqual([])
})

test('a contact of a number in the queue names it and nobody', () => {
  const ticketId = TicketId.parse('01900000-0000-7000-8000-0000000000aa')
  const contact = toContact(emptyContact({ inSession: true, personId: null, minutes: 12 }), null, ticketId)
  expect(contact).toMatchObject({ ticketId, personId: null, minutes: 12, note: '' })
})
