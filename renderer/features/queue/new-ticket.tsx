import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { LANES, type Lane } from '../../../shared/value-lists.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { Section } from '../../components/section.tsx'

type Props = {
  readonly waiting: readonly Ticket[]
  readonly armed: boolean
  readonly onCreate: (lane: Lane) => void
  readonly onCallNext: () => void
}

/** A number in two keys or one click, and beside each lane how many wait in it. */
export function NewTicket({ waiting, armed, onCreate, onCallNext }: Props) {
  const { t } = useTranslation()
  const count = (lane: Lane) => waiting.filter((ticket) => ticket.lane === lane).length
  return (
    <>
      <Button
        h={60}
        size="lg"
        leftSection={<IconSpeakerphone aria-hidden />}
        rightSection={<KeyHint keys="A" />}
        aria-keyshortcuts="A"
        disabled={waiting.length === 0}
        onClick={onCallNext}
      >
        {t('queue.callNext')}
      </Button>
      <Section title={t('queue.newNumber')} actions={<KeyHint keys="N" />}>
        <SimpleGrid cols={1} spacing={6}>
          {LANES.map((lane, index) => (
            <Button
              key={lane}
              h={52}
              variant={armed ? 'light' : 'default'}
              justify="space-between"
              leftSection={<KeyHint keys={String(index + 1)} />}
              rightSection={
                <Text span size="sm" c={armed ? 'inherit' : 'dimmed'}>
                  {t('queue.waits', { count: count(lane) })}
                </Text>
              }
              styles={{ label: { flexGrow: 1 } }}
              onClick={() => onCreate(lane)}
            >
              {t(`values.lane.${lane}`)}
            </Button>
          ))}
        </SimpleGrid>
        <Group gap={6} mih={24}>
          <Text size="sm" fw={armed ? 600 : 400} c={armed ? 'inherit' : 'dimmed'}>
            {t(armed ? 'queue.newNumberArmed' : 'queue.newNumberHint')}
          </Text>
        </Group>
      </Section>
    </>
  )
}
