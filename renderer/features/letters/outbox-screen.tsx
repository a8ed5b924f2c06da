import { Anchor, Button, Checkbox, Group, Paper, Stack, Table, Text } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '../../../shared/contract/letter-dispatch.ts'
import type { LetterId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { ChooseAll, toggled } from './choose-all.tsx'
import { DispatchForm } from './dispatch-form.tsx'
import { useLetterWords } from './use-letter-words.ts'

/** Printed and still in the house: choose, say how they went out, done. */
export function OutboxScreen() {
  const { t } = useTranslation()
  const letters = useApiQuery('letters', 'outbox', {})
  const [chosen, setChosen] = useState<ReadonlySet<LetterId>>(new Set())
  const waiting = letters.data ?? []
  const picked = waiting.filter(({ id }) => chosen.has(id))
  const toRun = (
    <Button
      variant="default"
      leftSection={<IconFiles size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/postausgang/mehrere" {...props} />}
    >
      {t('letters.outbox.toRun')}
    </Button>
  )
  return (
    <Page title={t('letters.outbox.title')} intro={t('letters.outbox.intro')} actions={toRun} wide>
      <FailureAlert error={letters.error} onRetry={() => void letters.refetch()} />
      {letters.data?.length === 0 ? <EmptyState text={t('letters.outbox.empty')} /> : null}
      {waiting.length > 0 ? (
        <Stack gap="md">
          <Text role="status">{t('letters.outbox.count', { count: waiting.length })}</Text>
          <Waiting letters={waiting} chosen={chosen} onChoose={setChosen} />
          <Paper withBorder p="md">
            <Stack gap="xs">
              <Text role="status">{t('letters.outbox.chosen', { count: picked.length })}</Text>
              <DispatchForm letters={picked} onDone={() => setChosen(new Set())} />
            </Stack>
          </Paper>
        </Stack>
      ) : null}
    </Page>
  )
}

type WaitingProps = {
  readonly letters: readonly Letter[]
  readonly chosen: ReadonlySet<LetterId>
  readonly onChoose: (chosen: ReadonlySet<LetterId>) => void
}

function Waiting({ letters, chosen, onChoose }: WaitingProps) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <ChooseAll label={t('letters.outbox.chooseAll')} ids={letters.map(({ id }) => id)} chosen={chosen} onChoose={onChoose} />
            <Table.Th>{t('letters.outbox.person')}</Table.Th>
            <Table.Th>{t('letters.outbox.letter')}</Table.Th>
            <Table.Th>{t('letters.outbox.state')}</Table.Th>
            <Table.Td w={190} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map((letter) => (
            <WaitingRow
              key={letter.id}
              letter={letter}
              checked={chosen.has(letter.id)}
              onToggle={() => onChoose(toggled(chosen, letter.id))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

type RowProps = { readonly letter: Letter; readonly checked: boolean; readonly onToggle: () => void }

function WaitingRow({ letter, checked, onToggle }: RowProps) {
  const { t } = useTranslation()
  const words = useLetterWords()
  const drop = useApiCommand('letters', 'setDropped')
  const { id, number, subject, personId, personName } = letter

  function setDropped(dropped: boolean) {
    const onSuccess = () => (dropped ? notifyDone(t('letters.droppedNow'), () => setDropped(false)) : undefined)
    drop.mutate({ id, dropped }, { onSuccess, onError: notifyFailure })
  }
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox aria-label={t('letters.outbox.choose', { number, name: personName })} checked={checked} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <Anchor fw={600} renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
          {personName}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Text>{subject}</Text>
        <Text size="sm" c="dimmed">
          {words.made(letter)}
        </Text>
      </Table.Td>
      <Table.Td>
        {words.state(letter).map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Group justify="flex-end">
          <Button variant="subtle" aria-label={t('letters.dropOf', { number, name: personName })} onClick={() => setDropped(true)}>
            {t('letters.drop')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
