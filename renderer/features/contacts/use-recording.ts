import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Contact, ContactInput } from '../../../shared/contract/contacts.ts'
import type { TicketId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyFailure } from '../../components/notify.tsx'
import { type ContactValues, toContact } from './contact-values.ts'

export type LastStep = { readonly kind: 'recorded'; readonly contact: Contact } | { readonly kind: 'taken_back' } | null

/** Saving a contact and taking the last one back; `last` is what the confirmation says. */
export function useRecording(sessionId: string | null, ticketId: TicketId | null) {
  const record = useApiCommand('contacts', 'record')
  const remove = useApiCommand('contacts', 'remove')
  const [last, setLast] = useState<LastStep>(null)

  async function takeBack({ id }: Pick<Contact, 'id'>) {
    try {
      await remove.mutateAsync({ id })
      setLast({ kind: 'taken_back' })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return {
    error: record.error,
    last,
    save: async (values: ContactValues): Promise<Contact> => {
      const contact = await record.mutateAsync(ContactInput.parse(toContact(values, sessionId, ticketId)))
      setLast({ kind: 'recorded', contact })
      return contact
    },
    takeBack,
    takeBackLast: async () => {
      if (last?.kind === 'recorded') await takeBack(last.contact)
    },
  }
}
export type Recording = ReturnType<typeof useRecording>

/** A contact in one line that names nobody. */
export function useContactInWords() {
  const { t } = useTranslation()
  return ({ topics: [main = 'sonstiges'], result, minutes }: Contact) =>
    [t(`values.topic.${main}`), t(`values.contactResult.${result}`), t('common.minutes', { count: minutes })].join(', ')
}
