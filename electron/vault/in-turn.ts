/** Makes a wrapper whose functions run one after the other, whatever the callers do. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()

  return <Given extends readonly unknown[], Value>(work: (...given: Given) => Promise<Value>) =>
    (...given: Given): Promise<Value> => {
      const done = last.then(() => work(...given))
      last = done.catch(() => undefined)
      return done
    }
}
