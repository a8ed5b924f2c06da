import type { Page } from '@playwright/test'
import type { Ticket } from '../../shared/contract/queue.ts'
import { addDays, toLocalDate } from '../../shared/dates.ts'
import type { BranchId, PersonId, SessionId } from '../../shared/ids.ts'
import type { Lane } from '../../shared/value-lists.ts'
import { asked } from './accounts.ts'
import type { Running } from './electron-app.ts'

type Ids = { readonly sessionId: SessionId; readonly personId: PersonId; readonly branchId: BranchId }

async function ticket(page: Page, sessionId: SessionId, lane: Lane, ...moves: ('call' | 'begin' | 'finish')[]): Promise<Ticket> {
  let latest = await asked<Ticket>(page, 'queue.create', { sessionId, lane })
  for (const move of moves) latest = await asked<Ticket>(page, `queue.${move}`, { id: latest.id, revision: latest.revision })
  return latest
}

/** Sets the clock of the app's main process back by a day, until it ends. */
export async function yesterday({ app }: Running): Promise<void> {
  await app.evaluate(() => {
    const now = Date.now
    Date.now = () => now() - 86_400_000
  })
}

/** Begins a session at the first place with the first person and branch of the sample data. */
export async function beginDay(page: Page): Promise<Ids> {
  const [site] = await asked<{ id: string }[]>(page, 'dropIn.sites')
  const { id: sessionId } = await asked<{ id: SessionId }>(page, 'dropIn.start', { siteId: site?.id })
  const { hits } = await asked<{ hits: { id: PersonId }[] }>(page, 'people.search', { text: 'Marchenko' })
  const { branches } = await asked<{ branches: { id: BranchId }[] }>(page, 'handover.branches', { personId: null })
  const [person] = hits
  const branchId = branches[0]?.id
  if (!person || !branchId) throw new Error('the sample data lack a person or a branch')
  return { sessionId, personId: person.id, branchId }
}

/** An emergency, for which a branch has to be called, with its sheet. */
export async function emergency(page: Page, { personId, branchId }: Pick<Ids, 'branchId'> & { readonly personId: PersonId | null }) {
  const given = { personId, branchId, kinds: ['kein_geld'], missing: 'Geld für November', since: null, children: 2, steps: [] }
  return asked<{ number: string }>(page, 'receipts.emergency', given)
}

/** A session at noon with one of everything left open: waiting, in talk, not recorded, not signed, not handed over, not phoned. */
export async function leaveOpen(page: Page, { sessionId, personId, branchId }: Ids): Promise<void> {
  await ticket(page, sessionId, 'beratung')
  await ticket(page, sessionId, 'kurz', 'call', 'begin')
  await ticket(page, sessionId, 'beratung', 'call', 'begin', 'finish')
  const contact = { sessionId, channel: 'persoenlich_sprechstunde', first: true, result: 'information', minutes: 10, note: '' }
  await asked(page, 'contacts.record', { ...contact, personId: null, topics: ['wohnen', 'schule'] })
  await asked(page, 'contacts.record', { ...contact, personId, topics: ['schule'], first: false, result: 'termin', minutes: 25 })
  const today = toLocalDate(Date.now())
  await asked(page, 'consents.give', {
    ...{ personId, offerId: null, purpose: 'Vermittlung in die Schuldnerberatung', categories: ['name', 'kontaktdaten'] },
    ...{ recipientOrganization: 'Schuldnerhilfe Nordstadt e. V.', recipientPerson: 'Birgit Muster', validFrom: today },
    ...{ validUntil: addDays(today, 180), language: 'ukr', interpreterPresent: true, informed: true, signedBy: 'person' },
  })
  await emergency(page, { personId, branchId })
  const wording = '=Ich beantrage die Weiterbewilligung'
  await asked(page, 'receipts.application', { personId, kind: 'wba', wording, branchId, urgent: false })
}
