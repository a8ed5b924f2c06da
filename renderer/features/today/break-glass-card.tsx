import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'

/** For reviewers, and only when something waits: looking through is their task, not a standing entry. */
export function BreakGlassCard({ count }: { readonly count: number | null }) {
  const { t } = useTranslation()
  if (!count) return null
  const open = (
    <Button variant="default" component={Link} to="/notfallzugriffe">
      {t('breakGlass.toList')}
    </Button>
  )
  return (
    <Section title={t('breakGlass.title')} actions={open}>
      <IconText icon={IconEye}>{t('breakGlass.today', { count })}</IconText>
    </Section>
  )
}
