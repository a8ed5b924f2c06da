import type { Offer } from '../../../shared/contract/directory.ts'
import { type Html, html } from './html.ts'

type Place = Offer['locations'][number]

/** The map in words: nearest stop, way in the house, bell, steps. Only what the directory says. */
export function wayLines({ transportation, directions, bell, accessibility }: Place): string[] {
  return [transportation, directions, bell ? `Klingel oder Name: ${bell}` : '', accessibility].filter((line) => line.trim() !== '')
}

/** Several lines within one sentence that ends with a full stop of its own. */
export function inOneLine(texts: readonly string[]): string {
  return texts.map((text) => text.trim().replace(/\.+$/, '')).join('; ')
}

/** Name of the authority and place of the session above a slip, only where that is wished; otherwise nothing says who printed it. */
export function slipHead(letterhead: string | null, site: { readonly name: string } | null): Html | null {
  if (letterhead === null) return null
  return html`<p class="slip-head"><strong>${letterhead}</strong>${site ? html`, ${site.name}` : null}</p>`
}

export const slipHeadStyle = '.slip-head { border-bottom: 0.3mm solid #000; padding-bottom: 1.5mm; margin-bottom: 4mm; }'
