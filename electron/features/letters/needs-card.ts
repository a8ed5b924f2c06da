import { CARD_LANGUAGE_FACTS, type CardLanguage } from '../../../shared/needs-card/languages.ts'
import { PICTOGRAMS } from '../../../shared/needs-card/pictograms.ts'
import { CARD_WORDS } from '../../../shared/needs-card/words.ts'
import { TOPICS, type Topic } from '../../../shared/value-lists.ts'
import { html } from './html.ts'
import { page } from './page.ts'

const CSS = `
@page { margin: 12mm 0 10mm; }
main { padding: 0 14mm; }
h1 { font-size: 24pt; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; margin-bottom: 4mm; }
.hint { font-size: 13pt; }
ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: 2.5mm; }
li { height: 34mm; padding: 1.5mm 1mm; border: 0.4mm solid #000; border-radius: 2mm; text-align: center; break-inside: avoid; display: flex; flex-direction: column; align-items: center; overflow: hidden; }
svg { width: 15mm; height: 15mm; flex: none; }
.word { font-size: 12pt; font-weight: 700; line-height: 1.15; margin-top: 0.5mm; overflow-wrap: break-word; max-width: 100%; }
.german { font-size: 11pt; line-height: 1.15; margin-top: auto; max-width: 100%; }
`

/**
 * Card with a pictogram for each topic, for a visitor to point at: in the chosen language, with the German word small
 * underneath. About nobody.
 *
 * @returns HTML for the printing service, one A4 page
 */
export function needsCard(language: CardLanguage): string {
  const { tag, direction } = CARD_LANGUAGE_FACTS[language]
  const { question, hint, topics } = CARD_WORDS[language]
  const german = CARD_WORDS.deu.topics
  const tile = (
    topic: Topic,
  ) => html`<li><svg viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${PICTOGRAMS[topic].path}"/></svg>
<span class="word">${topics[topic]}</span>${language === 'deu' ? null : html`<span class="german" lang="de" dir="ltr">${german[topic]}</span>`}</li>`
  return page({
    title: 'Bedarfskarte',
    css: CSS,
    body: html`<main lang="${tag}" dir="${direction}"><header><h1>${question}</h1><p class="hint">${hint}</p></header>
<ul>${TOPICS.map(tile)}</ul></main>`,
  })
}
