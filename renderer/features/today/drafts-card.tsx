import { Button, Group, Stack, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Section } from '../../components/section.tsx'
import { useDiscardDraft } from './use-discard-draft.ts'

type Draft = Today['drafts'][number]

/** Forms that were begun and not saved; each leads back to where it was. */
export function DraftsCard({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('today.drafts')}>
      {drafts.length === 0 ? <EmptyState text={t('today.draftsEmpty')} /> : null}
      <Stack gap="sm">
        {drafts.map((draft) => (
          <DraftRow key={`${draft.form} ${draft.subject}`} draft={draft} />
        ))}
      </Stack>
    </Section>
  )
}

function DraftRow({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation()
  const { history } = useRouter()
  const discard = useDiscardDraft()
  const key = `today.forms.${draft.form}`
  const form = i18n.exists(key) ? t(key as 'today.formUnknown') : t('today.formUnknown')
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Text fw={600}>{form}</Text>
        <Text size="sm" c="dimmed">
          {t('today.draftSince', { when: formatDateTime(toLocalDateTime(Date.parse(draft.updatedAt))) })}
        </Text>
      </div>
      <Group gap="xs">
        <Button size="sm" mih={44} variant="subtle" aria-label={t('today.discardLabel', { form })} onClick={() => void discard(draft)}>
          {t('today.discard')}
        </Button>
        <Button
          size="sm"
          mih={44}
          variant="default"
          aria-label={t('today.continueLabel', { form })}
          onClick={() => history.push(draft.path)}
        >
          {t('today.continue')}
        </Button>
      </Group>
    </Group>
  )
}
