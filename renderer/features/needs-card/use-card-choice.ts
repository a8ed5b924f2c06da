import { useState } from 'react'
import type { Topic } from '../../../shared/value-lists.ts'

/** A contact has at most so many topics, and the card asks for nothing that the form would refuse. */
export const MOST_TOPICS = 6

/** Puts a topic at the end or takes it out again; a seventh is not taken. */
export function pointAt(chosen: readonly Topic[], topic: Topic): Topic[] {
  if (chosen.includes(topic)) return chosen.filter((one) => one !== topic)
  return chosen.length < MOST_TOPICS ? [...chosen, topic] : [...chosen]
}

/** Topics in the order in which they were pointed at. */
export function useCardChoice(begin: readonly Topic[]) {
  const [chosen, setChosen] = useState<Topic[]>([...begin])
  return { chosen, point: (topic: Topic) => setChosen(pointAt(chosen, topic)), clear: () => setChosen([]) }
}
