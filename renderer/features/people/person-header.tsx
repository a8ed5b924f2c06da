import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconLanguage, IconLock, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Person, SpokenLanguage } from '../../../shared/contract/people.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { SafeContactBanner } from '../../components/safe-contact-banner.tsx'
import { useMay } from '../../components/use-may.ts'

/** Who is sitting here: name, own script, birth date, languages, and how the person may be reached without danger. */
export function PersonHeader({ personId }: { readonly personId: PersonId }) {
  const person = useApiQuery('people', 'get', { id: personId })
  return (
    <>
      <FailureAlert error={person.error} />
      {person.data ? <Known person={person.data} /> : null}
    </>
  )
}

function Known({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayEdit = useMay()(contract.people.update)
  const edit = () => void navigate({ to: '/personen/$personId/aendern', params: { personId: person.id } })
  useHotkeys(mayEdit ? [['e', edit]] : [])
  const facts = [
    person.birthDate && t('people.born', { date: formatPartialDate(person.birthDate) }),
    [person.street, [person.postalCode, person.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  ].filter(Boolean)
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="sm" align="baseline">
            <Title order={1} style={{ overflowWrap: 'anywhere' }}>
              <bdi>{fullName(person)}</bdi>
            </Title>
            {person.originalScript ? (
              <Text component="bdi" size="xl" style={{ overflowWrap: 'anywhere' }}>
                {person.originalScript}
              </Text>
            ) : null}
          </Group>
          {facts.length > 0 ? <Text c="dimmed">{facts.join(' · ')}</Text> : null}
        </div>
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
      <Languages person={person} />
      <SafeContactBanner contact={person.safeContact} />
      {person.noteWithheld ? <IconText icon={IconLock}>{t('people.noteWithheld')}</IconText> : null}
      {person.note ? <Text style={{ whiteSpace: 'pre-wrap' }}>{person.note}</Text> : null}
    </Stack>
  )
}

function Languages({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const spoken = ({ code, level, reads }: SpokenLanguage) =>
    t(reads ? 'people.languageReads' : 'people.languageWith', {
      language: t(`values.language.${code}`),
      level: t(`values.languageLevel.${level}`),
    })
  const needed = person.interpreterNeed !== 'nein'
  if (person.languages.length === 0 && !needed && person.accessNeeds === '') return null
  return (
    <Group gap="sm">
      {needed ? (
        <Badge color="kern" variant="light" size="lg" tt="none" leftSection={<IconLanguage size={16} aria-hidden />}>
          {t(`values.interpreterNeed.${person.interpreterNeed}`)}
        </Badge>
      ) : null}
      {person.languages.length > 0 ? <Text>{t('people.speaks', { languages: person.languages.map(spoken).join(', ') })}</Text> : null}
      {person.accessNeeds ? <Text>{person.accessNeeds}</Text> : null}
    </Group>
  )
}
