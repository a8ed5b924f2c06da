import { SimpleGrid, Stack } from '@mantine/core'
import type { PersonId } from '../../shared/ids.ts'
import { AppointmentsSection } from '../features/appointments/appointments-section.tsx'
import { ConcernsSection } from '../features/concerns/concerns-section.tsx'
import { ConsentsSection } from '../features/consents/consents-section.tsx'
import { ContactsSection } from '../features/contacts/contacts-section.tsx'
import { HistorySection } from '../features/people/history-section.tsx'
import { MembershipSection } from '../features/people/membership-section.tsx'
import { PersonHeader } from '../features/people/person-header.tsx'
import { ReferralsSection } from '../features/referrals/referrals-section.tsx'

/** One page per person: the features each bring their section, this page only says where they stand. */
export function PersonPage({ personId }: { readonly personId: PersonId }) {
  return (
    <Stack gap="md">
      <PersonHeader personId={personId} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack gap="md">
          <ConcernsSection personId={personId} />
          <AppointmentsSection personId={personId} />
          <ReferralsSection personId={personId} />
        </Stack>
        <Stack gap="md">
          <ContactsSection personId={personId} />
          <ConsentsSection personId={personId} />
          <MembershipSection personId={personId} />
          <HistorySection personId={personId} />
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}
