import { Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { SafeContactBanner } from '../../components/safe-contact-banner.tsx'
import type { DraftForm } from '../../components/use-draft-form.ts'
import { useMay } from '../../components/use-may.ts'
import { ConcernChoice } from './concern-choice.tsx'
import type { ContactValues } from './contact-values.ts'

type Props = { readonly personId: PersonId; readonly form: DraftForm<ContactValues>['form'] }

/** What is known of the person and therefore not asked again; the open concerns can be ticked as what the talk is about. */
export function KnownPerson({ personId, form }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const person = useApiQuery('people', 'get', { id: personId }).data
  const hit = useApiQuery('people', 'hit', { id: personId }).data
  if (!person || !hit) return null
  const languages = person.languages.filter(({ code }) => code !== 'deu').map(({ code }) => t(`values.language.${code}`))
  const facts = [
    hit.responsibleName ? t('contacts.knownResponsible', { name: hit.responsibleName }) : t('contacts.knownNobody'),
    hit.nextAppointment ? t('contacts.knownAppointment', { when: formatDateTime(hit.nextAppointment) }) : t('contacts.knownNoAppointment'),
    person.accessNeeds,
  ]
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('contacts.known')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing="xs">
        <Stack gap={6}>
          <Text>{facts.filter(Boolean).join(' · ')}</Text>
          {person.interpreterNeed === 'nein' ? null : (
            <IconText icon={IconLanguage} fw={600}>
              {[t(`values.interpreterNeed.${person.interpreterNeed}`), languages.join(', ')].filter(Boolean).join(': ')}
            </IconText>
          )}
          {may(contract.concerns.ofPerson) ? <ConcernChoice personId={personId} form={form} /> : null}
        </Stack>
        <SafeContactBanner contact={person.safeContact} />
      </SimpleGrid>
    </Paper>
  )
}
