import { SimpleGrid, Stack } from '@mantine/core'
import { contract } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'
import { useApiQuery } from '../api/client.ts'
import { CallFailure } from '../api/failure.ts'
import { useMay } from '../components/use-may.ts'
import { AppointmentsSection } from '../features/appointments/appointments-section.tsx'
import { ClosedNotesSection } from '../features/break-glass/closed-notes-section.tsx'
import { OutsideScreen } from '../features/break-glass/outside-screen.tsx'
import { ConcernsSection } from '../features/concerns/concerns-section.tsx'
import { ConsentsSection } from '../features/consents/consents-section.tsx'
import { ContactsSection } from '../features/contacts/contacts-section.tsx'
import { LinkedRecords } from '../features/duplicates/linked-records.tsx'
import { HistorySection } from '../features/people/history-section.tsx'
import { MembershipSection } from '../features/people/membership-section.tsx'
import { PersonHeader } from '../features/people/person-header.tsx'
import { ReferralsSection } from '../features/referrals/referrals-section.tsx'

type Props = { readonly personId: PersonId }

/** One page per person; of somebody else's person only why nothing is shown. */
export function PersonPage({ personId }: Props) {
  const { data, error } = useApiQuery('people', 'get', { id: personId })
  if (error instanceof CallFailure && error.failure.code === 'outside_scope') return <OutsideScreen personId={personId} />
  if (error) return <PersonHeader personId={personId} />
  // Nothing is asked for before it is known that the person may be seen.
  return data ? <Sections personId={personId} /> : null
}

/** The features each bring their section; this page only says where they stand and for whom. */
function Sections({ personId }: Props) {
  const may = useMay()
  return (
    <Stack gap="md">
      <PersonHeader personId={personId} />
      <LinkedRecords personId={personId} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack gap="md">
          {may(contract.concerns.ofPerson) ? <ConcernsSection personId={personId} /> : null}
          {may(contract.appointments.ofPerson) ? <AppointmentsSection personId={personId} /> : null}
          {may(contract.referrals.ofPerson) ? <ReferralsSection personId={personId} /> : null}
        </Stack>
        <Stack gap="md">
          <ContactsSection personId={personId} />
          <ClosedNotesSection personId={personId} />
          {may(contract.consents.ofPerson) ? <ConsentsSection personId={personId} /> : null}
          {may(contract.people.memberships) ? <MembershipSection personId={personId} /> : null}
          {may(contract.people.history) ? <HistorySection personId={personId} /> : null}
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}
