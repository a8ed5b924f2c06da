import { Button, Group, Stack } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { formatDay } from '../../../shared/dates.ts'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'

/** Sessions of earlier days that still run; without any the card is not there at all. */
export function UnclosedCard({ sessions }: { readonly sessions: Today['unclosed'] }) {
  const { t } = useTranslation()
  if (sessions.length === 0) return null
  return (
    <Section title={t('dayEnd.earlier')}>
      <Stack gap="sm">
        {sessions.map(({ id, siteName, day }) => (
          <Group key={id} justify="space-between" gap="sm">
            <IconText icon={IconDoor}>{t('dayEnd.earlierLine', { site: siteName, day: formatDay(day) })}</IconText>
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/tagesabschluss" search={{ session: id }} {...props} />}
              aria-label={t('dayEnd.toCloseOf', { site: siteName, day: formatDay(day) })}
            >
              {t('dayEnd.toClose')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
