import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionStatistics } from '../../../shared/contract/day-end.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { LANES } from '../../../shared/value-lists.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { FigureTable } from './figure-table.tsx'

const minutes = (ms: number) => Math.round(ms / 60_000)
const sumOf = (rows: readonly { readonly count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** What the session has come to, in counts: no name and nobody behind a number. */
export function SessionFigures({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('dayEnd', 'statistics', { sessionId })
  return (
    <Section title={t('dayEnd.figures')} actions={<Text c="dimmed">{t('dayEnd.figuresHint')}</Text>}>
      <FailureAlert error={error} />
      {data ? (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xl" verticalSpacing="lg">
          <Stack gap="lg">
            <Tickets tickets={data.tickets} />
            <Times tickets={data.tickets} />
            <Languages tickets={data.tickets} />
          </Stack>
          <Stack gap="lg">
            <Contacts contacts={data.contacts} />
            <Topics contacts={data.contacts} />
          </Stack>
          <Stack gap="lg">
            <Outcomes contacts={data.contacts} />
            <Receipts receipts={data.receipts} />
          </Stack>
        </SimpleGrid>
      ) : null}
    </Section>
  )
}

type OfTickets = { readonly tickets: SessionStatistics['tickets'] }
type OfContacts = { readonly contacts: SessionStatistics['contacts'] }

function Tickets({ tickets }: OfTickets) {
  const { t } = useTranslation()
  const { byLane, states, total } = tickets
  const open = states.wartend + states.aufgerufen + states.in_beratung + states.zurueckgestellt
  return (
    <FigureTable
      title={t('dayEnd.n', { title: t('dayEnd.table.tickets'), count: total })}
      head={[t('dayEnd.what'), t('dayEnd.count')]}
      rows={[
        ...LANES.map((lane) => [t(`values.lane.${lane}`), byLane[lane]] as const),
        [t('dayEnd.left'), states.gegangen],
        [t('dayEnd.forwarded'), states.weitergeleitet],
        [t('dayEnd.stillOpen'), open],
      ]}
    />
  )
}

function Times({ tickets }: OfTickets) {
  const { t } = useTranslation()
  const told = (ms: number) => t('common.minutes', { count: minutes(ms) })
  const measured = (['waiting', 'way', 'service'] as const).filter((kind) => tickets[kind].count > 0)
  return (
    <FigureTable
      title={t('dayEnd.table.times')}
      head={[t('dayEnd.what'), t('dayEnd.measured'), t('dayEnd.median'), t('dayEnd.longest')]}
      rows={measured.map((kind) => {
        const { count, median, longest } = tickets[kind]
        return [t(`dayEnd.${kind}`), count, told(median), told(longest)]
      })}
    />
  )
}

function Languages({ tickets }: OfTickets) {
  const { t } = useTranslation()
  return (
    <FigureTable
      title={t('dayEnd.n', { title: t('dayEnd.table.languages'), count: tickets.total })}
      head={[t('dayEnd.what'), t('dayEnd.count')]}
      rows={tickets.languages.map(({ language, count }) => [
        language ? t(`values.language.${language}`) : t('dayEnd.languageUnknown'),
        count,
      ])}
    />
  )
}

function Contacts({ contacts }: OfContacts) {
  const { t } = useTranslation()
  const { total, anonymous, withPerson, persons, first, followUp } = contacts
  return (
    <FigureTable
      title={t('dayEnd.n', { title: t('dayEnd.table.contacts'), count: total })}
      head={[t('dayEnd.what'), t('dayEnd.count')]}
      rows={[
        [t('dayEnd.anonymous'), anonymous],
        [t('dayEnd.withPerson'), withPerson],
        [t('dayEnd.persons'), persons],
        [t('dayEnd.first'), first],
        [t('dayEnd.followUp'), followUp],
        [t('dayEnd.minutes'), t('common.minutes', { count: contacts.minutes })],
      ]}
    />
  )
}

/** Two columns with two sums: a mention and a main topic are never added up. */
function Topics({ contacts }: OfContacts) {
  const { t } = useTranslation()
  const { topics, total, mentions } = contacts
  const mains = topics.reduce((sum, { main }) => sum + main, 0)
  return (
    <FigureTable
      title={t('dayEnd.topicsTitle', { contacts: total, mentions })}
      hint={t('dayEnd.topicsHint')}
      head={[t('dayEnd.topic'), t('dayEnd.mentions'), t('dayEnd.main')]}
      rows={topics.map(({ topic, mentions: named, main }) => [t(`values.topic.${topic}`), named, main])}
      sum={[t('dayEnd.mentionsSum'), mentions, mains]}
    />
  )
}

function Outcomes({ contacts }: OfContacts) {
  const { t } = useTranslation()
  const { results, channels, total } = contacts
  const head = [t('dayEnd.what'), t('dayEnd.count')]
  return (
    <>
      <FigureTable
        title={t('dayEnd.n', { title: t('dayEnd.table.results'), count: total })}
        head={head}
        rows={results.map(({ result, count }) => [t(`values.contactResult.${result}`), count])}
      />
      <FigureTable
        title={t('dayEnd.n', { title: t('dayEnd.table.channels'), count: total })}
        head={head}
        rows={channels.map(({ channel, count }) => [t(`values.channel.${channel}`), count])}
      />
    </>
  )
}

function Receipts({ receipts }: Pick<SessionStatistics, 'receipts'>) {
  const { t } = useTranslation()
  return (
    <FigureTable
      title={t('dayEnd.n', { title: t('dayEnd.table.receipts'), count: sumOf(receipts) })}
      head={[t('dayEnd.what'), t('dayEnd.count')]}
      rows={receipts.map(({ kind, count }) => [t(`values.receiptKind.${kind}`), count])}
    />
  )
}
