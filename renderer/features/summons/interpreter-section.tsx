import { Button, Group, Text } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

/** The way to an interpreter. The booking does not say what for: more people read bookings than Meldeaufforderungen. */
export function InterpreterSection({ record: { id, interpreterNeed } }: { readonly record: SummonsRecord }) {
  const { t } = useTranslation()
  if (!useMay()(contract.interpreters.create)) return null
  return (
    <Section title={t('interpreters.section')}>
      <Text>{t('summons.known.interpreter', { need: t(`values.interpreterNeed.${interpreterNeed}`) })}</Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconLanguage size={20} aria-hidden />}
          renderRoot={(props) => <Link to="/sprachmittlung/neu" search={{ summons: id }} {...props} />}
        >
          {t('interpreters.book')}
        </Button>
      </Group>
    </Section>
  )
}
