/** Markup that is safe to print; only `html` and `trusted` make it, so that no text slips in unescaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = string | number | Html | readonly Part[] | null | false

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

function toMarkup(part: Part): string {
  if (part === null || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return part.map(toMarkup).join('')
}

/** Escapes everything that is put in, so a name like `<b>` or `&` comes through literally. Lists are joined, null and false print nothing. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(fixed.map((text, index) => text + toMarkup(parts[index] ?? null)).join(''))
}

/** Markup or CSS written by the program itself; never hand text of a person in here. */
export function trusted(markup: string): Html {
  return new Html(markup)
}
