import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonId, SummonsId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { NoDecisionNote } from './no-decision-note.tsx'
import { SummonsForm } from './summons-form.tsx'
import { EMPTY_SUMMONS } from './summons-values.ts'

type Props = { readonly personId: PersonId | null; readonly insteadOf: SummonsId | null }

/** A new one, or one in the place of another. */
export function SummonsFormScreen({ personId, insteadOf }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { history } = useRouter()
  const before = useApiQuery('summons', 'get', { id: insteadOf ?? '' }, { enabled: insteadOf !== null })
  const places = useApiQuery('summons', 'places', {})
  const record = before.data ?? null
  const ready = places.data !== undefined && (insteadOf === null || record !== null)
  const only = places.data?.length === 1 ? (places.data[0]?.id ?? null) : null
  const initial = record
    ? {
        ...EMPTY_SUMMONS,
        personId: record.personId,
        siteId: record.siteId,
        time: record.startsAt.slice(11),
        purpose: record.purpose,
        purposeNote: record.purposeNote,
        plannedDelivery: record.plannedDelivery,
      }
    : { ...EMPTY_SUMMONS, personId, siteId: only }
  return (
    <Page title={record ? t('summons.moveTitle', { number: record.number }) : t('summons.formTitle')} intro={t('summons.formIntro')}>
      <NoDecisionNote />
      <FailureAlert error={before.error ?? places.error} />
      {ready ? (
        <SummonsForm
          key={`${personId} ${insteadOf}`}
          initial={initial}
          insteadOf={record}
          places={places.data ?? []}
          onIssued={({ id }) => void navigate({ to: '/meldeaufforderungen/$summonsId', params: { summonsId: id }, replace: true })}
          onClose={() => history.back()}
        />
      ) : null}
    </Page>
  )
}
