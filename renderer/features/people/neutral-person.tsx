import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { useMay } from '../../components/use-may.ts'
import { PersonName } from './person-name.tsx'

type Props = { readonly personId: PersonId; readonly next: Appointment | null | undefined }

/**
 * The page of a person while somebody looks on: name, language, next appointment, who is responsible. A list of what is
 * shown and not of what is hidden, so that nothing new can slip in.
 */
export function NeutralPerson({ personId, next }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const { data: person } = useApiQuery('people', 'get', { id: personId })
  if (!person) return null
  const facts = [
    { label: t('person.language'), text: person.languages.map(({ code }) => t(`values.language.${code}`)).join(', ') },
    { label: t('person.next'), text: next ? formatDateTime(next.start) : t('neutral.noAppointment') },
    { label: t('person.responsible'), text: person.responsibleName || t('person.responsibleNobody') },
  ]
  return (
    <Stack gap="md">
      <PersonName person={person} />
      <Paper withBorder px="md" py="sm" component="section" aria-label={t('person.summary')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
          {facts.map(({ label, text }) => (
            <Group key={label} gap={2} align="flex-start" style={{ flexDirection: 'column' }}>
              <Text size="sm" c="dimmed">
                {label}
              </Text>
              <Text>{text || t('person.languageUnknown')}</Text>
            </Group>
          ))}
        </SimpleGrid>
      </Paper>
      <Group gap="xs">
        {may(contract.contacts.record) ? (
          <Button variant="default" renderRoot={(props) => <Link to="/kontakt" search={{ person: personId }} {...props} />}>
            {t('contacts.title')}
          </Button>
        ) : null}
        {may(contract.appointments.book) ? (
          <Button variant="default" renderRoot={(props) => <Link to="/kalender/neu" search={{ person: personId }} {...props} />}>
            {t('appointments.book')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}
