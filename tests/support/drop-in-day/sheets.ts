import type { Look } from '../main-job.ts'
import type { Hand } from './hand.ts'

/** Waits for what a key says and puts it away, so that the next one is really the next one. */
export async function told({ page, see, gone }: Hand, words: string | RegExp): Promise<void> {
  const note = page.locator('.mantine-Notification-root').filter({ hasText: words }).first()
  await see(note)
  await note.getByRole('button', { name: 'Schließen' }).click()
  await gone(page.locator('.mantine-Notification-root').filter({ hasText: words }))
}

/** The preview that stands open: as PDF, on paper and, where there is such a step, handed over. */
export async function onPaper(hand: Hand, look: Look, picture: string, handsOver = false): Promise<void> {
  const { page, press, see } = hand
  await see(page.getByText(/^\d+ Seiten?$/))
  await look(picture)
  await press('s')
  await told(hand, 'Als PDF gespeichert.')
  await press('p')
  await told(hand, 'An den Drucker gegeben.')
  if (handsOver) {
    await press('u')
    await told(hand, /ist übergeben/)
  } else await press('Escape')
}
