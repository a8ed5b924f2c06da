import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { PersonId } from '../ids.ts'
import { SHEET_LANGUAGES } from '../paper-languages.ts'
import { RIGHTS } from '../permissions.ts'
import { command, query } from './define.ts'

/** That somebody was given the information sheet: which words, when, in which language. */
export const InformationHandOver = z.object({
  id: z.uuid(),
  personId: PersonId,
  version: z.string(),
  language: z.enum(SHEET_LANGUAGES),
  on: LocalDate,
  staffName: z.string(),
})
export type InformationHandOver = z.infer<typeof InformationHandOver>

/** Art. 13 DSGVO, § 82 SGB X. An anonymous contact leaves no personal data, so there is nothing to inform about. */
export const information = {
  /** Newest first. */
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(InformationHandOver),
    allow: RIGHTS['information.read'],
    concerns: ({ personId }) => [personId],
  }),
  /** Notes that the sheet in its present version was given to the person today. */
  handOver: command({
    input: z.object({ personId: PersonId, language: z.enum(SHEET_LANGUAGES) }),
    output: InformationHandOver,
    allow: RIGHTS['information.write'],
    touches: ['information'],
    concerns: ({ personId }) => [personId],
  }),
  /** Takes a note back that was made by mistake; the change log keeps it. */
  takeBack: command({
    input: z.object({ id: z.uuid() }),
    output: z.object({ personId: PersonId }),
    allow: RIGHTS['information.write'],
    touches: ['information'],
    concerns: (_, { personId }) => [personId],
  }),
}
