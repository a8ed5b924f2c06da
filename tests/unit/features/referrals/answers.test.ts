import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatToken } from '../../../../shared/answer-token.ts'
import type { Referral } from '../../../../shared/contract/referrals.ts'
import { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { plantOffer, plantPerson, referralInput } from '../../../support/referral-fixtures.ts'

const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')

function opened(): TestApp {
  const made = createApp()
  plantOffer(made)
  plantPerson(made, OLENA)
  return made
}

let app: TestApp
beforeEach(() => {
  app = opened()
})
afterEach(() => app.close())

async function sent(at: TestApp): Promise<Referral & { token: string }> {
  const { id, revision } = await at.call('referrals', 'create', referralInput(OLENA))
  const after = await at.call('referrals', 'advance', { id, revision, state: 'uebergeben', note: '' })
  return { ...after, token: after.answerToken ?? '' }
}

const refused = (key: string) => ({ error: { code: 'invalid_input', fields: { token: key } } })

test('a returned slip is recorded by its number, as an attempt that reached somebody and as a step', async () => {
  const { token, revision } = await sent(app)
  expect(token).toMatch(/^[2-9A-HJ-NP-Z]{12}$/)
  expect(await app.call('referrals', 'byToken', { token: formatToken(token).toLowerCase() })).toMatchObject({ revision })
  const answer = { token, revision, way: 'rueckzettel', note: '' } as const
  const after = await app.call('referrals', 'recordAnswer', { ...answer, state: 'angenommen' })
  expect(after).toMatchObject({ state: 'angenommen', attempts: [{ way: 'rueckzettel', result: 'erreicht' }] })
  // The same slip a second time, from the screen as it was before.
  expect(await app.reply('referrals', 'recordAnswer', { ...answer, state: 'angenommen' })).toMatchObject({ error: { code: 'conflict' } })
})

test('a refusal keeps its reason, and a refused answer leaves no attempt behind', async () => {
  const { id, token, revision } = await sent(app)
  const answer = { token, revision, way: 'telefon', note: '', state: 'abgelehnt_angebot' } as const
  expect(await app.reply('referrals', 'recordAnswer', answer)).toMatchObject({ error: { fields: { reason: 'step_reason_missing' } } })
  expect((await app.call('referrals', 'get', { id })).attempts).toEqual([])
  expect(await app.call('referrals', 'recordAnswer', { ...answer, reason: 'voll' })).toMatchObject({ state: 'abgelehnt_angebot' })
})

test('a slip of the pen, a made-up number and one of another office are refused, each with its sentence', async () => {
  const { token } = await sent(app)
  const swapped = token.slice(0, -1) + (token.endsWith('2') ? '3' : '2')
  expect(await app.reply('referrals', 'byToken', { token: swapped })).toMatchObject(refused('token_typo'))
  // Right check sign, no signature: what somebody could make up who knows how the check sign is made.
  expect(await app.reply('referrals', 'byToken', { token: '222222222222' })).toMatchObject(refused('token_forged'))
  const other = opened()
  const foreign = (await sent(other)).token
  expect(await app.reply('referrals', 'byToken', { token: foreign })).toMatchObject(refused('token_forged'))
  other.close()
})

test('the number of a referral that is gone is known as such', async () => {
  const { token, id } = await sent(app)
  app.store.db.prepare('UPDATE referral SET answer_token = NULL WHERE id = ?').run(id)
  expect(await app.reply('referrals', 'byToken', { token })).toMatchObject(refused('token_unknown'))
})

test('the number holds nothing of the referral, and the key that signs stands in no log', async () => {
  const one = await sent(app)
  const other = await sent(app)
  expect(one.token).not.toBe(other.token)
  const key = app.store.db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'answer_key'").get()?.value ?? ''
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  const logged = app.store.db.prepare<[], Record<string, unknown>>('SELECT * FROM change_log').all()
  expect(JSON.stringify(logged)).not.toContain(key)
})

test('the slip carries number and code, and no name', async () => {
  const { id, token } = await sent(app)
  await app.call('letters', 'referral', { id })
  const slip = app.host.rendered.at(-1) ?? ''
  expect(slip).toContain(formatToken(token))
  expect(slip).toContain('<svg')
  expect(slip).not.toMatch(/Shevchenko|Olena/)
})
