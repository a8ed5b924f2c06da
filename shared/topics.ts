import { z } from 'zod'
import { BARRIERS, type Barrier, SENSITIVE_BARRIERS, SENSITIVE_TOPICS, TOPICS, type Topic } from './value-lists.ts'

/** Topics of one contact or concern, the main one first; each once, so that counting mentions stays right. */
export const Topics = z
  .array(z.enum(TOPICS))
  .min(1, { error: 'topic_missing' })
  .max(6, { error: 'topics_many' })
  .refine((topics) => new Set(topics).size === topics.length, { error: 'topics_twice' })

/**
 * The topics on the keys 1 to 9. They are what is asked most at family centres and stay where they are: fingers learn a
 * key only when it never moves, so the order does not follow the counts of the day.
 */
export const QUICK_TOPICS = [
  'leistung_antrag',
  'leistung_bescheid',
  'wohnen',
  'finanzen_schulden',
  'kinderbetreuung_kita',
  'schule',
  'arbeit',
  'sprache',
  'struktur_alltag',
] as const satisfies readonly Topic[]

/** Topics that may be bound to a person without a consent of its own. */
export const NEUTRAL_TOPICS: readonly Topic[] = TOPICS.filter((topic) => !SENSITIVE_TOPICS.includes(topic))

/** Barriers that may be bound to a person. */
export const NEUTRAL_BARRIERS: readonly Barrier[] = BARRIERS.filter((barrier) => !SENSITIVE_BARRIERS.includes(barrier))

/** The same rule for barriers as for topics. */
export function barrierRefusal(identified: boolean, barriers: readonly Barrier[]): 'sensitive_barrier' | null {
  return identified && barriers.some((barrier) => SENSITIVE_BARRIERS.includes(barrier)) ? 'sensitive_barrier' : null
}

/**
 * Art. 9 DSGVO: health, psyche, addiction and violence are never bound to a person without consent.
 * Answers the key of the field sentence, or null when the topics may be kept. The ways out are an anonymous contact
 * or a neutral topic.
 */
export function topicRefusal(identified: boolean, topics: readonly Topic[]): 'sensitive_topic' | null {
  return identified && topics.some((topic) => SENSITIVE_TOPICS.includes(topic)) ? 'sensitive_topic' : null
}
