import { expect, test } from 'vitest'
import { requestLines, requestMail } from '../../../shared/interpreter-request.ts'

const REQUEST = {
  number: 'FZ-B7-20261124-0003',
  language: 'arb',
  variant: 'aus Syrien',
  genderWish: 'frau',
  kind: 'ehrenamt_ki',
  start: '2026-12-08T10:00',
  minutes: 45,
  place: 'Familienzentrum Am Anger, Angerweg 12',
  office: 'Geschäftsstelle 3',
  staffName: 'Anna Beispiel',
  phone: '0202 5550100',
} as const

test('the mail says what a pool has to know and asks for nothing else', () => {
  const { subject, body } = requestMail(REQUEST)
  expect(subject).toBe('Anfrage Sprachmittlung Arabisch, Di, 08.12.2026, 10:00 Uhr')
  for (const words of [
    'Arabisch, aus Syrien',
    '10:00 Uhr bis 10:45 Uhr (45 Minuten)',
    'Angerweg 12',
    'möglichst eine Frau',
    REQUEST.number,
  ]) {
    expect(body).toContain(words)
  }
})

test('what was not said is left out', () => {
  const labels = requestLines({ ...REQUEST, genderWish: 'egal', phone: '' }).map(([label]) => label)
  expect(labels).not.toContain('Wunsch')
  expect(requestLines({ ...REQUEST, phone: '' }).at(-1)?.[1]).toBe('Anna Beispiel, Geschäftsstelle 3')
})
