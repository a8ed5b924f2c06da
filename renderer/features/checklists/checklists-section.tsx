import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { ChecklistForm } from './checklist-form.tsx'
import { ChecklistView } from './checklist-view.tsx'
import { useChecklistDraft } from './use-checklist-draft.ts'

/** Which documents a person still brings, list by list; closed ones on demand. */
export function ChecklistsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const lists = useApiQuery('checklists', 'ofPerson', { personId })
  const draft = useChecklistDraft(personId)
  const mayAdd = useMay()(contract.checklists.start)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [closedShown, setClosedShown] = useState(false)
  const adding = draft.ready && (chosen ?? draft.restoredAt !== null)
  const open = lists.data?.filter(({ closedAt }) => closedAt === null) ?? []
  const closed = lists.data?.filter(({ closedAt }) => closedAt !== null) ?? []

  const add = (
    <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setChosen(true)}>
      {t('checklists.add')}
    </Button>
  )
  return (
    <Section title={t('checklists.title')} actions={adding || !mayAdd ? null : add}>
      <FailureAlert error={lists.error} onRetry={() => void lists.refetch()} />
      {adding ? <ChecklistForm draft={draft} personId={personId} onClose={() => setChosen(false)} /> : null}
      {lists.data?.length === 0 && !adding ? <EmptyState text={t('checklists.empty')} /> : null}
      {open.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('checklists.privacy')}
        </Text>
      ) : null}
      <Stack gap="lg">
        {open.map((list) => (
          <ChecklistView key={list.id} list={list} />
        ))}
      </Stack>
      {closed.length > 0 ? (
        <Stack gap="sm" align="flex-start">
          <Button variant="subtle" aria-expanded={closedShown} onClick={() => setClosedShown(!closedShown)}>
            {t(closedShown ? 'checklists.hideClosed' : 'checklists.showClosed', { count: closed.length })}
          </Button>
        </Stack>
      ) : null}
      {closedShown ? closed.map((list) => <ChecklistView key={list.id} list={list} />) : null}
    </Section>
  )
}
