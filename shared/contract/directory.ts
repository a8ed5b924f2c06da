import { z } from 'zod'
import { Instant } from '../dates.ts'
import { OfferId, ProviderId } from '../ids.ts'
import { FIT_KINDS } from '../offer-fit.ts'
import { TARGET_GROUPS } from '../offer-lists.ts'
import { RIGHTS } from '../permissions.ts'
import { TOPICS } from '../value-lists.ts'
import { query, task } from './define.ts'
import { directorySheets } from './directory-sheets.ts'
import { offerWork } from './offer-work.ts'
import { providerWork } from './provider-work.ts'

/** A line in a list of offers. An offer is an HSDS `service`; `quarters` come from its locations and service areas. */
export const OfferHit = z.object({
  id: OfferId,
  name: z.string(),
  providerId: ProviderId,
  providerName: z.string(),
  topics: z.array(z.enum(TOPICS)),
  languages: z.array(z.string()),
  quarters: z.array(z.string()),
  /** Day the entry was last assured to be right (HSDS `assured_date`), or empty. */
  assuredOn: z.string(),
  active: z.boolean(),
  /** Last day the offer is given, or empty. */
  validUntil: z.string(),
  targetGroups: z.array(z.string()),
  legalBases: z.array(z.string()),
  /** Free places and the day that was said ("Stand"); null and empty when nobody has said. */
  freePlaces: z.number().nullable(),
  placesAsOf: z.string(),
  /** Second pair of eyes over what was entered by hand; `none` for what came from a package. */
  review: z.enum(['none', 'open', 'done']),
  /** Why it fits what was asked, and what was asked that the entry does not say. */
  fits: z.array(z.object({ kind: z.enum(FIT_KINDS), value: z.string() })),
  unsaid: z.array(z.enum(FIT_KINDS)),
})
export type OfferHit = z.infer<typeof OfferHit>

export const Offer = OfferHit.extend({
  description: z.string(),
  website: z.string(),
  email: z.string(),
  eligibility: z.string(),
  ages: z.string(),
  applicationProcess: z.string(),
  fees: z.string(),
  interpretation: z.string(),
  waitTime: z.string(),
  /** Something to know before going there, for instance that it is closed for the holidays. */
  alert: z.string(),
  requiredDocuments: z.array(z.string()),
  contactPersons: z.array(z.string()),
  costs: z.array(z.string()),
  phones: z.array(z.object({ number: z.string(), description: z.string() })),
  /** Opening hours in words, one line each, for instance `Mo, Do 09:00–12:00 Uhr`. */
  schedules: z.array(z.string()),
  /** `bell`: what stands at the door (HSDS `attention`); `directions`: the way in words, as floor and entrance (HSDS `description`). */
  locations: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      transportation: z.string(),
      directions: z.string(),
      bell: z.string(),
      accessibility: z.string(),
    }),
  ),
})
export type Offer = z.infer<typeof Offer>

/**
 * What is wrong with a row: file, line (1 = heading), column where one is to blame, key of the reason. An error keeps
 * the row out; a warning means that it comes without the value in question.
 */
export const RowError = z.object({
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.number().int(),
  column: z.string(),
  reason: z.string(),
  value: z.string(),
})
export type RowError = z.infer<typeof RowError>

/** A value that would change: what stands in the store and what the package says, each cut at 200 characters. */
export const ImportChange = z.object({ table: z.string(), name: z.string(), column: z.string(), before: z.string(), after: z.string() })
export type ImportChange = z.infer<typeof ImportChange>

const WORK_STAGES = ['idle', 'reading', 'checking', 'applying', 'writing'] as const
export type WorkStage = (typeof WORK_STAGES)[number]

const EXPORT_FORMATS = ['hsds_zip', 'hsds_json', 'table'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const ImportPreview = z.object({
  token: z.string(),
  source: z.string(),
  /** Per table: how many rows are new, changed, or as they are. */
  tables: z.array(z.object({ table: z.string(), added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() })),
  /** The first 200 values that would change. */
  changes: z.array(ImportChange),
  /** Errors first, then warnings. */
  errors: z.array(RowError),
  /** Totals, because the list is cut at 500. */
  errorCount: z.number().int(),
  warningCount: z.number().int(),
  /** Files of the package that hold nothing this product reads; named, so that nobody believes they were taken over. */
  ignored: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const directory = {
  /** Offers by full text and filters; an empty filter filters nothing. Language is an ISO 639-3 code, or the name where a package knew no code. */
  search: query({
    input: z.object({
      text: z.string().max(200),
      topic: z.enum(TOPICS).nullable(),
      language: z.string().max(20),
      quarter: z.string().max(300),
      /** With a quarter: offers elsewhere too, the nearest first. */
      nearby: z.boolean().default(false),
      age: z.number().int().min(0).max(120).nullable().default(null),
      targetGroup: z.enum(TARGET_GROUPS).nullable().default(null),
      free: z.boolean().default(false),
      stepFree: z.boolean().default(false),
      childcare: z.boolean().default(false),
      freePlace: z.boolean().default(false),
      openNow: z.boolean().default(false),
    }),
    output: z.object({ offers: z.array(OfferHit), more: z.boolean() }),
    allow: RIGHTS['directory.read'],
  }),
  get: query({ input: z.object({ id: OfferId }), output: Offer, allow: RIGHTS['directory.read'] }),
  /** Values that occur, for the filters. */
  facets: query({
    input: z.object({}),
    output: z.object({
      languages: z.array(z.string()),
      quarters: z.array(z.string()),
      total: z.number().int(),
      importedAt: Instant.nullable(),
    }),
    allow: RIGHTS['directory.read'],
  }),
  /**
   * Opens the system dialog for a folder, zip file (HSDS 3.0 tabular or JSON), JSON document or table of offers (CSV),
   * reads it, changes nothing; null when cancelled in the dialog. Errors: `cancelled` by `cancelWork`, `import_unreadable`,
   * `not_allowed_now` while another one is read.
   */
  chooseImport: task({
    input: z.object({ from: z.enum(['folder', 'zip', 'json', 'table']) }),
    output: ImportPreview.nullable(),
    allow: RIGHTS['directory.edit'],
  }),
  /** Reads the sample directory of invented providers that ships with the product. */
  chooseSample: task({ input: z.object({}), output: ImportPreview, allow: RIGHTS['directory.edit'] }),
  /**
   * Takes over what the preview showed, in one transaction. Rows with errors stay out only with `skipErrors`.
   * Errors: `conflict` when there are rows with errors and `skipErrors` is not set, or when something else was saved in
   * between (`interrupted`), `not_found` when the preview is gone, `cancelled` by `cancelWork`.
   */
  applyImport: task({
    input: z.object({ token: z.string().max(60), skipErrors: z.boolean() }),
    output: z.object({ written: z.number().int() }),
    allow: RIGHTS['directory.edit'],
    touches: ['directory', 'referrals', 'today'],
    long: true,
  }),
  /**
   * Saves the whole directory, or with an id one offer (JSON only): HSDS 3.0 tabular as zip, HSDS JSON, or a table for
   * spreadsheets. `done` is false when the dialog was cancelled. Errors: `export_not_allowed`, `cancelled`, `not_found`.
   */
  saveExport: task({
    input: z.object({ format: z.enum(EXPORT_FORMATS), offerId: OfferId.nullable() }),
    output: z.object({ done: z.boolean() }),
    allow: RIGHTS['directory.edit'],
  }),
  /**
   * How far reading, checking, taking over or writing a whole directory has come: in rows, and as a share from 0 to 1
   * where it is known.
   */
  workProgress: query({
    input: z.object({}),
    output: z.object({ stage: z.enum(WORK_STAGES), done: z.number().int(), share: z.number().nullable() }),
    allow: RIGHTS['directory.edit'],
    meanwhile: true,
  }),
  /** Gives up at the next step; nothing has been changed then. */
  cancelWork: task({ input: z.object({}), output: z.object({}), allow: RIGHTS['directory.edit'], meanwhile: true }),
  ...offerWork,
  ...providerWork,
  ...directorySheets,
}
