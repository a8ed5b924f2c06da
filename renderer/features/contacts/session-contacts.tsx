import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { IconArrowBackUp, IconUser, IconUserOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId, SessionId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { useTopicNames } from '../../components/use-topic-names.ts'
import { useDetailsInWords } from './use-details-in-words.ts'

type TakeBack = (contact: Contact) => void

/** What was recorded in this session so far, newest first. */
export function SessionContacts({ sessionId, onTakeBack }: { readonly sessionId: SessionId; readonly onTakeBack: TakeBack }) {
  const { t } = useTranslation()
  const contacts = useApiQuery('contacts', 'ofSession', { sessionId })
  const count = contacts.data?.length ?? 0
  return (
    <Section title={t('contacts.ofSession')} actions={count > 0 ? <Text c="dimmed">{t('contacts.count', { count })}</Text> : null}>
      <FailureAlert error={contacts.error} onRetry={() => void contacts.refetch()} />
      {contacts.data && count === 0 ? <EmptyState text={t('contacts.ofSessionEmpty')} /> : null}
      {contacts.data && count > 0 ? <ContactTable contacts={contacts.data} onTakeBack={onTakeBack} /> : null}
    </Section>
  )
}

function ContactTable({ contacts, onTakeBack }: { readonly contacts: readonly Contact[]; readonly onTakeBack: TakeBack }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('contacts.time')}</Table.Th>
            <Table.Th>{t('contacts.topics')}</Table.Th>
            <Table.Th>{t('contacts.result')}</Table.Th>
            <Table.Th>{t('contacts.minutes')}</Table.Th>
            <Table.Th>{t('contacts.person')}</Table.Th>
            <Table.Th>
              <span className="visually-hidden">{t('common.undo')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} onTakeBack={() => onTakeBack(contact)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function PersonLink({ personId, name }: { readonly personId: PersonId; readonly name: string }) {
  return <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>{name}</Anchor>
}

function ContactRow({ contact, onTakeBack }: { readonly contact: Contact; readonly onTakeBack: () => void }) {
  const { t } = useTranslation()
  const topicNames = useTopicNames()
  const said = useDetailsInWords()(contact.details).join(' · ')
  const time = t('contacts.clock', { time: toLocalDateTime(Date.parse(contact.at)).slice(11) })
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{time}</Table.Td>
      <Table.Td>
        {topicNames(contact.topics)}
        {said ? (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {said}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{t(`values.contactResult.${contact.result}`)}</Table.Td>
      <Table.Td>{t('common.minutes', { count: contact.minutes })}</Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap" mih={44}>
          {contact.personId ? (
            <IconUser size={18} aria-hidden style={{ flex: 'none' }} />
          ) : (
            <IconUserOff size={18} aria-hidden style={{ flex: 'none' }} />
          )}
          {contact.personId ? <PersonLink personId={contact.personId} name={contact.personName} /> : t('common.anonymous')}
        </Group>
      </Table.Td>
      <Table.Td ta="right">
        {contact.removable ? (
          <Button
            variant="subtle"
            miw="max-content"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            aria-label={t('contacts.takeBackOf', { time })}
            onClick={onTakeBack}
          >
            {t('common.undo')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
