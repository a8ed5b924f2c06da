import { isPrintable, PRINT_FONTS, PRINT_WEIGHTS } from '../../../shared/print-fonts.ts'
import { type Html, html, trusted } from './html.ts'

/**
 * What all prints share: A4, black on white, 12 pt and larger, so that a page stays readable after a fax or a copy.
 * Noto Sans holds every letter of DIN 91379 (Latin with all marks, Greek, Cyrillic), its sisters the other scripts.
 */
const BASE = `
@page { size: A4; margin: 20mm 0; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
body { font: 400 12pt/1.4 ${PRINT_FONTS.map(({ family }) => `'${family}'`).join(', ')}, 'Noto Sans', 'Segoe UI', 'DejaVu Sans', sans-serif; font-synthesis: none; font-variant-ligatures: none; hyphens: manual; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd { margin: 0; }
h1 { font-weight: 700; line-height: 1.25; }
h2 { font-size: 13pt; font-weight: 700; line-height: 1.3; margin-bottom: 0.5mm; }
h2, h3 { break-after: avoid; }
section { break-inside: avoid; }
ul { padding-left: 6mm; }
strong { font-weight: 700; }
.facts { display: grid; grid-template-columns: 38mm 1fr; row-gap: 2.5mm; border-top: 0.4mm solid #000; border-bottom: 0.4mm solid #000; padding: 4mm 0; break-inside: avoid; }
.facts dt { font-weight: 700; }
.facts dd p + p { margin-top: 0.5mm; }
.tick { display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.3mm solid #000; vertical-align: -0.4mm; margin-right: 1.6mm; }
`

/** A box to tick by hand: drawn, because Noto Sans has no sign for it and a machine's own font would stand in. */
export const TICK: Html = html`<span class="tick"></span>`

/**
 * The font takes the dots off і and ј wherever they stand in Cyrillic, with a substitution that is meant for accents.
 * Without it they stay; only pages with such letters do without, because Arabic is put together by the same feature.
 */
const DOTTED_CYRILLIC = /[\u0456\u0458]/
const KEEP_DOTS = `
body { font-feature-settings: 'ccmp' 0; }
[dir=rtl] { font-feature-settings: normal; }
`

/** Only the typefaces that a text needs, so that a page does not wait for the others. */
function fontsFor(markup: string): { file: string; face: string }[] {
  return PRINT_FONTS.filter(({ script }) => script?.test(markup) ?? true).flatMap(({ family, file }) =>
    PRINT_WEIGHTS.map(({ weight, name }) => {
      const path = `/fonts/${file}-${name}.woff2`
      const face = `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: block; src: url('${path}') format('woff2'); }`
      return { file: path, face }
    }),
  )
}

type Page = {
  /** Title of the PDF and of the job in the printer's queue, so it names no person and no purpose. */
  readonly title: string
  readonly css: string
  readonly body: Html
}

/** One whole print as HTML text. Fonts are asked for in the head, so that the page only counts as loaded once they are there. */
export function page({ title, css, body }: Page): string {
  const fonts = fontsFor(body.markup)
  const faces = fonts.map(({ face }) => face).join('\n')
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>${title}</title>
${fonts.map(({ file }) => html`<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin>`)}
<style>${trusted(faces + BASE + css + (DOTTED_CYRILLIC.test(body.markup) ? KEEP_DOTS : ''))}</style>
</head>
<body>${body}</body>
</html>`.markup
}

/** The name as its owner writes it, behind the one in Latin letters; a script without a typeface would print as boxes and stays away. */
export function ownScript({ originalScript }: { readonly originalScript: string }): Html | '' {
  return originalScript !== '' && isPrintable(originalScript) ? html` (<bdi>${originalScript}</bdi>)` : ''
}

/** Label and content side by side; entries without content are left out, because an empty line only raises questions. Null without any. */
export function facts(entries: readonly (readonly [label: string, content: Html | '' | null | false])[]): Html | null {
  const filled = entries.map(([label, content]) => (content ? html`<dt>${label}</dt><dd>${content}</dd>` : null))
  return filled.some((entry) => entry !== null) ? html`<dl class="facts">${filled}</dl>` : null
}

/** Each non-empty line as a paragraph of its own; null when nothing is left. */
export function lines(texts: readonly string[]): Html | null {
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.length > 0 ? html`${filled.map((text) => html`<p>${text}</p>`)}` : null
}
