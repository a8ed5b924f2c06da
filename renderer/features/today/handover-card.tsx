import { Button, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { HandoverEntry } from '../../components/handover-entry.tsx'
import { Section } from '../../components/section.tsx'

/** Urgent ones that no branch knows about yet; without any the card is not there at all. */
export function HandoverCard({ items }: { readonly items: readonly HandoverItem[] }) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  const open = (
    <Button variant="default" component={Link} to="/weitergabe">
      {t('handover.toList')}
    </Button>
  )
  return (
    <Section title={t('handover.today')} actions={open}>
      <Stack gap="md">
        {items.map((item) => (
          <HandoverEntry key={item.id} item={item} current={false} named />
        ))}
      </Stack>
    </Section>
  )
}
