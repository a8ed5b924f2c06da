import { open } from '../sign-in.ts'
import type { Hand } from './hand.ts'
import type { Visitor } from './visitors.ts'

/** Opens the queue; coming from elsewhere, the keys mean the first number as soon as its row has the focus. */
export async function toQueue({ page, see }: Hand, rows = true): Promise<void> {
  if (await page.getByRole('heading', { level: 1, name: 'Warteliste' }).isVisible()) return
  await open(page, 'Warteliste')
  await see(page.locator(rows ? '[data-row]:focus' : 'h1'))
}

/** A number for each, in the order they come in. Two keys, no dialog, no name. */
export async function giveNumbers(hand: Hand, visitors: readonly Visitor[]): Promise<void> {
  const { page, press, see, step } = hand
  for (const [index, { lane }] of visitors.entries()) {
    await step('09:00', `Wartenummer ${index + 1}`, { target: '5 s, 2 Tasten', keys: 2 }, async () => {
      await press('n', lane)
      await see(page.locator('[data-row]').nth(index))
    })
  }
}

/** Calls whoever is next and begins the talk. */
export async function callNext(hand: Hand): Promise<void> {
  await toQueue(hand)
  await hand.press('a', 'Enter')
  await hand.see(hand.page.getByText('Gespräch gerade begonnen').first())
}

/** The contact of the talk that runs, time running; anonymous as long as nobody is named. */
export async function recordTalk(hand: Hand, { family }: { readonly family?: string }, ...keys: readonly string[]): Promise<void> {
  const { page, press, see } = hand
  await toQueue(hand)
  await press('Enter')
  await see(page.locator('#topics:focus'))
  if (family) {
    await press('p')
    await hand.type(family.slice(0, 6))
    await hand.click(page.getByRole('option', { name: new RegExp(family) }).first())
    await page.locator('#topics').focus()
  }
  await press(...keys, 'Enter')
  await see(page.getByRole('heading', { level: 1, name: 'Warteliste' }))
}
