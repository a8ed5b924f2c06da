import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Appointment } from '../../shared/contract/appointments.ts'
import type { SettingsOverview } from '../../shared/contract/settings.ts'
import { addDays, toLocalDate } from '../../shared/dates.ts'
import { asked } from '../support/accounts.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs } from '../support/paper.ts'
import { open, signIn } from '../support/sign-in.ts'

const FIXED = 'Von der Behörde festgelegt'
const OWN = 'Auf diesem Gerät eingestellt'
const minutes = (page: Page) => page.getByLabel('Sperren nach Ruhe')
const hours = (page: Page) => page.getByLabel('Sichern alle')
const protection = (page: Page) => page.getByRole('checkbox', { name: /^Fenster aus Bildschirmfotos/ })
const exportKind = (page: Page, name: string) => page.getByRole('checkbox', { name })

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Die Einstellungen gelten ab sofort.')).toBeVisible()
}

/** Opens the letter of the first sample appointment that lies on today or later. */
async function openLetter(page: Page): Promise<void> {
  const from = toLocalDate(Date.now())
  const [next] = await asked<Appointment[]>(page, 'appointments.between', { from, to: addDays(from, 7) })
  await page.evaluate((to) => {
    location.hash = to
  }, `/kalender/${next?.id}`)
  await page.getByRole('button', { name: /Brief ansehen/ }).click()
  await expect(page.getByText(/^\d Seiten?$/)).toBeVisible({ timeout: 30_000 })
}

test('what administration sets outlives a restart; what the authority decides cannot be changed', async ({ begin, start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-policy-'))
  const file = join(folder, 'policy.json')
  try {
    const first = await begin({ samples: true })
    await open(first.page, 'Einstellungen')
    await expect(first.page.getByText('Für dieses Gerät liegt keine Richtlinie der Behörde vor.')).toBeVisible()
    await minutes(first.page).fill('90')
    await first.page.keyboard.press('Control+Enter')
    await expect(first.page.getByRole('alert', { name: 'Eine Angabe fehlt oder passt nicht' })).toContainText('Sperren nach Ruhe')
    await minutes(first.page).fill('7')
    await hours(first.page).fill('12')
    await save(first.page)
    await first.quit()

    writeFileSync(file, JSON.stringify({ contentProtection: true, exportKinds: ['calendar'] }))
    const second = await start({ environment: { QUARTIERLOTSE_POLICY: file } })
    const { page } = second
    await signIn(page)
    await open(page, 'Einstellungen')
    await expect(minutes(page)).toHaveValue('7')
    await expect(minutes(page)).toHaveAccessibleDescription(new RegExp(OWN))
    await expect(hours(page)).toHaveValue('12')
    await expect(page.getByText(`Richtlinie der Behörde: ${file}`)).toBeVisible()
    await expect(protection(page)).toBeChecked()
    await expect(protection(page)).toBeDisabled()
    await expect(page.getByRole('group', { name: 'Als Datei darf gespeichert werden' })).toHaveAccessibleDescription(new RegExp(FIXED))
    for (const [kind, allowed] of [
      ['Schreiben (PDF)', false],
      ['Kalenderdatei ohne Namen', true],
      ['Protokolle', false],
    ] as const) {
      await expect(exportKind(page, kind)).toBeChecked({ checked: allowed })
      await expect(exportKind(page, kind)).toBeDisabled()
    }
    // Whoever gets past the screen is refused by main.
    const { values } = await asked<SettingsOverview>(page, 'settings.overview')
    const { backupFolder: _, ...change } = { ...values, exportKinds: ['letters'] }
    expect(await page.evaluate((given) => window.host.call('settings.change', given), change)).toMatchObject({
      error: { code: 'not_allowed_now', fields: { exportKinds: 'set_by_policy' } },
    })
    await minutes(page).fill('9')
    await save(page)

    const paper = await answerDialogs(second)
    await openLetter(page)
    const preview = page.getByRole('dialog')
    await preview.getByRole('button', { name: 'Speichern' }).click()
    await expect(preview.getByRole('alert')).toContainText(
      'Diese Art von Datei darf auf diesem Gerät nicht gespeichert werden. Es wurde nichts geschrieben.',
    )
    expect(readdirSync(paper.folder)).toEqual([])
    await preview.getByRole('button', { name: 'Drucken' }).click()
    await expect.poll(paper.prints).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Kalenderdatei speichern' }).click()
    await expect.poll(() => readdirSync(paper.folder).map((name) => name.replace(/.*\./, ''))).toEqual(['ics'])
    await second.quit()

    writeFileSync(file, '{ "lockMinutes": ')
    const third = await start({ environment: { QUARTIERLOTSE_POLICY: file } })
    await signIn(third.page)
    await open(third.page, 'Einstellungen')
    const notice = third.page.getByRole('status').filter({ hasText: 'An den Einstellungen stimmt etwas nicht' })
    await expect(notice).toContainText(
      'Die Richtlinie der Behörde ist da, lässt sich aber nicht lesen. Bis dahin gelten die strengsten Werte.',
    )
    await expect(minutes(third.page)).toHaveValue('1')
    await expect(minutes(third.page)).toBeDisabled()
    await expect(minutes(third.page)).toHaveAccessibleDescription(new RegExp(FIXED))
    await expect(protection(third.page)).toBeChecked()
    for (const kind of ['Schreiben (PDF)', 'Kalenderdatei ohne Namen', 'Protokolle'])
      await expect(exportKind(third.page, kind)).not.toBeChecked()
    await expect(hours(third.page)).toHaveValue('12')
    await expect(hours(third.page)).toBeEditable()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
