const HOUR_MS = 3_600_000

/**
 * What a list of hits adds to the access log (data minimisation, Art. 5(1)(c) DSGVO, and yet accountable): that a staff
 * member has been shown a person in a list is noted once per kind of list, person and hour. A search as typed answers at each letter,
 * and all its answers show the same few persons; noting each of them would fill the log with the speed of typing and
 * say nothing more. Whoever is opened, changed, printed or exported is noted every time, and so is the first time a
 * person comes up.
 *
 * Kept in memory for as long as somebody is signed in: a log that is written to by one staff member needs no look into
 * itself, and after signing in anew everybody counts as unseen.
 */
export function seenHits(now: () => number) {
  const seen = new Map<string, number>()
  const key = (list: string, person: string) => `${list} ${person}`

  function recent(of: string): boolean {
    const at = seen.get(of)
    // A clock that was set back must not silence the log.
    return at !== undefined && at <= now() && now() - at < HOUR_MS
  }

  return {
    /** Those of the persons whom this list has not shown within the hour. */
    unseen: <Id extends string>(list: string, persons: readonly Id[]): Id[] => persons.filter((person) => !recent(key(list, person))),
    /** To be called once it is noted. */
    saw: (list: string, persons: readonly string[]) => {
      // They stand in the order in which they were seen, so that only the old ones are looked at.
      for (const of of seen.keys()) {
        if (recent(of)) break
        seen.delete(of)
      }
      for (const person of persons) {
        seen.delete(key(list, person))
        seen.set(key(list, person), now())
      }
    },
  }
}
