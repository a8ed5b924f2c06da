import { Box, Button, Group, NativeSelect } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dispatch } from '../../../shared/contract/letter-dispatch.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { RETURN_REASONS, type ReturnReason } from '../../../shared/letter-kinds.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'

type Props = { readonly dispatch: Dispatch; readonly onDone: () => void }

/** The envelope is back: on which day, and what the post wrote on it. */
export function ReturnForm({ dispatch: { id }, onDone }: Props) {
  const { t, i18n } = useTranslation()
  const [on, setOn] = useState(toLocalDate(Date.now()))
  const [reason, setReason] = useState<ReturnReason>('unbekannt_verzogen')
  const note = useApiCommand('letters', 'returned')
  const blamed = fieldErrors(note.error, t, (key) => i18n.exists(key))

  function submit() {
    const onSuccess = () => {
      notifyDone(t('letters.returnNoted'))
      onDone()
    }
    note.mutate({ id, on, reason }, { onSuccess })
  }
  return (
    <>
      {note.error && !blamed.on ? <FailureAlert error={note.error} /> : null}
      <Group align="flex-start" gap="xs">
        <NativeSelect
          size="md"
          label={t('letters.returnReason')}
          value={reason}
          data={RETURN_REASONS.map((value) => ({ value, label: t(`values.returnReason.${value}`) }))}
          onChange={({ currentTarget }) => setReason(RETURN_REASONS.find((each) => each === currentTarget.value) ?? 'sonstiges')}
        />
        <Box w={200}>
          <DayInput label={t('letters.returnedOn')} value={on} onChange={setOn} error={blamed.on} />
        </Box>
        <Button
          size="md"
          mt={25}
          variant="default"
          leftSection={<IconMailX size={20} aria-hidden />}
          loading={note.isPending}
          disabled={on === ''}
          onClick={submit}
        >
          {t('letters.noteReturn')}
        </Button>
      </Group>
    </>
  )
}
