import { Box, Button, Group, NativeSelect } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '../../../shared/contract/letter-dispatch.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { DISPATCH_METHODS, type DispatchMethod } from '../../../shared/letter-kinds.ts'
import { useApiCommand } from '../../api/client.ts'
import { fieldErrors } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

type Props = { readonly letters: readonly Letter[]; readonly onDone: () => void }

/** How letters went out: by hand, by post, and when. Taken back with one click. */
export function DispatchForm({ letters, onDone }: Props) {
  const { t, i18n } = useTranslation()
  const [method, setMethod] = useState<DispatchMethod>(
    letters.length > 0 && letters.every(({ way }) => way === 'hand') ? 'uebergabe' : 'post',
  )
  const [on, setOn] = useState(toLocalDate(Date.now()))
  const send = useApiCommand('letters', 'dispatch')
  const takeBack = useApiCommand('letters', 'takeBack')
  const blamed = fieldErrors(send.error, t, (key) => i18n.exists(key))

  function undo(sent: readonly Letter[]) {
    for (const { dispatches } of sent) if (dispatches[0]) takeBack.mutate({ id: dispatches[0].id }, { onError: notifyFailure })
  }
  function submit() {
    const onSuccess = (sent: readonly Letter[]) => {
      notifyDone(t('letters.sentOut', { count: sent.length }), () => undo(sent))
      onDone()
    }
    send.mutate({ ids: letters.map(({ id }) => id), method, on }, { onSuccess })
  }
  return (
    <>
      {send.error && !blamed.on ? <FailureAlert error={send.error} /> : null}
      <Group align="flex-start" gap="xs">
        <NativeSelect
          size="md"
          label={t('letters.method')}
          value={method}
          data={DISPATCH_METHODS.map((value) => ({ value, label: t(`values.dispatchMethod.${value}`) }))}
          onChange={({ currentTarget }) => setMethod(DISPATCH_METHODS.find((each) => each === currentTarget.value) ?? 'post')}
        />
        <Box w={200}>
          <DayInput label={t('letters.on')} value={on} onChange={setOn} error={blamed.on} />
        </Box>
        <Button
          size="md"
          mt={25}
          leftSection={<IconMailForward size={20} aria-hidden />}
          loading={send.isPending}
          disabled={letters.length === 0 || on === ''}
          onClick={submit}
        >
          {t('letters.sendOut')}
        </Button>
      </Group>
    </>
  )
}
