import { Anchor, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import { formatDate } from '../../../shared/dates.ts'
import type { ConsentId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { ConsentStateBadge } from '../../components/consent-state.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type Fact, Facts } from '../../components/facts.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { PassedOnList } from '../../components/passed-on-list.tsx'
import { Section } from '../../components/section.tsx'
import { ConsentNext } from './consent-next.tsx'
import { useConsentWords } from './use-consent-words.ts'

/** One consent: what comes next, what it says, and what went out under it. */
export function ConsentScreen({ consentId }: { readonly consentId: ConsentId }) {
  const { t } = useTranslation()
  const consent = useApiQuery('consents', 'get', { id: consentId })
  if (!consent.data) {
    return (
      <Page title={t('consents.kinds.uebermittlung')}>
        <FailureAlert error={consent.error} onRetry={() => void consent.refetch()} />
        {consent.error ? null : <Skeleton h={240} />}
      </Page>
    )
  }
  return <Loaded consent={consent.data} />
}

function Loaded({ consent }: { readonly consent: Consent & { readonly personName: string } }) {
  const { t } = useTranslation()
  const words = useConsentWords(consent)
  const passedOn = useApiQuery('consents', 'passedOn', { id: consent.id, personId: consent.personId })
  const facts: readonly Fact[] = [
    [t('consents.releasedShort'), consent.releasedPerson],
    [t('consents.recipientShort'), `${consent.recipientPerson}, ${consent.recipientOrganization}`],
    [t('consents.purpose'), consent.purpose],
    [t('consents.dataShort'), words.data],
    [t('consents.validShort'), t('consents.validFromTo', { from: formatDate(consent.validFrom), until: formatDate(consent.validUntil) })],
    [t('consents.language'), words.spoken],
    [t('consents.signature'), words.signer],
    [t('consents.signedShort'), words.signed],
  ]
  return (
    <Page title={t(`consents.kinds.${consent.kind}`)} intro={words.number} actions={<ConsentStateBadge state={consent.state} />} wide>
      <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: consent.personId }} {...props} />}>
        {t('consents.of', { name: consent.personName })}
      </Anchor>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack>
          {passedOn.data ? <ConsentNext consent={consent} passedOn={passedOn.data} /> : <Skeleton h={160} />}
          <Section title={t('consents.paper')}>
            <Facts facts={facts} />
          </Section>
        </Stack>
        <Section title={t('consents.passedOn')}>
          <FailureAlert error={passedOn.error} />
          {passedOn.data?.length === 0 ? <EmptyState text={t('consents.passedOnEmpty')} /> : null}
          {passedOn.data && passedOn.data.length > 0 ? <PassedOnList entries={passedOn.data} /> : null}
        </Section>
      </SimpleGrid>
    </Page>
  )
}
