import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconShieldPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { ConsentStateBadge } from '../../components/consent-state.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { PrintConsent } from '../../components/print-consent.tsx'
import { Section } from '../../components/section.tsx'
import { SignConsent } from '../../components/sign-consent.tsx'
import { WithdrawConsent } from '../../components/withdraw-consent.tsx'
import { useConsentWords } from './use-consent-words.ts'

/** All consents of a person with their state, and the way to print, sign or withdraw each. */
export function ConsentsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const consents = useApiQuery('consents', 'ofPerson', { personId })
  const add = (
    <Button
      variant="default"
      leftSection={<IconShieldPlus size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/einwilligungen/neu" search={{ person: personId }} {...props} />}
    >
      {t('consents.new')}
    </Button>
  )
  return (
    <Section title={t('consents.title')} actions={add}>
      <FailureAlert error={consents.error} />
      {consents.data?.length === 0 ? <EmptyState text={t('consents.empty')} /> : null}
      <Stack gap="lg">
        {consents.data?.map((consent) => (
          <ConsentEntry key={consent.id} consent={consent} />
        ))}
      </Stack>
    </Section>
  )
}

function ConsentEntry({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation()
  const words = useConsentWords(consent)
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <ConsentStateBadge state={consent.state} />
        <Anchor fw={600} renderRoot={(props) => <Link to="/einwilligungen/$consentId" params={{ consentId: consent.id }} {...props} />}>
          {consent.kind === 'schweigepflicht' ? `${t('consents.kinds.schweigepflicht')}: ${consent.purpose}` : consent.purpose}
        </Anchor>
      </Group>
      <Text>{words.recipient}</Text>
      <Text size="sm" c="dimmed">
        {words.categories}
      </Text>
      <Text size="sm" c="dimmed">
        {`${words.course} · ${words.number}`}
      </Text>
      {consent.state === 'entwurf' ? <Text size="sm">{t('consents.unsigned')}</Text> : null}
      <Group gap="xs">
        <PrintConsent consent={consent} />
        <SignConsent consent={consent} />
        {consent.state === 'entwurf' ? null : <WithdrawConsent consent={consent} />}
      </Group>
    </Stack>
  )
}
