import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DuplicateMatch } from '../../../shared/contract/duplicates.ts'
import type { SideBySide } from '../../../shared/record-comparison.ts'
import { useApiQuery } from '../../api/client.ts'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import { CompareTable } from './compare-table.tsx'
import { ReasonLine } from './reason-list.tsx'

type Props = {
  readonly typed: SideBySide
  /** The likeliest first; at least one. */
  readonly matches: readonly DuplicateMatch[]
  readonly onDecide: (goOn: boolean) => void
}

/** Stops before a second record is made of somebody who is known: compare, then go on or not. */
export function StopDialog({ typed, matches, onDecide }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [best] = matches
  const inScope = best !== undefined && !best.hit.outside
  const known = useApiQuery('people', 'get', { id: best?.hit.id ?? '' }, { enabled: inScope })
  if (!best) return null
  function openKnown(personId: string) {
    onDecide(false)
    void navigate({ to: '/personen/$personId', params: { personId } })
  }
  return (
    <Modal.Root opened onClose={() => onDecide(false)} size="xl" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fz="h3" fw={600}>
            {t('duplicates.stopTitle')}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('common.close')} size={44} />
        </Modal.Header>
        <Modal.Body>
          <Stack gap="sm">
            <Text>{t('duplicates.stopIntro')}</Text>
            {matches.map(({ hit, reasons }) => (
              <div key={hit.id}>
                <PersonHitLines hit={hit} />
                <ReasonLine reasons={reasons} />
              </div>
            ))}
            {best.hit.outside ? <Text>{t('duplicates.stopOutside')}</Text> : null}
            {known.data ? (
              <CompareTable
                first={typed}
                second={known.data}
                heads={[t('duplicates.typed'), t('duplicates.known')]}
                label={t('duplicates.compareTitle')}
                brief
              />
            ) : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => onDecide(false)}>
                {t('duplicates.stopBack')}
              </Button>
              <Button variant="default" onClick={() => onDecide(true)}>
                {t('duplicates.stopGoOn')}
              </Button>
              {inScope ? (
                <Button data-autofocus onClick={() => openKnown(best.hit.id)}>
                  {t('duplicates.stopOpen')}
                </Button>
              ) : null}
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
