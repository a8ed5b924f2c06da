import { formatDate } from '../../../shared/dates.ts'
import { APPOINTMENT_DAY, type Look, SITE } from '../main-job.ts'
import { open } from '../sign-in.ts'
import type { Hand } from './hand.ts'
import { concern, find, takeIn } from './people.ts'
import { callNext, recordTalk, toQueue } from './queue.ts'
import { onPaper, told } from './sheets.ts'
import { MEI, SHERBAK, TESFAY } from './visitors.ts'

/** A question without a name: the topic, what came of it, saved. */
export async function quickQuestion(hand: Hand, look?: Look): Promise<void> {
  const { page, press, see, step } = hand
  await callNext(hand)
  await step('09:05', 'Kurze Frage, anonym', { target: '20 s, 6 Tasten', keys: 6 }, async () => {
    await press('Enter')
    await see(page.locator('#topics:focus'))
    await look?.('kontakt-anonym')
    await press('4', 'i', 'Enter')
    await see(page.getByRole('heading', { level: 1, name: 'Warteliste' }))
  })
}

/** A known person by a spelling of another paper and the year of birth; then what an onlooker must not read. */
export async function knownPerson(hand: Hand, look: Look): Promise<void> {
  const { page, press, see, step } = hand
  await callNext(hand)
  await step('09:10', 'Bekannte Person finden: „Sherbak 85“', { target: '15 s' }, () => find(hand, 'Sherbak 85', SHERBAK))
  await look('person')
  await step('09:12', 'Neutrale Ansicht', { target: '0 Klicks, 1 Taste', keys: 1 }, async () => {
    await press('F8')
    await see(page.getByRole('status').getByText('Neutrale Ansicht', { exact: false }))
  })
  await look('person-neutral')
  await press('F8')
  await recordTalk(hand, SHERBAK, '2', 'i')
}

/** Somebody new who wants counselling, with the sheet about data in the second language where there is one. */
export async function newPerson(hand: Hand, look: Look): Promise<void> {
  const { page, click, see, step } = hand
  await callNext(hand)
  await step('09:35', 'Neue Person mit Anliegen und Informationsblatt', { target: '90 s' }, async () => {
    await takeIn(hand, TESFAY, 'Tigrinya')
    await concern(hand, 'Sprache', 'Sucht einen Sprachkurs mit Kinderbetreuung')
    await click(page.getByRole('button', { name: 'Ansehen und drucken', exact: true }))
    await onPaper(hand, look, 'informationsblatt')
    await click(page.getByRole('button', { name: 'Übergabe festhalten' }))
    await see(page.getByText(/^Übergeben am /))
  })
  await look('person-neu')
  await recordTalk(hand, TESFAY, '9', 'i')
}

/** To the debt counselling, with consent on paper and a slip that shows the way. */
export async function referral(hand: Hand, look: Look): Promise<void> {
  const { page, press, click, fill, see, step } = hand
  await callNext(hand)
  await step('09:45', 'Verweisung mit Einwilligung und Zettel', { target: '3 min' }, async () => {
    await find(hand, 'mei 1990', MEI)
    await click(
      page
        .getByRole('link', { name: 'Verweisen' })
        .or(page.getByRole('button', { name: 'Verweisen' }))
        .first(),
    )
    for (const [filter, choice] of [
      ['Thema', 'Finanzen und Schulden'],
      ['Quartier', 'Am Anger'],
    ] as const) {
      await fill(page.getByRole('combobox', { name: filter, exact: true }).first(), choice)
      await click(page.getByRole('option', { name: choice, exact: true }))
    }
    await click(page.getByRole('option', { name: /Schuldnerberatung/ }).first())
    await page.getByRole('radio', { name: 'Angaben zur Person, mit Einwilligung' }).check()
    await page.getByRole('checkbox', { name: 'Name', exact: true }).check()
    const recipient = page.getByRole('combobox', { name: /Empfangende Person/ })
    if ((await recipient.inputValue()) === '') await fill(recipient, 'Karin Musterfrau')
    await page.getByRole('checkbox', { name: /Die Person weiß/ }).check()
    await press('Escape')
    await look('verweisung')
    await press('Control+Enter')
    await see(page.getByText('Die Verweisung ist angelegt.'))
    await click(page.getByRole('button', { name: /Einwilligung ansehen/ }).first())
    await onPaper(hand, look, 'einwilligung')
    await press('s')
    await told(hand, 'Vermerkt: Die Unterschrift liegt vor.')
    await click(page.getByRole('button', { name: /Verweisungszettel ansehen/ }).first())
    await onPaper(hand, look, 'verweisungszettel')
    await click(page.getByRole('button', { name: 'Daten sind übergeben' }))
    await told(hand, 'Vermerkt:')
  })
  await recordTalk(hand, MEI, '4', 'v')
}

/** An appointment at the branch with its letter. */
export async function nextAppointment(hand: Hand, look: Look): Promise<void> {
  const { page, press, click, fill, see, step } = hand
  await step('10:00', 'Termin vereinbaren, Brief, Kalenderdatei', { target: '60 s' }, async () => {
    await find(hand, 'shtsherbak', SHERBAK)
    await click(
      page
        .getByRole('link', { name: /Termin vereinbaren/ })
        .or(page.getByRole('button', { name: /Termin vereinbaren/ }))
        .first(),
    )
    await see(page.getByRole('heading', { level: 1, name: 'Termin vereinbaren' }))
    await fill(page.getByLabel('Tag', { exact: true }), formatDate(APPOINTMENT_DAY))
    await fill(page.getByLabel('Beginn'), '9:30')
    const site = page.getByRole('combobox', { name: 'Ort' })
    if ((await site.inputValue()) === '') {
      await click(site)
      await click(page.getByRole('option', { name: SITE }))
    }
    await fill(page.getByRole('combobox', { name: 'Worum es geht' }), 'Unterlagen gemeinsam durchgehen')
    await press('Control+Enter')
    await see(page.getByText(/^Der Termin am .* ist gespeichert\.$/))
    await click(page.getByRole('button', { name: /Brief ansehen/ }).first())
    await onPaper(hand, look, 'terminbrief')
    await click(page.getByRole('button', { name: 'Kalenderdatei speichern' }))
    await see(page.getByText('Die Kalenderdatei ist gespeichert.', { exact: false }))
  })
}

/** Nobody speaks the language: the visitor points, the topics stand in the contact. */
export async function pointing(hand: Hand, look: Look): Promise<void> {
  const { page, press, click, see, step } = hand
  await callNext(hand)
  await step('10:10', 'Bedarfskarte auf Türkisch, Themen im Kontakt', { target: '60 s' }, async () => {
    await press('Enter')
    await see(page.locator('#topics:focus'))
    await click(page.getByRole('link', { name: 'Bedarfskarte zeigen' }))
    await see(page.getByRole('heading', { level: 1, name: 'Bedarfskarte' }))
    await press('t')
    await click(
      page
        .getByRole('button', { name: 'Konut' })
        .or(page.getByRole('button', { name: /Ev|Konut|Barınma/ }))
        .first(),
    )
    await look('bedarfskarte')
    await press('Control+Enter')
    await see(page.locator('#topics:focus'))
    await page.locator('#topics').focus()
    await press('i', 'Enter')
    await see(page.getByRole('heading', { level: 1, name: 'Warteliste' }))
  })
}

/** Two whose appointments are today have come. */
export async function attended(hand: Hand, look: Look): Promise<void> {
  const { page, press, see, step } = hand
  await open(page, 'Heute')
  for (const [index, name] of ['Eleni Papadopoulou', 'Priya Sharma'].entries()) {
    await step('10:30', `Erschienen: Termin ${index + 1}`, { target: '1 Taste', keys: 1 }, async () => {
      await press('e')
      await see(page.getByText(`Festgehalten: ${name} war da.`))
    })
  }
  await look('heute')
}

/** Somebody leaves, somebody is sent on, one is put aside, and one talk stays for the end of the day. */
export async function othersInTheQueue(hand: Hand): Promise<void> {
  const { page, press, type, focused, see } = hand
  await toQueue(hand)
  await press('ArrowDown', 'g')
  await see(page.getByText('ohne Gespräch gegangen').first())
  await press('w')
  await focused(page.getByLabel('Weiterleiten an'))
  await type('Leistungsstelle, Zimmer 4')
  await press('Enter')
  await see(page.getByText('weitergeleitet an Leistungsstelle, Zimmer 4').first())
  await press('z')
  await see(page.getByRole('region', { name: 'Zurückgestellt', exact: true }).locator('[data-row]'))
  await callNext(hand)
  await press('f')
  await see(page.getByRole('region', { name: 'Merkzettel', exact: true }).locator('[data-row]'))
}
