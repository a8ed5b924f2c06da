import type Database from 'better-sqlite3-multiple-ciphers'

type Statement = Database.Statement<unknown[], unknown>

/**
 * From now on this connection compiles a statement when it is first run. The features keep hundreds, of which a day needs
 * some dozen; each that writes brings the triggers of the change log along, so that compiling all of them would be felt
 * at every unlocking.
 */
export function compileLate(db: Database.Database): void {
  const compile = db.prepare.bind(db)
  Object.defineProperty(db, 'prepare', { value: (sql: string) => late(() => compile(sql)), configurable: true })
}

/** Behaves as the statement that it becomes, in the part of its interface that this product uses. */
function late(compile: () => Statement) {
  const modes: ((statement: Statement) => void)[] = []
  let compiled: Statement | undefined
  function ready(): Statement {
    if (!compiled) {
      compiled = compile()
      for (const set of modes) set(compiled)
    }
    return compiled
  }
  const remember = (set: (statement: Statement) => void) => {
    if (compiled) set(compiled)
    else modes.push(set)
    return statement
  }
  const statement = {
    run: (...values: unknown[]) => ready().run(...values),
    get: (...values: unknown[]) => ready().get(...values),
    all: (...values: unknown[]) => ready().all(...values),
    iterate: (...values: unknown[]) => ready().iterate(...values),
    pluck: (on = true) => remember((made) => made.pluck(on)),
    raw: (on = true) => remember((made) => made.raw(on)),
    safeIntegers: (on = true) => remember((made) => made.safeIntegers(on)),
  }
  return statement
}
