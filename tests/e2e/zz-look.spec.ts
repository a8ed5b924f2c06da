import { addDays, toLocalDate } from '../../shared/dates.ts'
import { asked } from '../support/accounts.ts'
import { test } from '../support/e2e.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { bookingInput, PHONE_POOL, poolInput } from '../support/interpreter-fixtures.ts'
import { setUp } from '../support/sign-in.ts'

test('look', async ({ start }) => {
  test.setTimeout(400_000)
  const running = await start()
  const { page } = running
  await setUp(page)
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => {})
  const today = toLocalDate(Date.now())
  const any = (v: unknown) => v as { id: string; revision: number }
  const site = any(await asked(page, 'dropIn.createSite', siteInput({ name: 'Familienzentrum Am Anger', summonsPlace: true })))
  const olena = any(await asked(page, 'people.create', personInput()))
  const long = any(await asked(page, 'people.create', personInput({ givenNames: 'Abd al-Rahman Mohammed', familyName: 'Al-Khatib Bin Suleiman', street: '', postalCode: '', city: '' })))
  const series = { rhythm: 'woche', count: 8, until: null, without: [] }
  const app = { personId: olena.id, siteId: site.id, minutes: 45, purpose: 'Unterlagen gemeinsam durchgehen', interpreterLanguage: 'ukr' }
  const day = (n: number, time = '09:30') => `${addDays(today, n)}T${time}`
  const dates = (await asked(page, 'appointments.bookSeries', { ...app, start: day(6), series })) as { id: string; revision: number }[]
  await asked(page, 'appointments.setQuota', { siteId: site.id, day: addDays(today, 2), slots: 1 })
  await asked(page, 'appointments.book', { ...app, start: day(2) })
  const request = any(await asked(page, 'appointments.book', { ...app, personId: long.id, start: day(2, '11:00') }))
  await asked(page, 'waiting.add', { personId: long.id, siteId: site.id, staffId: null, purpose: 'Formular ausfüllen', interpreterLanguage: 'arb', weekdays: [], dayParts: [] })
  const called = any(await asked(page, 'appointments.book', { ...app, start: day(3, '14:00') }))
  await asked(page, 'appointments.cancel', { id: called.id, revision: 1, reason: 'abgesagt_person', note: '' })
  const fields = { siteId: site.id, purpose: 'vermittlung', purposeNote: '', plannedDelivery: 'post', denseNote: '' }
  const issued = any(await asked(page, 'summons.issue', { ...fields, personId: olena.id, startsAt: day(14) }))
  const there = any(await asked(page, 'summons.issue', { ...fields, plannedDelivery: 'uebergabe_gegen_empfang', personId: long.id, startsAt: day(10) }))
  await asked(page, 'interpreters.savePool', { id: null, revision: 0, pool: poolInput() }).catch((e) => console.log('pool', String(e)))
  await asked(page, 'interpreters.savePool', { id: null, revision: 0, pool: poolInput(PHONE_POOL) }).catch((e) => console.log('pool', String(e)))
  const booking = any(await asked(page, 'interpreters.create', bookingInput({ personId: olena.id as never, siteId: site.id as never, start: day(14) })).catch((e) => { console.log(String(e)); return { id: '' } }))
  const go = async (hash: string) => {
    await page.evaluate((to) => { location.hash = to }, hash)
    await page.waitForTimeout(900)
  }
  const shot = async (name: string, full = false) => {
    await page.screenshot({ path: `/tmp/sumgaps/${name}.png`, fullPage: full })
  }
  const see = async (name: string, hash: string) => {
    await go(hash)
    await shot(name)
    // What is below the fold.
    const more = await page.evaluate(() => {
      const box = [...document.querySelectorAll('*')].find((el) => el.scrollHeight > el.clientHeight + 80 && getComputedStyle(el).overflowY === 'auto') ?? document.scrollingElement
      if (!box || box.scrollHeight <= box.clientHeight + 40) return false
      box.scrollTop = box.scrollHeight
      return true
    })
    if (more) { await page.waitForTimeout(200); await shot(`${name}-b`) }
  }
  await see('01-person', `/personen/${olena.id}`)
  await see('02-series-date', `/kalender/${dates[1]?.id}`)
  await see('03-provisional', `/kalender/${request.id}`)
  await page.getByRole('button', { name: 'Brief ansehen und drucken' }).click()
  await page.waitForTimeout(2500)
  await shot('03c-letter')
  await page.keyboard.press('Escape')
  await see('04-cancelled', `/kalender/${called.id}`)
  await go(`/kalender/neu?person=${olena.id}`)
  await page.getByLabel('Tag', { exact: true }).fill(addDays(today, 30).split('-').reverse().join('.'))
  await page.getByLabel('Beginn').fill('930')
  await page.getByRole('combobox', { name: 'Wiederholung' }).click()
  await page.getByRole('option', { name: /jede Woche|wöchentlich/i }).first().click().catch(() => {})
  await page.getByLabel('Anzahl der Termine').fill('10000').catch(() => {})
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(700)
  await shot('05-series-limit')
  await page.getByLabel('Anzahl der Termine').fill('12').catch(() => {})
  await page.waitForTimeout(700)
  await see('06-series', '/kalender/neu')
  await see('07-planning', '/kalender/planung')
  await see('08-summons-list', '/meldeaufforderungen')
  await see('09-summons-new', `/meldeaufforderungen/neu?person=${olena.id}`)
  await go(`/meldeaufforderungen/${issued.id}`)
  await shot('10-summons')
  await page.getByRole('button', { name: 'Zustellung festhalten' }).click()
  await page.waitForTimeout(600)
  await shot('11-deliver')
  await page.getByRole('button', { name: 'Zustellung speichern' }).click()
  await page.waitForTimeout(600)
  await shot('12-delivered')
  await see('13-summons-interpreter', `/sprachmittlung/neu?summons=${issued.id}`)
  await see('14-bookings', '/sprachmittlung')
  await see('15-booking', `/sprachmittlung/${booking.id}`)
  await see('16-pools', '/sprachmittlung/pools')
  await see('17-reminders', '/erinnerungen')
  await see('17c-calls', '/erinnerungen?calls=true')
  await see('18-outbox', '/postausgang')
  await go('/postausgang/mehrere')
  await shot('19-run')
  await see('20-templates', '/briefvorlagen')
  await see('21-template', '/briefvorlagen/termin_vorlaeufig')
  await see('22-letterhead', '/briefvorlagen/briefkopf')
  await see('23-texts', '/rechtstexte')
  const by = 10 * 24 * 3_600_000
  await running.app.evaluate((_, ms) => { const before = Date.now; Date.now = () => before() + ms }, by)
  await page.evaluate((ms) => { const before = Date.now; Date.now = () => before() + ms }, by)
  await asked(page, 'summons.appear', { id: there.id, revision: there.revision, at: day(10), otherTime: false, purposeReached: null }).catch((e) => console.log(String(e)))
  await go(`/meldeaufforderungen/${there.id}`)
  await shot('30-appeared')
  await page.getByRole('button', { name: 'Erscheinen zurücknehmen' }).click()
  await page.waitForTimeout(500)
  await page.getByLabel('Begründung').fill('Eingetragen bei der falschen Person')
  await shot('31-takeback')
  await page.getByRole('button', { name: 'Erscheinen zurücknehmen' }).last().click()
  await page.waitForTimeout(700)
  await shot('32-takenback')
})
