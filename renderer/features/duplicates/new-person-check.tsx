import { Alert, Anchor, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateDraft, DuplicateMatch } from '../../../shared/contract/duplicates.ts'
import type { SideBySide } from '../../../shared/record-comparison.ts'
import { useApiQuery } from '../../api/client.ts'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import { ReasonLine } from './reason-list.tsx'
import { StopDialog } from './stop-dialog.tsx'

const WAIT_MS = 300

type Props = {
  /** What has been typed so far. */
  readonly draft: DuplicateDraft
  /** What is about to be saved and waits for `onDecide`; null while typing. */
  readonly saving: SideBySide | null
  readonly onDecide: (goOn: boolean) => void
  /** Shown while nothing speaks for a duplicate. */
  readonly children: ReactNode
}

/** Compares what is typed of a new person with the known ones: beside the form, and before saving when much agrees. */
export function NewPersonCheck({ draft, saving, onDecide, children }: Props) {
  const typed = JSON.stringify(draft)
  const [settled] = useDebouncedValue(typed, WAIT_MS)
  // Saving waits for no pause in typing.
  const asked = saving || settled === typed ? draft : null
  const enabled =
    asked !== null && (draft.birthDate.length === 10 || draft.phone !== '' || draft.street !== '' || draft.customerNumber !== '')
  const check = useApiQuery('duplicates', 'check', { draft }, { enabled, keepPrevious: true })
  const answered = !enabled || check.isError || (check.isSuccess && !check.isPlaceholderData)
  const matches = check.data ?? []
  const stops = matches.filter(({ verdict }) => verdict === 'stop')
  const nothing = saving !== null && answered && (stops.length === 0 || !enabled)

  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once per attempt to save
  useEffect(() => {
    if (nothing) onDecide(true)
  }, [nothing])

  return (
    <>
      <div role="status">{enabled && matches.length > 0 ? <Warning matches={matches} /> : null}</div>
      {enabled && matches.length > 0 ? null : children}
      {saving && answered && enabled && stops.length > 0 ? <StopDialog typed={saving} matches={stops} onDecide={onDecide} /> : null}
    </>
  )
}

function Warning({ matches }: { readonly matches: readonly DuplicateMatch[] }) {
  const { t } = useTranslation()
  const stop = matches.some(({ verdict }) => verdict === 'stop')
  return (
    <Alert
      color={stop ? 'orange' : 'kern'}
      icon={stop ? <IconAlertTriangle aria-hidden /> : <IconUsers aria-hidden />}
      title={t(stop ? 'duplicates.warnStop' : 'duplicates.warnHint')}
    >
      <Text size="sm">{t('duplicates.warnIntro')}</Text>
      <List listStyleType="none" mt="xs" spacing="xs">
        {matches.map(({ hit, reasons }) => (
          <List.Item key={hit.id}>
            <Anchor c="inherit" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: hit.id }} {...props} />}>
              <PersonHitLines hit={hit} />
            </Anchor>
            <ReasonLine reasons={reasons} />
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
