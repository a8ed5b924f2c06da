import { z } from 'zod'
import { PersonId } from '../../../shared/ids.ts'

/** Whom it is about, where the way here came from a person. */
export const OptionalPerson = z.object({ person: PersonId.optional().catch(undefined) })
