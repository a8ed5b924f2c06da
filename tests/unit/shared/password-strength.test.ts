import { expect, test } from 'vitest'
import { ENOUGH, passwordStrength } from '../../../shared/password-strength.ts'

const anna = { office: 'Geschäftsstelle 3 Nordstadt', displayName: 'Anna Beispiel', login: 'a.beispiel' }

test.each([
  'vier Enten auf dem See',
  'Regenschirm im Flur 7',
  'Ein ganz neuer Satz',
  'sieben Schwäne am Kanal',
  'Haselnuss-Leuchtturm-Dampfer-Kiesel',
])('%s is strong enough', async (password) => {
  const { score, weakness } = await passwordStrength(password, anna)
  expect(score).toBeGreaterThanOrEqual(ENOUGH)
  expect(weakness).toBeNull()
})

test.each([
  ['123456789012', 'password_common'],
  ['passwort1234', 'password_common'],
  ['qwertzuiopü+', 'password_pattern'],
  ['abcdefghijklm', 'password_pattern'],
  ['aaaaaaaaaaaaaaaa', 'password_repeats'],
  ['hallo hallo hallo', 'password_repeats'],
  ['Anna Beispiel', 'password_own_words'],
  ['Quartierlotse2026', 'password_own_words'],
  ['Nordstadt1234', 'password_own_words'],
])('%s is refused: %s', async (password, reason) => {
  const { score, weakness } = await passwordStrength(password, anna)
  expect(score).toBeLessThan(ENOUGH)
  expect(weakness).toBe(reason)
})

test('words of the office count only for those who work there', async () => {
  const elsewhere = { office: 'Am Anger', displayName: 'Bernd Muster', login: 'b.muster' }
  expect((await passwordStrength('Anna Beispiel', anna)).score).toBeLessThan((await passwordStrength('Anna Beispiel', elsewhere)).score)
})

test('an endless repetition stays weak, however long it is', async () => {
  expect((await passwordStrength('äß1$'.repeat(50), anna)).weakness).toBe('password_repeats')
  expect((await passwordStrength('x'.repeat(200), anna)).weakness).toBe('password_repeats')
})
