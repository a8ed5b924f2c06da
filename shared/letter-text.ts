import { isAppointmentLetter, type LetterKind } from './letter-kinds.ts'

/** Filled in within a sentence. A line whose value is not known is left out. */
const EVERYWHERE = ['name', 'ansprechperson', 'melden', 'telefon', 'behoerde', 'heute', 'nummer'] as const
const OF_APPOINTMENTS = ['wochentag', 'datum', 'uhrzeit', 'ort', 'adresse', 'thema'] as const
const OF_DOCUMENTS = ['liste', 'frist'] as const
/** Stand alone on a line and become a block. */
export const BLOCKS = ['termin', 'unterlagen'] as const
export type LetterBlock = (typeof BLOCKS)[number]

export const PLACEHOLDERS = [...EVERYWHERE, ...OF_APPOINTMENTS, ...OF_DOCUMENTS, ...BLOCKS] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What a letter of this kind can be filled with, blocks first. */
export function placeholdersOf(kind: LetterKind): readonly Placeholder[] {
  return isAppointmentLetter(kind) ? ['termin', ...EVERYWHERE, ...OF_APPOINTMENTS] : ['unterlagen', ...EVERYWHERE, ...OF_DOCUMENTS]
}

const BRACED = /\{([^{}\n]*)\}/g

/** Names in braces that this kind of letter cannot be filled with, each once, as they are written. */
export function unknownPlaceholders(kind: LetterKind, text: string): string[] {
  const known: readonly string[] = placeholdersOf(kind)
  const named = [...text.matchAll(BRACED)].map((match) => match[1] ?? '')
  const misplaced = BLOCKS.filter((block) => text.split('\n').some((line) => line.includes(`{${block}}`) && line.trim() !== `{${block}}`))
  return [...new Set([...named.filter((name) => !known.includes(name)), ...misplaced])]
}

export type TextPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'block'; readonly block: LetterBlock }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }

/**
 * The marks of a letter text: `# ` begins a heading, `- ` an entry of a list, an empty line a paragraph, and a line that
 * is nothing but `{termin}` or `{unterlagen}` stands for the block.
 */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let fresh = true
  function add(kind: 'list' | 'paragraph', line: string) {
    const last = parts.at(-1)
    if (!fresh && last?.kind === kind) parts[parts.length - 1] = { kind, lines: [...last.lines, line] }
    else parts.push({ kind, lines: [line] })
  }
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const block = BLOCKS.find((name) => line === `{${name}}`)
    if (block) parts.push({ kind: 'block', block })
    else if (line.startsWith('# ')) parts.push({ kind: 'heading', text: line.slice(2) })
    else if (line.startsWith('- ')) add('list', line.slice(2))
    else if (line !== '') add('paragraph', line)
    fresh = line === ''
  }
  return parts
}
