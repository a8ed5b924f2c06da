import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { formatDay } from '../../../shared/dates.ts'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

/** Sessions of earlier days that nobody has closed; without any the card is not there at all. */
export function UnclosedCard({ sessions }: { readonly sessions: Today['unclosed'] }) {
  const { t } = useTranslation()
  const closes = useMay()(contract.dayEnd.close)
  if (sessions.length === 0) return null
  return (
    <Section title={t('dayEnd.earlier')}>
      <Stack gap="sm">
        {sessions.map(({ id, siteName, day, state }) => (
          <Group key={id} justify="space-between" gap="sm">
            <div>
              <Text fw={600}>{siteName}</Text>
              <Text c="dimmed">
                {t(state === 'laufend' ? 'dayEnd.earlierLine.running' : 'dayEnd.earlierLine.ended', { day: formatDay(day) })}
              </Text>
            </div>
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/tagesabschluss" search={{ session: id }} {...props} />}
              aria-label={t(closes ? 'dayEnd.toCloseOf' : 'dropIn.toDayEndOf', { site: siteName, day: formatDay(day) })}
            >
              {t(closes ? 'dayEnd.toClose' : 'dropIn.toDayEnd')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
