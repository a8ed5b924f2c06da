import { addDays, formatDate, mondayOf, toLocalDate } from '../../../shared/dates.ts'
import type { Look } from '../main-job.ts'
import type { Hand } from './hand.ts'
import { find } from './people.ts'
import { callNext, recordTalk } from './queue.ts'
import { onPaper, told } from './sheets.ts'
import { AMINA, MISSED, MOTHER_OF_THREE } from './visitors.ts'

const LIST = 'Weiterbewilligung'

/** No money since Monday: steps to take home, the application, its receipt, the documents that are missing. */
export async function noMoney(hand: Hand, look: Look): Promise<void> {
  const { page, press, click, fill, focused, see, step } = hand
  await callNext(hand)
  await step('09:14', 'Notfall: Blatt, Antrag zu Protokoll, Eingangsbestätigung, Unterlagen', { target: '4 min' }, async () => {
    await find(hand, 'husay amin', AMINA)
    await press('n')
    await focused(page.getByRole('checkbox', { name: 'Kein Geld' }))
    await press('1')
    await fill(page.getByLabel('Was fehlt'), 'Geld für November, Weiterbewilligung nicht gestellt')
    await fill(page.getByLabel('Seit wann'), formatDate(addDays(mondayOf(toLocalDate(Date.now())), -7)))
    await fill(page.getByLabel('Kinder im Haushalt'), '2')
    await look('notfall')
    await press('Control+Enter')
    await onPaper(hand, look, 'notfall-blatt', true)
    await click(page.getByRole('link', { name: 'Antrag zu Protokoll' }))
    await focused(page.getByRole('radio', { name: 'Weiterbewilligung' }))
    await press('1')
    await focused(page.getByLabel('In den Worten der Person'))
    await hand.type('Ich beantrage die Weiterbewilligung. Ich habe seit Montag kein Geld.')
    await page.getByLabel('Eilig: heute noch anrufen').check()
    await look('antrag')
    await press('Control+Enter')
    await onPaper(hand, look, 'eingangsbestaetigung', true)
    await click(page.getByRole('link', { name: 'Zur Person' }))
    await click(page.getByRole('button', { name: 'Liste anlegen' }))
    await page.getByLabel('Wofür').selectOption(LIST)
    await press('Control+Enter')
    await see(page.getByRole('heading', { name: LIST }))
    await page.locator('button[data-row]').first().focus()
    await press('g', 'g', 'n', 'Enter')
    await see(page.getByText(/^Nächster Tag:/))
    await click(page.getByRole('button', { name: `Nachreichliste: ${LIST}` }))
    await onPaper(hand, look, 'nachreichliste')
  })
  await recordTalk(hand, AMINA, '1', 'a')
}

/** Two appointments missed: that the person was here is on paper, the reason goes to the branch. */
export async function missedAppointments(hand: Hand, look: Look): Promise<void> {
  const { page, press, type, focused, see, step } = hand
  await callNext(hand)
  await step('09:25', 'Vorsprachebestätigung mit Grund, eilige Weitergabe', { target: '60 s' }, async () => {
    await find(hand, 'кузнецов', MISSED)
    await press('v')
    await focused(page.getByRole('checkbox', { name: 'Ein Termin wurde verpasst' }))
    await press('v')
    await focused(page.getByRole('combobox', { name: 'Genannter Grund' }))
    await type('Kind krank')
    await see(page.getByRole('option', { name: /Kind krank/ }))
    await press('Enter', 'Control+Enter')
    await onPaper(hand, look, 'vorsprachebestaetigung', true)
  })
  await recordTalk(hand, MISSED, '5', 'i')
}

/** Bildung und Teilhabe for three children: a list each. */
export async function threeChildren(hand: Hand, look: Look): Promise<void> {
  const { page, press, click, fill, see, step } = hand
  await callNext(hand)
  await step('10:40', 'BuT: eine Liste für jedes von drei Kindern', { target: '3 min' }, async () => {
    await find(hand, 'Stefanescu', MOTHER_OF_THREE)
    for (const child of ['Ilinca', 'Matei', 'Sânziana']) {
      await click(page.getByRole('button', { name: 'Liste anlegen' }))
      await page.getByLabel('Wofür').selectOption('Bildung und Teilhabe')
      await fill(page.getByLabel('Vorname des Kindes'), child)
      await press('Control+Enter')
      await see(page.getByRole('heading', { name: `Bildung und Teilhabe, ${child}` }))
      await told(hand, 'Die Liste ist angelegt.')
    }
    await look('but-listen')
    await click(page.getByRole('button', { name: 'Nachreichliste: Bildung und Teilhabe, Sânziana' }))
    await onPaper(hand, look, 'but-nachreichliste')
  })
  await recordTalk(hand, MOTHER_OF_THREE, '6', 'u')
}
