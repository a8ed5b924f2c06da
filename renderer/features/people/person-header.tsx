import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconEyeglass, IconLock, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { Person } from '../../../shared/contract/people.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { toggleNeutralView } from '../../components/neutral-view.ts'
import { SafeContactBanner } from '../../components/safe-contact-banner.tsx'
import { useMay } from '../../components/use-may.ts'
import { AddressLine } from './address-line.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonName } from './person-name.tsx'
import { useAgeWords } from './use-age-words.ts'

type Props = { readonly personId: PersonId; readonly next?: Appointment | null | undefined }

/** Who is sitting here: name, own script, age, languages, next appointment, and how the person may be reached without danger. */
export function PersonHeader({ personId, next }: Props) {
  const person = useApiQuery('people', 'get', { id: personId })
  return (
    <>
      <FailureAlert error={person.error} />
      {person.data ? <Known person={person.data} next={next} /> : null}
    </>
  )
}

function Known({ person, next }: { readonly person: Person; readonly next: Appointment | null | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayEdit = useMay()(contract.people.update)
  const age = useAgeWords(person.birthDate)
  const edit = () => void navigate({ to: '/personen/$personId/aendern', params: { personId: person.id } })
  useHotkeys(mayEdit ? [['e', edit]] : [])
  const facts = [
    age,
    person.birthDate && t('people.born', { date: formatPartialDate(person.birthDate) }),
    person.birthName && t('person.birthName', { name: person.birthName }),
    person.patronymic && t('person.patronymic', { name: person.patronymic }),
    person.singleName && t('person.singleNameShown'),
    person.customerNumber && t('person.customerNumberShown', { number: person.customerNumber }),
  ].filter(Boolean)
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 26rem" miw={0}>
          <PersonName person={person} />
          {facts.length > 0 ? <Text style={{ overflowWrap: 'anywhere' }}>{facts.join(' · ')}</Text> : null}
          <AddressLine person={person} />
        </Box>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconEyeglass size={20} aria-hidden />}
            rightSection={<KeyHint keys="F8" />}
            aria-keyshortcuts="F8"
            onClick={toggleNeutralView}
          >
            {t('neutral.toggle')}
          </Button>
          {mayEdit ? (
            <Button
              variant="default"
              leftSection={<IconPencil size={20} aria-hidden />}
              rightSection={<KeyHint keys="E" />}
              aria-keyshortcuts="E"
              onClick={edit}
            >
              {t('people.edit')}
            </Button>
          ) : null}
        </Group>
      </Group>
      <PersonFacts person={person} next={next} />
      <SafeContactBanner contact={person.safeContact} />
      {person.noteWithheld ? <IconText icon={IconLock}>{t('people.noteWithheld')}</IconText> : null}
      {person.note ? (
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Text span c="dimmed">{`${t('people.field.note')}: `}</Text>
          {person.note}
        </Text>
      ) : null}
    </Stack>
  )
}
