import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '../../../shared/contract/letter-dispatch.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { DispatchForm } from './dispatch-form.tsx'
import { ReturnForm } from './return-form.tsx'

type Props = { readonly letter: Letter; readonly onDone: () => void }

/** What can be noted of one letter: that it went out, that it came back, or that it is not sent after all. */
export function LetterSteps({ letter, onDone }: Props) {
  const { t } = useTranslation()
  const takeBack = useApiCommand('letters', 'takeBack')
  const drop = useApiCommand('letters', 'setDropped')
  const [newest] = letter.dispatches
  const out = newest?.returnedOn === null

  function setDropped(dropped: boolean) {
    const onSuccess = () => (dropped ? notifyDone(t('letters.droppedNow'), () => setDropped(false)) : undefined)
    drop.mutate({ id: letter.id, dropped }, { onSuccess, onError: notifyFailure })
  }
  function undo(id: string) {
    takeBack.mutate({ id }, { onSuccess: () => notifyDone(t('letters.takenBack')), onError: notifyFailure })
  }
  return (
    <Stack gap="sm">
      {out || letter.dropped ? null : <DispatchForm letters={[letter]} onDone={onDone} />}
      {out && newest.method !== 'uebergabe' && newest.method !== 'elektronisch' ? <ReturnForm dispatch={newest} onDone={onDone} /> : null}
      <Group gap="xs">
        {newest ? (
          <Button variant="subtle" leftSection={<IconArrowBackUp size={20} aria-hidden />} onClick={() => undo(newest.id)}>
            {t('letters.takeBack')}
          </Button>
        ) : null}
        {out ? null : (
          <Button variant="subtle" leftSection={<IconMailOff size={20} aria-hidden />} onClick={() => setDropped(!letter.dropped)}>
            {t(letter.dropped ? 'letters.pickUp' : 'letters.drop')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('letters.hash', { hash: letter.hash })}
      </Text>
    </Stack>
  )
}
