import type { Page } from '@playwright/test'
import type {} from '../../renderer/api/host.ts'
import type { Acknowledged } from './acknowledged.ts'
import { personInput } from './fixtures.ts'

/**
 * Lets the page write as fast as the app answers, several calls at a time, until the app is gone.
 * @param note hears of each answer; it lives in another process, so it survives the app
 */
export async function keepWriting(page: Page, round: number, note: (acknowledged: Acknowledged) => void): Promise<void> {
  await page.exposeFunction('noteIt', note)
  await page.evaluate(
    ({ round: number, person }) => {
      const noteIt: (acknowledged: unknown) => void = Reflect.get(window, 'noteIt')
      const idIn = (value: unknown) => String(Reflect.get(Object(value), 'id'))
      let written = 0
      let last = ''
      async function write(lane: string): Promise<void> {
        written += 1
        const text = `${number}-${written}`
        if (written % 3 === 0) {
          const draft = { form: 'fault', subject: lane, values: { number: written }, path: '/' }
          const reply = await window.host.call('drafts.save', draft)
          noteIt(reply.ok ? { kind: 'draft', subject: lane, number: draft.values.number } : { kind: 'refused', code: reply.error.code })
        } else if (written % 3 === 1 || last === '') {
          const reply = await window.host.call('people.create', { ...person, note: text })
          if (reply.ok) last = idIn(reply.value)
          noteIt(reply.ok ? { kind: 'person', id: last, note: text } : { kind: 'refused', code: reply.error.code })
        } else {
          const contact = { personId: last, sessionId: null, channel: 'telefon', first: false, topics: ['wohnen'], result: 'information' }
          const reply = await window.host.call('contacts.record', { ...contact, minutes: 10, note: text })
          noteIt(reply.ok ? { kind: 'contact', id: idIn(reply.value), note: text } : { kind: 'refused', code: reply.error.code })
        }
      }
      async function forever(lane: string): Promise<void> {
        for (;;) await write(lane)
      }
      for (const lane of ['a', 'b', 'c']) void forever(`${number}${lane}`)
    },
    { round, person: personInput() },
  )
}
