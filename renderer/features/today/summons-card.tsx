import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'

/** Later reports that change a miss, and what is due today; without any the card is not there at all. */
export function SummonsCard() {
  const { t } = useTranslation()
  const { data } = useApiQuery('summons', 'open', {})
  const due = data?.filter(({ own, state, next }) => state === 'nachgemeldet' || (own && (next === 'heute' || next === 'klaeren'))) ?? []
  if (due.length === 0) return null
  const open = (
    <Button variant="default" component={Link} to="/meldeaufforderungen">
      {t('summons.toList')}
    </Button>
  )
  return (
    <Section title={t('summons.todayTitle')} actions={open}>
      <Stack gap="sm">
        {due.map(({ id, personName, startsAt, siteName, state, next }) => (
          <div key={id}>
            <Anchor fw={600} renderRoot={(props) => <Link to="/meldeaufforderungen/$summonsId" params={{ summonsId: id }} {...props} />}>
              {personName}
            </Anchor>
            <Text size="sm">{`${formatDateTime(startsAt)}, ${siteName}`}</Text>
            {state === 'nachgemeldet' ? (
              <IconText icon={IconAlertTriangle} fw={600}>
                {t('summons.next.nachgemeldet')}
              </IconText>
            ) : (
              <Text size="sm" c="dimmed">
                {t(`summons.next.${next}`)}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  )
}
