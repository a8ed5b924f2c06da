import { SimpleGrid, Stack } from '@mantine/core'
import { isLive } from '../../shared/appointment-states.ts'
import type { Appointment } from '../../shared/contract/appointments.ts'
import { contract } from '../../shared/contract/index.ts'
import { toLocalDateTime } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { useApiQuery } from '../api/client.ts'
import { CallFailure } from '../api/failure.ts'
import { useNeutralView } from '../components/neutral-view.ts'
import { useMay } from '../components/use-may.ts'
import { AppointmentsSection } from '../features/appointments/appointments-section.tsx'
import { ClosedNotesSection } from '../features/break-glass/closed-notes-section.tsx'
import { OutsideScreen } from '../features/break-glass/outside-screen.tsx'
import { ChecklistsSection } from '../features/checklists/checklists-section.tsx'
import { ConcernsSection } from '../features/concerns/concerns-section.tsx'
import { ConsentsSection } from '../features/consents/consents-section.tsx'
import { ContactsSection } from '../features/contacts/contacts-section.tsx'
import { LinkedRecords } from '../features/duplicates/linked-records.tsx'
import { HandOutsSection } from '../features/information/hand-outs-section.tsx'
import { LettersSection } from '../features/letters/letters-section.tsx'
import { ReturnedNotice } from '../features/letters/returned-notice.tsx'
import { HistorySection } from '../features/people/history-section.tsx'
import { HomesSection } from '../features/people/homes-section.tsx'
import { MembershipSection } from '../features/people/membership-section.tsx'
import { NeutralPerson } from '../features/people/neutral-person.tsx'
import { PersonHeader } from '../features/people/person-header.tsx'
import { ReceiptActions } from '../features/receipts/receipt-actions.tsx'
import { ReceiptsSection } from '../features/receipts/receipts-section.tsx'
import { ReferralsSection } from '../features/referrals/referrals-section.tsx'
import { SummonsSection } from '../features/summons/summons-section.tsx'

type Props = { readonly personId: PersonId }

/** Undefined while it is not known, or for whom appointments are no business. */
function useNextAppointment(personId: PersonId): Appointment | null | undefined {
  const allowed = useMay()(contract.appointments.ofPerson)
  const { data } = useApiQuery('appointments', 'ofPerson', { personId }, { enabled: allowed })
  const now = toLocalDateTime(Date.now())
  const ahead = data?.filter(({ state, end }) => isLive(state) && end >= now).sort((one, other) => (one.start < other.start ? -1 : 1))
  return ahead && (ahead[0] ?? null)
}

/** One page per person; of somebody else's person only why nothing is shown. */
export function PersonPage({ personId }: Props) {
  const { data, error } = useApiQuery('people', 'get', { id: personId })
  if (error instanceof CallFailure && error.failure.code === 'outside_scope') return <OutsideScreen personId={personId} />
  if (error) return <PersonHeader personId={personId} />
  // Nothing is asked for before it is known that the person may be seen.
  return data ? <Shown personId={personId} /> : null
}

/** Everything, or in neutral view only what an onlooker may read. */
function Shown({ personId }: Props) {
  const neutral = useNeutralView()
  const next = useNextAppointment(personId)
  if (neutral) return <NeutralPerson personId={personId} next={next} />
  return <Sections personId={personId} next={next} />
}

/** The features each bring their section; this page only says where they stand and for whom. */
function Sections({ personId, next }: Props & { readonly next: Appointment | null | undefined }) {
  const may = useMay()
  return (
    <Stack gap="md">
      <PersonHeader personId={personId} next={next} />
      {may(contract.letters.ofPerson) ? <ReturnedNotice personId={personId} /> : null}
      <LinkedRecords personId={personId} />
      {may(contract.receipts.application) ? <ReceiptActions personId={personId} /> : null}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack gap="md">
          {may(contract.concerns.ofPerson) ? <ConcernsSection personId={personId} /> : null}
          {may(contract.checklists.ofPerson) ? <ChecklistsSection personId={personId} /> : null}
          {may(contract.appointments.ofPerson) ? <AppointmentsSection personId={personId} /> : null}
          {may(contract.summons.ofPerson) ? <SummonsSection personId={personId} /> : null}
          {may(contract.referrals.ofPerson) ? <ReferralsSection personId={personId} /> : null}
          {may(contract.receipts.ofPerson) ? <ReceiptsSection personId={personId} /> : null}
          {may(contract.letters.ofPerson) ? <LettersSection personId={personId} /> : null}
        </Stack>
        <Stack gap="md">
          <ContactsSection personId={personId} />
          <ClosedNotesSection personId={personId} />
          {may(contract.information.ofPerson) ? <HandOutsSection personId={personId} /> : null}
          {may(contract.consents.ofPerson) ? <ConsentsSection personId={personId} /> : null}
          {may(contract.people.memberships) ? <MembershipSection personId={personId} /> : null}
          {may(contract.people.homes) ? <HomesSection personId={personId} /> : null}
          {may(contract.people.history) ? <HistorySection personId={personId} /> : null}
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}
