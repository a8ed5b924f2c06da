import { toInstant, toLocalDate } from '../../shared/dates.ts'
import { CHANNELS, CONTACT_RESULTS, SENSITIVE_TOPICS, TOPICS, URGENCIES } from '../../shared/value-lists.ts'
import type { Random } from './random.ts'
import type { Writer } from './writer.ts'

const HARMLESS = TOPICS.filter((topic) => !SENSITIVE_TOPICS.includes(topic))
const NOTES = [
  '',
  '',
  'Bescheid gemeinsam gelesen; die Fragen sind geklärt.',
  'Antrag ausgefüllt und kopiert. Es fehlt noch die Mietbescheinigung, sie wird nachgereicht.',
  'Über den Sprachkurs gesprochen, zwei Träger zur Auswahl mitgegeben. Meldet sich nach dem Probetermin.',
]
const SUMMARIES = ['Kita-Platz gesucht', 'Heizkostenabrechnung verstehen', 'Sprachkurs und Arbeit verbinden', 'Ummeldung nach Umzug']

/** Who a row belongs to and when it comes into being. */
export type Circumstances = { readonly at: number; readonly person: string | null; readonly staff: string; readonly session: string | null }

export function makeContact(writer: Writer, random: Random, { at, person, staff, session }: Circumstances): void {
  const id = random.id(at)
  writer.insert('contact', {
    id,
    person_id: person,
    session_id: session,
    staff_id: staff,
    at: toInstant(at),
    channel: session ? 'persoenlich_sprechstunde' : random.pick(CHANNELS),
    first: random.chance(25) ? 1 : 0,
    result: random.pick(CONTACT_RESULTS),
    minutes: 5 * (1 + random.below(12)),
    note: person ? random.pick(NOTES) : '',
  })
  const topics = new Set([random.pick(HARMLESS), ...(random.chance(30) ? [random.pick(HARMLESS)] : [])])
  for (const [position, topic] of [...topics].entries()) {
    writer.insert('contact_topic', { id: random.id(at), contact_id: id, topic, position })
  }
}

export function makeConcern(writer: Writer, random: Random, at: number, person: string): void {
  const open = random.chance(30)
  writer.insert('concern', {
    id: random.id(at),
    person_id: person,
    topics: JSON.stringify([random.pick(HARMLESS)]),
    summary: random.pick(SUMMARIES),
    urgency: random.pick(URGENCIES),
    deadline: null,
    state: open ? 'offen' : 'erledigt',
    created_at: toInstant(at),
    closed_at: open ? null : toInstant(at),
  })
}

/** Two people of one household. */
export function makeUnit(writer: Writer, random: Random, at: number, members: readonly string[]): void {
  const unit = random.id(at)
  writer.insert('benefit_unit', { id: unit, kind: 'paar_ohne_kind' })
  for (const [index, person] of members.entries()) {
    const role = index === 0 ? 'eLb' : 'partner'
    writer.insert('benefit_unit_member', {
      id: random.id(at),
      unit_id: unit,
      person_id: person,
      role,
      from_day: toLocalDate(at),
      to_day: null,
    })
  }
}

/** @param followUp day on which somebody has to ask again; such a referral is still open */
export function makeReferral(writer: Writer, random: Random, at: number, person: string, staff: string, followUp: string | null): void {
  const id = random.id(at)
  const state = followUp ? 'uebergeben' : 'angebunden'
  writer.insert('referral', {
    id,
    person_id: person,
    offer_id: random.id(at),
    offer_name: random.pick(['Sprachcafé', 'Schuldnerberatung', 'Kita-Lotsen', 'Nähwerkstatt']),
    provider_name: 'Nachbarschaftswerk Musterstadt',
    kind: 'verweis',
    topic: random.pick(HARMLESS),
    data_shared: '[]',
    consent_id: null,
    follow_up_on: followUp,
    note: '',
    state,
    created_at: toInstant(at),
    handed_over_at: toInstant(at),
    revision: 2,
  })
  for (const [index, step] of ['entwurf', state].entries()) {
    const moment = at + index * 60_000
    writer.insert('referral_step', {
      id: random.id(moment),
      referral_id: id,
      state: step,
      at: toInstant(moment),
      staff_id: staff,
      note: '',
    })
  }
}
