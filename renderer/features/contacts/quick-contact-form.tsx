import { Alert, Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useHotkeys, useLocalStorage } from '@mantine/hooks'
import { IconEyeOff } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/contract/contacts.ts'
import type { Ticket } from '../../../shared/contract/queue.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { talkMinutes, timesAt } from '../../../shared/ticket-times.ts'
import { topicRefusal } from '../../../shared/topics.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import { DraftNotice } from '../../components/draft-notice.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { takesText } from '../../components/takes-text.ts'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { CardLink } from './card-link.tsx'
import { contactLabels } from './contact-labels.ts'
import { type ContactValues, emptyContact, QuickContact } from './contact-values.ts'
import { howMuch } from './details-values.ts'
import { FirstChoice } from './first-choice.tsx'
import { KnownPerson } from './known-person.tsx'
import { MinutesField } from './minutes-field.tsx'
import { MoreFields } from './more-fields.tsx'
import { MoreToggle } from './more-toggle.tsx'
import { PersonFields } from './person-fields.tsx'
import { type QuickAction, quickAction, stepMinutes, toggleTopic, toMainTopic } from './quick-keys.ts'
import { ResultChoice } from './result-choice.tsx'
import { SaveActions } from './save-actions.tsx'
import { TicketLine } from './ticket-line.tsx'
import { TopicChoice } from './topic-choice.tsx'
import type { Recording } from './use-recording.ts'

type Props = {
  readonly inSession: boolean
  readonly personId: PersonId | null
  /** The number in the queue whose talk this is. */
  readonly ticket: Ticket | null
  readonly recording: Recording
  /** What the visitor pointed at on the needs card, until the form has taken it. */
  readonly pointedAt: readonly Topic[] | null
  readonly onPointedAtTaken: () => void
  /** `next`: another contact of the same visit follows. */
  readonly onSaved: (contact: Contact, next: boolean) => void
}

function focusField(id: string) {
  // After the next paint, because the field may just be coming into being.
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}

function draftPlace(personId: PersonId | null, ticket: Ticket | null) {
  if (ticket) return { subject: ticket.id, path: `/kontakt?ticket=${ticket.id}` }
  return personId ? { subject: personId, path: `/kontakt?person=${personId}` } : { subject: 'new', path: '/kontakt' }
}

const asText = (message: unknown) => (typeof message === 'string' ? message : null)

export function QuickContactForm({ inSession, personId, ticket, recording, pointedAt, onPointedAtTaken, onSaved }: Props) {
  const { t } = useTranslation()
  const { form, ...draft } = useDraftForm({
    form: 'contact',
    ...draftPlace(personId, ticket),
    initial: emptyContact({ inSession, personId, ...(ticket ? { minutes: talkMinutes(timesAt(ticket, Date.now()).service) } : {}) }),
    schema: QuickContact,
  })
  const search = useRef<HTMLInputElement>(null)
  const queue = useRef(Promise.resolve())
  const { ready } = draft
  const [moreOpen, setMoreOpen] = useLocalStorage({ key: 'contact-more', defaultValue: false, getInitialValueInEffect: false })

  useEffect(() => {
    if (ready) focusField('topics')
  }, [ready])

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the form knows its draft
  useEffect(() => {
    if (!ready || !pointedAt) return
    form.setFieldValue('topics', [...pointedAt])
    onPointedAtTaken()
  }, [ready, pointedAt])

  async function save(next: boolean) {
    try {
      const send = async (values: ContactValues) => onSaved(await recording.save(values), next)
      if (!(await draft.submit(send))) return
      draft.discard()
      focusField('topics')
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  function switchPerson() {
    const withPerson = !form.getValues().withPerson
    form.setFieldValue('withPerson', withPerson)
    focusField(withPerson ? 'personId' : 'topics')
  }

  function switchMore() {
    setMoreOpen(!moreOpen)
    focusField(moreOpen ? 'topics' : 'details.barriers')
  }

  async function act(action: QuickAction) {
    const values = form.getValues()
    switch (action.kind) {
      case 'topic':
        return form.setFieldValue('topics', toggleTopic(values.topics, action.topic))
      case 'more_topics':
        return search.current?.focus()
      case 'result':
        return form.setFieldValue('result', action.result)
      case 'minutes':
        return form.setFieldValue('minutes', stepMinutes(values.minutes, action.direction))
      case 'person':
        return switchPerson()
      case 'follow_up':
        return form.setFieldValue('first', !values.first)
      case 'more':
        return switchMore()
      case 'save':
      case 'save_and_next':
        return save(action.kind === 'save_and_next')
    }
  }

  /** One after the other: keys of the next contact wait until the one before is saved, however fast somebody types. */
  function run(action: QuickAction) {
    queue.current = queue.current.then(() => act(action))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.nativeEvent.isComposing || takesText(event.target)) return
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      void recording.takeBackLast()
    }
    const action = command ? null : quickAction(event.key, event.shiftKey)
    if (!action || (action.kind.startsWith('save') && event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    if (!event.repeat || action.kind === 'minutes') run(action)
  }

  useHotkeys([['mod+Enter', () => run({ kind: 'save' })]], [])

  if (!ready) return null
  const { topics, withPerson, result, minutes } = form.values
  const refusal = topicRefusal(withPerson, topics)
  // What has to be corrected is never folded away.
  const more = moreOpen || Object.keys(form.errors).some((path) => path.startsWith('details.') && path !== 'details.concernIds')
  const actions = <SaveActions onNext={withPerson ? () => run({ kind: 'save_and_next' }) : null} />
  return (
    // Keys work only while the focus is inside (WCAG 2.1.4), so the form itself can take it, too.
    <form
      noValidate
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        run({ kind: 'save' })
      }}
    >
      <Stack gap="sm">
        {ticket ? (
          <TicketLine
            ticket={ticket}
            minutes={minutes}
            onRun={(value) => draft.quietly(() => form.setFieldValue('minutes', value))}
            onTake={(value) => form.setFieldValue('minutes', value)}
          />
        ) : null}
        <DraftNotice
          restoredAt={draft.restoredAt}
          onDiscard={() => {
            draft.discard()
            focusField('topics')
          }}
        />
        <ErrorSummary errors={form.errors} labels={contactLabels(t)} attempt={draft.attempt} />
        <FailureAlert error={recording.error} />
        {withPerson && form.values.personId ? <KnownPerson personId={form.values.personId} form={form} /> : null}
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg">
          <TopicChoice
            chosen={topics}
            onToggle={(topic) => run({ kind: 'topic', topic })}
            onMain={(topic) => form.setFieldValue('topics', toMainTopic(form.getValues().topics, topic))}
            onFocusLost={() => focusField('topics')}
            search={search}
            error={refusal ? null : asText(form.errors.topics)}
          />
          <ResultChoice chosen={result} onChoose={(chosen) => run({ kind: 'result', result: chosen })} error={asText(form.errors.result)} />
          <Stack gap="sm">
            <MinutesField value={minutes} onChange={(value) => form.setFieldValue('minutes', value)} error={asText(form.errors.minutes)} />
            <FirstChoice form={form} />
            <PersonFields form={form} onSwitch={switchPerson} />
            {refusal ? (
              <Alert color="orange" icon={<IconEyeOff aria-hidden />} role="status">
                {t(`fields.${refusal}`)}
                <Button mt="xs" variant="default" onClick={switchPerson}>
                  {t('contacts.recordAnonymously')}
                </Button>
              </Alert>
            ) : null}
            <Group justify="space-between" gap="xs">
              <MoreToggle open={more} count={howMuch(form.values.details)} onToggle={() => run({ kind: 'more' })} />
              <CardLink topics={topics} />
            </Group>
            {more ? null : actions}
          </Stack>
        </SimpleGrid>
        {more ? <MoreFields form={form} /> : null}
        {more ? actions : null}
      </Stack>
    </form>
  )
}
