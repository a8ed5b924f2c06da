import { Badge, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconClockOff, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import { formatDate, formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { Section } from '../../components/section.tsx'
import { SignConsent } from '../../components/sign-consent.tsx'
import { WithdrawConsent } from '../../components/withdraw-consent.tsx'

const LOOK = {
  erteilt: { color: 'teal', Icon: IconCircleCheck },
  abgelaufen: { color: 'gray', Icon: IconClockOff },
  widerrufen: { color: 'orange', Icon: IconHandStop },
} as const

/** All consents of a person with their state, and the way to print or withdraw each. */
export function ConsentsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const consents = useApiQuery('consents', 'ofPerson', { personId })
  return (
    <Section title={t('consents.title')}>
      <FailureAlert error={consents.error} />
      {consents.data?.length === 0 ? <EmptyState text={t('consents.empty')} /> : null}
      {consents.data?.map((consent) => (
        <ConsentEntry key={consent.id} consent={consent} />
      ))}
    </Section>
  )
}

function ConsentEntry({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation()
  const { color, Icon } = LOOK[consent.state]
  const data = consent.categories.map((category) => t(`values.dataCategory.${category}`)).join(', ')
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Badge size="lg" variant="light" color={color} tt="none" leftSection={<Icon size={16} aria-hidden />}>
          {t(`values.consentState.${consent.state}`)}
        </Badge>
        <Text fw={600}>{consent.purpose}</Text>
      </Group>
      <Text>{t('consents.recipient', { person: consent.recipientPerson, organization: consent.recipientOrganization })}</Text>
      <Text size="sm" c="dimmed">
        {t('consents.categories', { data })}
      </Text>
      <Text size="sm" c="dimmed">
        {consent.withdrawnAt
          ? t('consents.withdrawnOn', { when: formatDateTime(toLocalDateTime(Date.parse(consent.withdrawnAt))) })
          : t('consents.validity', { from: formatDate(consent.validFrom), until: formatDate(consent.validUntil) })}
        {` · ${t('consents.number', { number: consent.proofNumber })}`}
      </Text>
      {consent.withdrawnAt ? null : (
        <Text size="sm">
          {consent.signedAt
            ? t('consents.signed', { when: formatDateTime(toLocalDateTime(Date.parse(consent.signedAt))) })
            : t('consents.unsigned')}
        </Text>
      )}
      <Group gap="xs">
        <PrintButton kind="consent" id={consent.id} />
        <SignConsent consent={consent} />
        <WithdrawConsent consent={consent} />
      </Group>
    </Stack>
  )
}
