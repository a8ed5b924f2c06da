import type { Page } from '@playwright/test'
import type { PersonInput } from '../../shared/contract/people.ts'
import type { PersonId } from '../../shared/ids.ts'
import { personInput } from './fixtures.ts'

/** An invented family with a name as long as documents have them. */
export const MOTHER = {
  givenNames: 'Oleksandra-Yelyzaveta Kostiantynivna',
  familyName: 'Nechyporenko-Pidhoretska-Bilozerska',
  originalScript: 'Олександра-Єлизавета Костянтинівна Нечипоренко-Підгорецька-Білозерська',
}
export const CHILDREN = ['Zlata', 'Mykyta', 'Sviatoslav'] as const
export const FATHER = { givenNames: 'Yaroslav', familyName: 'Bilozerskyi', originalScript: 'Ярослав Білозерський' }
export const SECRET = {
  note: 'Möchte sich trennen, sucht eine Wohnung',
  reason: 'Der Mann liest die Post',
  codeWord: 'Apfelbaum',
  addressee: 'Frauenberatung Musterstadt',
}

/** What screens do, asked of main directly, where a test is about something else. */
async function asked<Value>(page: Page, name: string, input: unknown): Promise<Value> {
  const reply = await page.evaluate(([call, given]) => window.host.call(call, given), [name, input] as const)
  if (!reply.ok) throw new Error(`${name} answered ${reply.error.code}`)
  return reply.value as Value
}

async function take(page: Page, change: Partial<PersonInput>): Promise<PersonId> {
  return (await asked<{ id: PersonId }>(page, 'people.create', personInput(change))).id
}

/** Mother and three children in one Bedarfsgemeinschaft, the father in one of his own; all at one address. */
export async function plantFamily(page: Page): Promise<{ mother: PersonId; father: PersonId; children: PersonId[] }> {
  const safeContact = {
    ...personInput().safeContact,
    ...{ letterAllowed: true, smsAllowed: false, phone: '0202 5550188', times: 'vormittags bis 11 Uhr' },
    ...{ codeWord: SECRET.codeWord, reason: SECRET.reason, addressee: SECRET.addressee, disclosureBlocked: true },
    ...{ street: 'Postfach 12 03 44', postalCode: '42899', city: 'Musterstadt' },
  }
  const mother = await take(page, {
    ...MOTHER,
    birthDate: '1988-09-02',
    customerNumber: '391A123456',
    note: SECRET.note,
    languages: [
      { code: 'ukr', level: 'muttersprache', reads: 'ja' },
      { code: 'deu', level: 'wenig', reads: 'nein' },
    ],
    safeContact,
  })
  const father = await take(page, { ...FATHER, birthDate: '1985', sex: 'm' })
  const unit = { bgNumber: '39102//0001234', children: 3, from: '2025-03-01' }
  await asked(page, 'people.foundUnit', { id: mother, kind: 'paar_mit_kind', role: 'eLb', ...unit })
  await asked(page, 'people.foundUnit', { id: father, kind: 'alleinstehend', role: 'eLb', ...unit, bgNumber: '', children: null })
  const children: PersonId[] = []
  for (const [index, givenNames] of CHILDREN.entries()) {
    const child = await take(page, {
      givenNames,
      familyName: 'Bilozerska',
      originalScript: '',
      birthDate: `201${index + 2}-05-1${index}`,
      customerNumber: '',
    })
    await asked(page, 'people.joinUnit', { id: child, of: mother, role: 'kind', from: '2025-03-01' })
    children.push(child)
  }
  await asked(page, 'people.shareHome', { id: mother, of: father, from: '2025-03-01' })
  return { mother, father, children }
}
