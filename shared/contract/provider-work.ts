import { z } from 'zod'
import { ProviderId, ProviderLinkId } from '../ids.ts'
import { PROVIDER_KINDS } from '../offer-lists.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, Note, RequiredLine } from '../text.ts'
import { command, query } from './define.ts'

export const ProviderHit = z.object({ id: ProviderId, name: z.string(), offers: z.number().int() })
export type ProviderHit = z.infer<typeof ProviderHit>

export const ProviderInput = z.object({
  name: RequiredLine,
  alternateName: Line,
  kind: z.enum(PROVIDER_KINDS, { error: 'required' }).nullable(),
  description: Note,
  email: Line,
  website: Line,
  phone: Line,
  /** Cooperation agreement in words: with whom, since when, until when. */
  agreement: Note,
  contactName: Line,
  contactRole: Line,
})
export type ProviderInput = z.infer<typeof ProviderInput>

/** Why two providers may be one. */
export const ALIKE_REASONS = ['name', 'phone', 'email', 'website', 'address'] as const
const Pair = z.object({ first: ProviderHit, second: ProviderHit })
export const AlikeProviders = Pair.extend({ reasons: z.array(z.enum(ALIKE_REASONS)) })
export type AlikeProviders = z.infer<typeof AlikeProviders>
export const ProviderLink = Pair.extend({ id: ProviderLinkId, same: z.boolean(), staffName: z.string() })
export type ProviderLink = z.infer<typeof ProviderLink>

const read = RIGHTS['directory.read']
const edit = RIGHTS['directory.edit']

/** Who gives the offers. */
export const providerWork = {
  /** By a part of the name; at most 50. */
  providers: query({ input: z.object({ text: z.string().max(200) }), output: z.array(ProviderHit), allow: read }),
  provider: query({ input: z.object({ id: ProviderId }), output: z.object({ provider: ProviderInput, version: z.string() }), allow: read }),
  createProvider: command({
    input: z.object({ provider: ProviderInput }),
    output: z.object({ id: ProviderId }),
    allow: edit,
    touches: ['directory'],
  }),
  /** Errors: `not_found`, `conflict` when it was changed in between. */
  changeProvider: command({
    input: z.object({ id: ProviderId, version: z.string().max(60), provider: ProviderInput }),
    output: z.object({ id: ProviderId }),
    allow: edit,
    touches: ['directory', 'referrals'],
  }),
  /** Pairs that may be one provider and that nobody has decided on; at most 100. And what was said about others. */
  alikeProviders: query({
    input: z.object({}),
    output: z.object({ pairs: z.array(AlikeProviders), links: z.array(ProviderLink) }),
    allow: edit,
  }),
  /** Says that two are one provider, or are not. Both stay as they are. Errors: `conflict` when something was said before. */
  linkProviders: command({
    input: z
      .object({ first: ProviderId, second: ProviderId, same: z.boolean() })
      .refine(({ first, second }) => first !== second, { error: 'same_record', path: ['second'] }),
    output: z.object({ id: ProviderLinkId }),
    allow: edit,
    touches: ['directory'],
  }),
  unlinkProviders: command({
    input: z.object({ id: ProviderLinkId }),
    output: z.object({ id: ProviderLinkId }),
    allow: edit,
    touches: ['directory'],
  }),
}
