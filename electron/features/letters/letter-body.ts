import { type LetterBlock, type Placeholder, partsOf, type TextPart } from '../../../shared/letter-text.ts'
import { Html, html } from './html.ts'

/** What a text is filled with; what is not known is left out. */
export type LetterValues = { readonly [Name in Exclude<Placeholder, LetterBlock>]?: Html | string } & {
  readonly blocks: { readonly [Block in LetterBlock]?: Html | null }
}

type Group = { readonly head: string | null; readonly content: Html[] }

/** The words of a template as paragraphs, headings and lists. A line that asks for something unknown falls away, with it a heading that nothing is left of. */
export function letterBody(text: string, values: LetterValues): Html {
  const groups: Group[] = [{ head: null, content: [] }]
  for (const part of partsOf(text)) {
    if (part.kind === 'heading') groups.push({ head: part.text, content: [] })
    else groups.at(-1)?.content.push(...rendered(part, values))
  }
  return html`${groups
    .filter(({ content }) => content.length > 0)
    .map(({ head, content }) =>
      head === null ? html`${content}` : html`<section><h2>${filledIn(head, values) ?? ''}</h2>${content}</section>`,
    )}`
}

/** One line, as a subject; a value that is not known leaves nothing behind. */
export function letterLine(text: string, values: LetterValues): Html {
  return filledIn(text, values) ?? html`${text.replace(/\s*\{\w+\}/g, '')}`
}

function rendered(part: Exclude<TextPart, { kind: 'heading' }>, values: LetterValues): Html[] {
  if (part.kind === 'block') return [values.blocks[part.block] ?? null].filter((block) => block !== null)
  const lines = part.lines.map((line) => filledIn(line, values)).filter((line) => line !== null)
  if (lines.length === 0) return []
  if (part.kind === 'list') return [html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`]
  return [html`<p>${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}</p>`]
}

function filledIn(line: string, values: LetterValues): Html | null {
  const known = new Map(Object.entries(values))
  const pieces = line.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece
    const value = known.get(piece)
    return value instanceof Html || (typeof value === 'string' && value !== '') ? value : null
  })
  return pieces.includes(null) ? null : html`${pieces}`
}
