import { Button, Group, List, Stack, Text } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { useTopicNames } from '../../components/use-topic-names.ts'
import { useDetailsInWords } from './use-details-in-words.ts'

/** The talks so far, on the page of the person. */
export function ContactsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const mayRecord = useMay()(contract.contacts.record)
  const contacts = useApiQuery('contacts', 'ofPerson', { personId })
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/kontakt" search={{ person: personId }} {...props} />}
    >
      {t('contacts.title')}
    </Button>
  )
  return (
    <Section title={t('contacts.ofPerson')} actions={mayRecord ? add : null}>
      <FailureAlert error={contacts.error} onRetry={() => void contacts.refetch()} />
      {contacts.data?.length === 0 ? <EmptyState text={t('contacts.ofPersonEmpty')} /> : null}
      {contacts.data?.length ? (
        <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
          {contacts.data.map((contact) => (
            <List.Item key={contact.id}>
              <ContactEntry contact={contact} />
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  )
}

function ContactEntry({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation()
  const topicNames = useTopicNames()
  const detailsInWords = useDetailsInWords()
  const circumstances = [
    t(contact.first ? 'contacts.firstContact' : 'contacts.followUp'),
    t(`values.channel.${contact.channel}`),
    contact.siteName,
    contact.staffName,
    contact.note &&
      contact.compartment !== 'allgemein' &&
      t('contacts.inCompartment', { compartment: t(`values.compartment.${contact.compartment}`) }),
  ]
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{formatDateTime(toLocalDateTime(Date.parse(contact.at)))}</Text>
        <Text>{t('common.minutes', { count: contact.minutes })}</Text>
      </Group>
      <Text>
        {t('contacts.topicsAndResult', { topics: topicNames(contact.topics), result: t(`values.contactResult.${contact.result}`) })}
      </Text>
      {detailsInWords(contact.details).map((line) => (
        <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {line}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {circumstances.filter(Boolean).join(' · ')}
      </Text>
      {contact.noteWithheld ? (
        <IconText icon={IconLock}>{t('contacts.withheld', { compartment: t(`values.compartment.${contact.compartment}`) })}</IconText>
      ) : null}
      {contact.note ? (
        <Text dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {contact.note}
        </Text>
      ) : null}
    </Stack>
  )
}
