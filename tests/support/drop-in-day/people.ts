import type { Hand } from './hand.ts'
import type { Visitor } from './visitors.ts'

async function palette({ page, press, type, focused }: Hand, text: string): Promise<void> {
  await press('Control+k')
  await focused(page.getByPlaceholder('Person, Angebot, Seite oder Aktion'))
  await type(text)
}

/** From anywhere to a record, by what somebody says at the table. */
export async function find(hand: Hand, said: string, { given = '', family = '' }: Visitor): Promise<void> {
  const { page, press, see, gone } = hand
  await palette(hand, said)
  const found = page.getByRole('dialog', { name: 'Suchen oder springen' })
  await see(found.getByText(`${given} ${family}`).first())
  await press('Enter')
  await gone(found)
  await see(page.getByRole('heading', { level: 1, name: `${given} ${family}` }))
}

export async function takeIn(hand: Hand, { given = '', family = '', script = '', birth = '' }: Visitor, language: string): Promise<void> {
  const { page, press, fill, see } = hand
  await palette(hand, 'Person neu')
  await press('Enter')
  await see(page.getByRole('heading', { level: 1, name: 'Neue Person' }))
  await fill(page.getByLabel('Familienname'), family)
  await fill(page.getByLabel('Vornamen'), given)
  await fill(page.getByLabel('Name in eigener Schrift'), script)
  await fill(page.getByLabel('Geburtsdatum'), birth)
  await fill(page.getByRole('combobox', { name: 'Sprache hinzufügen' }), language)
  await press('ArrowDown', 'Enter')
  await fill(page.getByLabel('Telefon', { exact: true }), '0202 5550177')
  await press('Control+Enter')
  await see(page.getByRole('heading', { level: 1, name: `${given} ${family}` }))
}

export async function concern(hand: Hand, topic: string, words: string): Promise<void> {
  const { page, press, click, fill, see } = hand
  await click(page.getByRole('button', { name: 'Anliegen aufnehmen' }))
  await fill(page.getByRole('combobox', { name: 'Themen' }), topic)
  await press('ArrowDown', 'Enter', 'Escape')
  await fill(page.getByLabel('In einem Satz'), words)
  await press('Control+Enter')
  await see(page.getByText(words))
}
