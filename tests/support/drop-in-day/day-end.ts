import { expect } from '@playwright/test'
import type { SessionStatistics } from '../../../shared/contract/day-end.ts'
import { asked } from '../accounts.ts'
import type { Look } from '../main-job.ts'
import { counts } from '../real-profile.ts'
import { ACCOUNT, open } from '../sign-in.ts'
import type { Hand } from './hand.ts'
import { onPaper } from './sheets.ts'

const SESSION = '(SELECT id FROM drop_in_session ORDER BY id DESC LIMIT 1)'
const contacts = (more = '1') => `SELECT count(*) AS n FROM contact WHERE session_id = ${SESSION} AND ${more}`
const tickets = (more = '1') => `SELECT count(*) AS n FROM ticket WHERE session_id = ${SESSION} AND ${more}`

/** What the day end says and how an SQL of another hand counts it. */
const RECOUNT = {
  tickets: tickets(),
  gone: tickets("state = 'gegangen'"),
  passedOn: tickets("state = 'weitergeleitet'"),
  emergencies: tickets("lane = 'notfall'"),
  contacts: contacts(),
  anonymous: contacts('person_id IS NULL'),
  persons: `SELECT count(DISTINCT person_id) AS n FROM contact WHERE session_id = ${SESSION}`,
  minutes: `SELECT sum(minutes) AS n FROM contact WHERE session_id = ${SESSION}`,
  mentions: `SELECT count(*) AS n FROM contact_topic JOIN contact ON contact.id = contact_id WHERE session_id = ${SESSION}`,
  receipts: `SELECT count(*) AS n FROM (
    SELECT id FROM application_record WHERE session_id = ${SESSION}
    UNION ALL SELECT id FROM attendance_confirmation WHERE session_id = ${SESSION}
    UNION ALL SELECT id FROM emergency WHERE session_id = ${SESSION})`,
} as const
type Counted = Record<keyof typeof RECOUNT, number>

/** Open things settled or told, the list for the branch on paper, the day closed and locked. Answers the figures it showed. */
export async function closeTheDay(hand: Hand, look: Look): Promise<Counted> {
  const { page, press, click, fill, see, step } = hand
  let figures: SessionStatistics | undefined
  await step('11:55', 'Merkzettel: ein Gespräch nachtragen', { target: 'wie eine kurze Frage' }, async () => {
    await open(page, 'Warteliste')
    await see(page.locator('[data-row]:focus'))
    await page.getByRole('region', { name: 'Merkzettel', exact: true }).locator('[data-row]').focus()
    await press('k')
    await see(page.locator('#topics:focus'))
    await press('3', 'i', 'Enter')
    await see(page.getByRole('heading', { level: 1, name: 'Warteliste' }))
  })
  await step('12:05', 'Tagesabschluss: offen, Liste, Zahlen, abschließen', { target: '10 min' }, async () => {
    await open(page, 'Tagesabschluss')
    const left = page.getByRole('region', { name: 'Noch offen' })
    await see(left.getByRole('heading', { name: /^Eilig und noch nicht angerufen/ }))
    await look('tagesabschluss')
    await click(left.getByRole('button', { name: /^Angerufen/ }).first())
    await fill(page.getByLabel('Mit wem gesprochen'), 'Frau Kaya, Leistung')
    await press('Control+Enter')
    await click(page.getByRole('button', { name: `Liste ansehen und drucken: ${ACCOUNT.office}` }))
    await onPaper(hand, look, 'weitergabeliste')
    const { id: sessionId } = await asked<{ id: string }>(page, 'dropIn.running')
    figures = await asked<SessionStatistics>(page, 'dayEnd.statistics', { sessionId })
    await fill(page.getByLabel('Bemerkung zum Tag'), 'Eine Rückstellung bleibt für nächste Woche.')
    await look('tagesabschluss-zahlen')
    await press('Control+Enter')
    await see(page.getByRole('heading', { name: 'Gesperrt' }))
  })
  if (!figures) throw new Error('no figures')
  const sum = (numbers: readonly { count: number }[]) => numbers.reduce((total, { count }) => total + count, 0)
  return {
    tickets: figures.tickets.total,
    gone: figures.tickets.states.gegangen,
    passedOn: figures.tickets.states.weitergeleitet,
    emergencies: figures.tickets.byLane.notfall ?? 0,
    contacts: figures.contacts.total,
    anonymous: figures.contacts.anonymous,
    persons: figures.contacts.persons,
    minutes: figures.contacts.minutes,
    mentions: figures.contacts.mentions,
    receipts: sum(figures.receipts),
  }
}

/** The same numbers out of the file, after the app has ended. */
export async function recount(profile: string, shown: Counted): Promise<void> {
  expect(await counts(profile, ACCOUNT, RECOUNT)).toEqual(shown)
}
