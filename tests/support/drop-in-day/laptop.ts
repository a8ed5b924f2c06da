import type { Page } from '@playwright/test'
import type { Look } from '../main-job.ts'
import { ACCOUNT } from '../sign-in.ts'
import type { Hand } from './hand.ts'

export const COLLEAGUE = { name: 'Bernd Muster', login: 'b.muster', password: 'sieben Schwäne am Kanal' }

const workplace = (page: Page) => page.getByRole('navigation', { name: 'Hauptnavigation' })

async function signInAs({ page, press, fill, see }: Hand, login: string, password: string): Promise<void> {
  await fill(page.getByLabel('Anmeldename'), login)
  await fill(page.getByLabel('Passwort', { exact: true }), password)
  await press('Enter')
  await see(workplace(page).or(page.getByRole('heading', { name: 'Eigenes Passwort wählen' })))
}

/** The first time, with the password from the slip and an own one instead. */
export async function firstSignIn(hand: Hand, initial: string): Promise<void> {
  const { page, press, fill, see } = hand
  await press('F10')
  await signInAs(hand, COLLEAGUE.login, initial)
  await fill(page.getByLabel('Neues Passwort'), COLLEAGUE.password)
  await fill(page.getByLabel('Passwort wiederholen'), COLLEAGUE.password)
  await press('Control+Enter')
  await see(workplace(page))
  await press('F10')
  await signInAs(hand, ACCOUNT.login, ACCOUNT.password)
}

/** The colleague takes over the laptop for a moment and gives it back. */
export async function switchUsers(hand: Hand, look: Look): Promise<void> {
  const { page, press, see, step } = hand
  await step('11:20', 'Zweite Beratungskraft meldet sich an', { target: '10 s' }, async () => {
    await press('F10')
    await signInAs(hand, COLLEAGUE.login, COLLEAGUE.password)
    await see(page.getByRole('heading', { level: 1, name: 'Heute' }))
  })
  await look('zweite-person')
  await press('F10')
  await signInAs(hand, ACCOUNT.login, ACCOUNT.password)
}

/** Locked at once, whatever is on the screen. The key that works from outside the window, too, is the system's and cannot be pressed here. */
export async function panic(hand: Hand, look: Look): Promise<void> {
  const { page, press, see, step } = hand
  await step('11:30', 'Sofort sperren', { target: '1 Taste', keys: 1 }, async () => {
    await press('Control+l')
    await see(page.getByRole('heading', { name: 'Gesperrt' }))
  })
  await look('gesperrt')
  await signInAs(hand, ACCOUNT.login, ACCOUNT.password)
}
