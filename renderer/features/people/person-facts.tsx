import { Badge, Group, Paper, SimpleGrid, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { ResponsiblePart } from './responsible-part.tsx'
import { spokenLanguages } from './spoken-languages.ts'

type Props = {
  readonly person: Person
  /** Undefined while it is not known, or for whom it is no business; null when there is none. */
  readonly next: Appointment | null | undefined
}

/** What has to be known in two seconds: in which language, when again, who is responsible. */
export function PersonFacts({ person, next }: Props) {
  const { t } = useTranslation()
  const languages = spokenLanguages(person.languages, t)
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label={t('person.summary')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg" verticalSpacing="sm">
        <Fact label={t('person.language')}>
          <Text>{languages || t('person.languageUnknown')}</Text>
          {person.interpreterNeed === 'nein' ? null : (
            <Badge color="kern" variant="light" size="lg" tt="none" leftSection={<IconLanguage size={16} aria-hidden />}>
              {t(`values.interpreterNeed.${person.interpreterNeed}`)}
            </Badge>
          )}
          {person.accessNeeds ? <Text>{t('person.accessNeeds', { needs: person.accessNeeds })}</Text> : null}
        </Fact>
        {next === undefined ? null : (
          <Fact label={t('person.next')}>
            <Text fw={next ? 600 : 400}>
              {next
                ? t(next.provisional ? 'person.nextRequest' : 'person.nextAt', { when: formatDateTime(next.start), site: next.siteName })
                : t('person.nextNone')}
            </Text>
          </Fact>
        )}
        <Fact label={t('person.responsible')}>
          <ResponsiblePart person={person} />
        </Fact>
      </SimpleGrid>
    </Paper>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <Group gap={2} align="flex-start" style={{ flexDirection: 'column' }} role="group" aria-labelledby={id} miw={0}>
      <Text size="sm" c="dimmed" id={id}>
        {label}
      </Text>
      {children}
    </Group>
  )
}
