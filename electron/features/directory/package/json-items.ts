import { LIMITS } from './limits.ts'
import { unreadable } from './source.ts'

/** A value of the document: an element of the list under `key` (null for the list that is the whole document), or a property itself. */
export type JsonItem = { readonly key: string | null; readonly listed: boolean; readonly value: unknown }

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58
const COMMA = 44
const LIST = 91
const LIST_END = 93
const ENTRY = 123
const ENTRY_END = 125

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable('json_broken')
  }
}

/**
 * Cuts a JSON document into the values at its top, element by element where these are lists, so that a long one never
 * stands in memory as a whole. Brackets are counted before anything is parsed: what nests too deeply is refused however
 * long it is. Errors: `import_unreadable`.
 */
export async function* jsonItems(
  pieces: AsyncIterable<string> | Iterable<string>,
  limits: Pick<typeof LIMITS, 'depth' | 'item'> = LIMITS,
): AsyncGenerator<JsonItem> {
  let depth = 0
  let root = 0
  let inString = false
  let escaped = false
  let key: string | null = null
  let inList = false
  let held: string[] = []
  let size = 0
  let ended = false

  function take(): string {
    const text = held.join('').trim()
    held = []
    size = 0
    return text
  }
  function* finish(): Generator<JsonItem> {
    const text = take()
    if (text === '') return
    if (root === LIST) yield { key: null, listed: true, value: parsed(text) }
    else if (key !== null) yield { key, listed: inList, value: parsed(text) }
    else throw unreadable('json_broken')
  }

  for await (const piece of pieces) {
    let from = 0
    const hold = (to: number) => {
      if (to <= from) return
      held.push(piece.slice(from, to))
      size += to - from
      if (size > limits.item) throw unreadable('json_too_large')
    }
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (inString) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE) inString = false
        continue
      }
      if (code === QUOTE) {
        if (depth === 0) throw unreadable('json_broken')
        inString = true
        continue
      }
      const listDepth = root === LIST ? 1 : 2
      if (code === LIST || code === ENTRY) {
        depth += 1
        if (depth > limits.depth) throw unreadable('json_too_deep')
        if (depth === 1) {
          if (root !== 0) throw unreadable('json_broken')
          root = code
          from = at + 1
        } else if (depth === 2 && root !== LIST && code === LIST && key !== null) {
          inList = true
          from = at + 1
        }
        continue
      }
      if (code === LIST_END || code === ENTRY_END) {
        const endsList = inList && depth === 2
        if (endsList || depth === 1) {
          hold(at)
          from = at + 1
          yield* finish()
          if (endsList) {
            inList = false
            key = null
          }
        }
        depth -= 1
        if (depth < 0) throw unreadable('json_broken')
        if (depth === 0) ended = true
        continue
      }
      if (code === COLON && depth === 1 && root !== LIST && key === null) {
        hold(at)
        from = at + 1
        key = String(parsed(take()))
        continue
      }
      if (code === COMMA && (depth === 1 || (inList && depth === listDepth))) {
        hold(at)
        from = at + 1
        yield* finish()
        if (depth === 1) key = null
        continue
      }
      if (depth === 0 && !/[\s\uFEFF]/.test(piece[at] ?? '')) throw unreadable('json_broken')
    }
    if (depth > 0) hold(piece.length)
  }
  if (!ended || depth !== 0) throw unreadable('json_broken')
}
