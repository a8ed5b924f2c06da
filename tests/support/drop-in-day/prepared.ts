import type { Page } from '@playwright/test'
import { toLocalDate } from '../../../shared/dates.ts'
import { addAccount, asked } from '../accounts.ts'
import { personInput } from '../fixtures.ts'
import { importOffers, startSession } from '../main-job.ts'
import { COLLEAGUE } from './laptop.ts'
import { KNOWN, type Visitor } from './visitors.ts'

function inputOf({ given = '', family = '', script = '', birth = '', language = 'deu', phone = '' }: Visitor) {
  const languages = [
    { code: language, level: 'muttersprache' as const, reads: 'ja' as const },
    ...(language === 'deu' ? [] : [{ code: 'deu' as const, level: 'wenig' as const, reads: 'nein' as const }]),
  ]
  const safeContact = { ...personInput().safeContact, phone }
  return personInput({ givenNames: given, familyName: family, originalScript: script, birthDate: birth, languages, safeContact })
}

/**
 * The laptop as it leaves the branch: offers read in, a site, the records of those who are known, two appointments of
 * today, a second account. Answers that account's initial password.
 */
export async function leaveTheBranch(page: Page): Promise<string> {
  const noLook = async () => undefined
  await importOffers(page, noLook)
  await startSession(page, noLook)
  const known: Record<string, string> = {}
  for (const visitor of KNOWN) {
    known[visitor.family ?? ''] = (await asked<{ id: string }>(page, 'people.create', inputOf(visitor))).id
  }
  const [site] = await asked<{ id: string }[]>(page, 'dropIn.sites', {})
  for (const [family, time] of [
    ['Papadopoulou', '23:00'],
    ['Sharma', '23:30'],
  ] as const) {
    const appointment = { siteId: site?.id, start: `${toLocalDate(Date.now())}T${time}`, minutes: 15, purpose: 'Wie besprochen' }
    await asked(page, 'appointments.book', { personId: known[family], ...appointment, interpreterLanguage: null })
  }
  return (await addAccount(page, { login: COLLEAGUE.login, name: COLLEAGUE.name, role: 'drop_in_clerk' })).password
}
