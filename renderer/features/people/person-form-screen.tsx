import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { useNeutralView } from '../../components/neutral-view.ts'
import { Page } from '../../components/page.tsx'
import { type NewPersonCheck, PersonForm } from './person-form.tsx'

type Props = { readonly personId: PersonId | null; readonly check?: NewPersonCheck }

/** Takes a person in, or changes what is known of one. */
export function PersonFormScreen({ personId, check }: Props) {
  const { t } = useTranslation()
  const neutral = useNeutralView()
  const person = useApiQuery('people', 'get', { id: personId ?? '' }, { enabled: personId !== null })
  if (neutral) {
    return (
      <Page title={t(personId ? 'people.formEdit' : 'people.formNew')}>
        <EmptyState text={t('neutral.form')} />
      </Page>
    )
  }
  return (
    <Page title={t(personId ? 'people.formEdit' : 'people.formNew')} intro={t('people.formIntro')}>
      <FailureAlert error={person.error} />
      {personId === null ? <PersonForm person={null} check={check} /> : null}
      {personId !== null && person.data ? <PersonForm key={personId} person={person.data} /> : null}
    </Page>
  )
}
