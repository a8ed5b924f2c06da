import { z } from 'zod'
import { LANGUAGE_NAMES } from '../../../../shared/language-names.ts'
import { TAXONOMIES, type TaxonomyName } from '../../../../shared/offer-lists.ts'
import type { OpeningRule } from '../../../../shared/opening-rule.ts'
import { LANGUAGES, TOPICS } from '../../../../shared/value-lists.ts'
import type { OfferEntry } from './entry.ts'
import type { EntryRow } from './entry-rows.ts'
import { indexed, stems, wordEnds } from './search-text.ts'

const Classes = z.array(z.object({ list: z.string().nullable(), code: z.string().nullable(), name: z.string() }))
const Places = z.array(z.object({ name: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable() }))
const Names = z.array(z.string())
const Amounts = z.array(z.number())
const Capacity = z.object({ available: z.number(), updated: z.string().nullable() })
const Extra = z.record(z.string(), z.string())
const Rules = z.array(
  z.object({
    freq: z.string().nullable(),
    interval: z.number().nullable(),
    byday: z.string().nullable(),
    bymonthday: z.string().nullable(),
    opensAt: z.string().nullable(),
    closesAt: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    start: z.string().nullable(),
  }),
)
const IN_GERMAN = new Intl.Collator('de')

/** An offer in the index: what is shown and asked for, and its words. */
export type IndexRow = {
  readonly entry: OfferEntry
  readonly name: string
  readonly parts: string
  readonly provider: string
  readonly body: string
  readonly stems: string
}

function names(json: string): string[] {
  return Names.parse(JSON.parse(json)).sort(IN_GERMAN.compare)
}

/** "Kita Ukrainisch" finds by language, too. Not by German, which every other offer speaks. */
function languageWords(codes: readonly string[]): string[] {
  return LANGUAGES.filter((code) => code !== 'deu' && codes.includes(code)).map((code) => LANGUAGE_NAMES[code])
}

/** Times as packages write them (`9:00:00Z`) in one form. */
function clock(time: string | null): string | null {
  if (time === null) return null
  const [hours = '', minutes = ''] = time.split(':')
  return `${hours.padStart(2, '0')}:${minutes.slice(0, 2)}`
}

function plainRule(rule: z.infer<typeof Rules>[number]): OpeningRule {
  return { ...rule, opensAt: clock(rule.opensAt), closesAt: clock(rule.closesAt), byday: rule.byday?.toUpperCase() ?? null }
}

/** Amounts decide; words only where there are none. */
function isFree(amounts: readonly number[], fees: string): boolean | null {
  if (amounts.length > 0) return amounts.every((amount) => amount === 0)
  if (/kosten(los|frei)|geb(ü|ue)hrenfrei|unentgeltlich|keine kosten/i.test(fees)) return true
  return fees.trim() === '' ? null : false
}

function isStepFree(features: readonly string[], accessibility: string): boolean | null {
  if (features.includes('stufenlos')) return true
  if (/\bstufen am eingang|nicht (stufenlos|barrierefrei|rollstuhl)|nur über (eine )?treppe/i.test(accessibility)) return false
  return /stufenlos|barrierefrei|ebenerdig|rollstuhlgerecht/i.test(accessibility) ? true : null
}

function offersChildcare(features: readonly string[], text: string): boolean | null {
  if (features.includes('kinderbetreuung')) return true
  return /(mit|gibt es|parallel\w*|während\w*) kinderbetreuung|kinderbetreuung (vor ort|wird|ist|während|möglich|nach)|kinder werden betreut/i.test(
    text,
  )
    ? true
    : null
}

/** What the index keeps of an offer. */
export function makeEntry(row: EntryRow): IndexRow {
  const classes = Classes.parse(JSON.parse(row.classes))
  const codes = (list: TaxonomyName) => classes.flatMap(({ list: of, code }) => (of === TAXONOMIES[list] && code ? [code] : []))
  const places = Places.parse(JSON.parse(row.places))
  const capacity = row.capacity === null ? null : Capacity.parse(JSON.parse(row.capacity))
  const features = codes('features')
  const topics = codes('topics')
  const said = [row.description, row.eligibility, row.application].join(' ')
  const text = {
    name: indexed([row.name, row.alternate]),
    provider: indexed([row.provider]),
    body: indexed([
      ...[row.description, row.eligibility, ...languageWords(names(row.languages))],
      ...[...classes, ...places].map(({ name }) => name),
    ]),
  }
  return {
    ...text,
    parts: wordEnds(`${row.name} ${row.alternate ?? ''}`),
    stems: stems(`${text.name} ${text.body}`),
    entry: {
      id: row.id,
      name: row.name,
      alternate: row.alternate ?? '',
      sortKey: row.sortKey,
      providerId: row.providerId,
      providerName: row.provider,
      status: row.status,
      assuredOn: row.assuredOn ?? '',
      validUntil: Extra.parse(JSON.parse(row.extra)).valid_until ?? '',
      topics: TOPICS.filter((topic) => topics.includes(topic)),
      languages: names(row.languages),
      quarters: names(row.quarters),
      targetGroups: codes('targetGroups'),
      legalBases: codes('legalBases'),
      places: places.flatMap(({ latitude, longitude }) => (latitude === null || longitude === null ? [] : [{ latitude, longitude }])),
      minimumAge: row.minimumAge,
      maximumAge: row.maximumAge,
      free: isFree(Amounts.parse(JSON.parse(row.costs)), row.fees ?? ''),
      stepFree: isStepFree(features, row.accessibility ?? ''),
      childcare: offersChildcare(features, said),
      freePlaces: capacity?.available ?? null,
      placesAsOf: (capacity?.updated ?? '').slice(0, 10),
      schedules: Rules.parse(JSON.parse(row.schedules)).map(plainRule),
      review: row.entered === null ? 'none' : row.reviewed === null ? 'open' : 'done',
    },
  }
}
