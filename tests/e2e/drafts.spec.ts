import { expect, test } from '../support/e2e.ts'
import { open, signIn } from '../support/sign-in.ts'

const SITE = 'Familienzentrum Kastanienhof'

test('a form killed in the middle is a draft after the next start, and can be finished', async ({ begin, start }) => {
  const first = await begin()
  await open(first.page, 'Standorte')
  await first.page.keyboard.press('n')
  await first.page.getByLabel('Name').pressSequentially(SITE)
  await first.page.getByLabel('PLZ').fill('12')
  // The last value has reached the store as soon as main answers for it.
  await expect
    .poll(() => first.page.evaluate(() => window.host.call('drafts.find', { form: 'site', subject: 'new' })))
    .toMatchObject({ ok: true, value: { values: { name: SITE, postalCode: '12' } } })
  await first.kill()

  const { page } = await start()
  await signIn(page)
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await expect(page.getByLabel('Name')).toHaveValue(SITE)
  await expect(page.getByLabel('PLZ')).toHaveValue('12')
  await expect(page.getByText('Der Entwurf vom', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').getByText('Eine Angabe fehlt oder passt nicht')).toBeVisible()
  await page.getByLabel('PLZ').fill('42899')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('cell', { name: SITE, exact: true })).toBeVisible()
  await open(page, 'Heute')
  await expect(page.getByText('Nichts offen.', { exact: false })).toBeVisible()
})

test('a draft outlives the lock key pressed right after the last character', async ({ begin }) => {
  const { page } = await begin()
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await page.getByLabel('Name').pressSequentially(SITE, { delay: 0 })
  await page.keyboard.press('Control+l')
  await signIn(page)
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await expect(page.getByLabel('Name')).toHaveValue(SITE)
  await page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('')
})
