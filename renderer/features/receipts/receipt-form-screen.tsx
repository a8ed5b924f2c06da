import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { Page } from '../../components/page.tsx'
import { ApplicationForm } from './application-form.tsx'
import { AttendanceForm } from './attendance-form.tsx'
import { EmergencyForm } from './emergency-form.tsx'

const FORMS = { application: ApplicationForm, attendance: AttendanceForm, emergency: EmergencyForm }

type Props = { readonly kind: keyof typeof FORMS; readonly personId: PersonId | null }

/** What is put on record at the desk. Saved, it leads straight to the sheet that the person takes home. */
export function ReceiptFormScreen({ kind, personId }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { history } = useRouter()
  const Form = FORMS[kind]
  const toSheet = ({ id }: Receipt) =>
    void navigate({ to: '/belege/$receiptId', params: { receiptId: id }, search: { preview: true }, replace: true })
  return (
    <Page
      title={t(`receipts.${kind}`)}
      {...(kind === 'emergency' && personId === null ? { intro: t('receipts.emergencyIntro') } : {})}
      wide
    >
      <Form key={personId} personId={personId} onSaved={toSheet} onClose={() => history.back()} />
    </Page>
  )
}
