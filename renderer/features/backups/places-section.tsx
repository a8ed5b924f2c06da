import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { BACKUP_PLACES, type PlaceReport } from '../../../shared/contract/backups.ts'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'

type Props = { readonly hours: number; readonly folder: string; readonly problems: readonly PlaceReport[] }

/** Where backups go, and whether they arrive there. */
export function PlacesSection({ hours, folder, problems }: Props) {
  const { t } = useTranslation()
  const settings = (
    <Button component={Link} to="/einstellungen" variant="default">
      {t(folder ? 'backups.changeSecond' : 'backups.toSettings')}
    </Button>
  )
  return (
    <Section title={t('backups.placesTitle')} actions={settings}>
      <Text>{t('backups.everyHours', { count: hours })}</Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{folder ? t('backups.secondAt', { folder }) : t('backups.secondNone')}</Text>
      <Group gap="xl">
        {BACKUP_PLACES.filter((place) => place === 'local' || folder).map((place) => {
          const problem = problems.find((report) => report.place === place)?.problem
          return (
            <Stack key={place} gap={0}>
              <Text fw={600}>{t(`backups.place.${place}`)}</Text>
              <IconText icon={problem ? IconAlertTriangle : IconCircleCheck} {...(problem ? { c: 'var(--mantine-color-error)' } : {})}>
                {t(problem ? 'backups.worksNot' : 'backups.works')}
              </IconText>
            </Stack>
          )
        })}
      </Group>
    </Section>
  )
}
