import { Button, Group, Text } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Ticket } from '../../../shared/contract/queue.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { LastContact } from './last-contact.tsx'
import { QuickContactForm } from './quick-contact-form.tsx'
import { SessionContacts } from './session-contacts.tsx'
import { useContactInWords, useRecording } from './use-recording.ts'

type Props = {
  readonly personId: PersonId | null
  /** The number in the queue whose talk this is. */
  readonly ticket: Ticket | null
  /** Topics that the visitor pointed at on the needs card. */
  readonly pointedAt: readonly Topic[] | null
}

/** The screen of the drop-in hours: an anonymous contact in three keys, the next one at once. */
export function QuickContactScreen({ personId, ticket, pointedAt }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay()
  const running = useApiQuery('dropIn', 'running', {})
  const session = running.data
  const recording = useRecording(session?.id ?? null, ticket?.id ?? null)
  const inWords = useContactInWords()

  /** The button that was pressed goes away with its contact; the focus goes back to the keys. */
  async function backToKeys(takenBack: Promise<void>) {
    await takenBack
    document.getElementById('topics')?.focus()
  }
  return (
    <Page
      title={t('contacts.title')}
      {...(session ? { intro: t('contacts.intro', { site: session.siteName }) } : {})}
      actions={<LastContact last={recording.last} onTakeBack={() => void backToKeys(recording.takeBackLast())} />}
      wide
    >
      <FailureAlert error={running.error} onRetry={() => void running.refetch()} />
      {session === null ? (
        <Group>
          <Text>{t('contacts.noSession')}</Text>
          {may(contract.dropIn.start) ? (
            <Button variant="default" component={Link} to="/sprechstunde">
              {t('contacts.toDropIn')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {session !== undefined ? (
        <QuickContactForm
          key={`${session?.id}-${personId}`}
          inSession={session !== null}
          personId={personId}
          ticket={ticket}
          recording={recording}
          pointedAt={pointedAt}
          onPointedAtTaken={() => void navigate({ to: '/kontakt', search: ({ topics: _, ...begun }) => begun, replace: true })}
          onSaved={(contact, next) => {
            if (next && contact.personId && !personId) {
              const person = contact.personId
              void navigate({ to: '/kontakt', search: (begun) => ({ ...begun, person }) })
            }
            if (next || !(personId || ticket)) return
            notifyDone(t('contacts.recorded', { what: inWords(contact) }), () => void recording.takeBack(contact))
            if (ticket) void navigate({ to: '/warteliste' })
            else if (personId) void navigate({ to: '/personen/$personId', params: { personId } })
          }}
        />
      ) : null}
      {session && may(contract.contacts.ofSession) ? (
        <SessionContacts sessionId={session.id} onTakeBack={(contact) => void backToKeys(recording.takeBack(contact))} />
      ) : null}
    </Page>
  )
}
