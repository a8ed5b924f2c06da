import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconClockOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { RenewConsent } from '../../components/renew-consent.tsx'
import { Section } from '../../components/section.tsx'

/** The first to end come first; the others are one press away. */
const SHOWN = 4

/** Consents that run out, and expired ones that something open rests on; without any the card is not there at all. */
export function ConsentsToRenewCard() {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { data = [] } = useApiQuery('consents', 'toRenew', {})
  if (data.length === 0) return null
  const shown = all ? data : data.slice(0, SHOWN)
  return (
    <Section title={t('today.consents')}>
      <Stack gap="sm">
        {shown.map((consent) => (
          <Group key={consent.id} justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
            <div>
              <Anchor
                fw={600}
                renderRoot={(props) => <Link to="/einwilligungen/$consentId" params={{ consentId: consent.id }} {...props} />}
              >
                {consent.personName}
              </Anchor>
              <Text>{[consent.purpose, consent.recipientOrganization].join(', ')}</Text>
              <IconText icon={IconClockOff} c="dimmed">
                {t(consent.state === 'abgelaufen' ? 'today.consentExpired' : 'today.consentEnds', { day: formatDay(consent.validUntil) })}
              </IconText>
              {consent.openReferrals > 0 ? <Text size="sm">{t('today.consentCarries', { count: consent.openReferrals })}</Text> : null}
            </div>
            <RenewConsent consent={consent} />
          </Group>
        ))}
      </Stack>
      {shown.length < data.length ? (
        <Group>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('today.consentsMore', { count: data.length - shown.length })}
          </Button>
        </Group>
      ) : null}
    </Section>
  )
}
