import { Anchor, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/contract/people.ts'
import { AGAINST, type DuplicateReason } from '../../../shared/duplicate-reasons.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { CompareTable } from './compare-table.tsx'
import { Decision, Said } from './decision.tsx'

type Props = { readonly first: PersonId; readonly second: PersonId }

/** Two records side by side, why they may be of one person, and what is said about it. */
export function CompareScreen({ first, second }: Props) {
  const { t } = useTranslation()
  const one = useApiQuery('people', 'get', { id: first })
  const other = useApiQuery('people', 'get', { id: second })
  const pair = useApiQuery('duplicates', 'pair', { first, second })
  const error = one.error ?? other.error ?? pair.error
  return (
    <Page title={t('duplicates.compareTitle')} intro={t('duplicates.compareIntro')} wide>
      <FailureAlert error={error} />
      {one.data && other.data && pair.data ? (
        <>
          {pair.data.link ? <Said link={pair.data.link} /> : null}
          <Section title={t('duplicates.sideBySide')}>
            <CompareTable
              first={one.data}
              second={other.data}
              heads={[<Head key="first" person={one.data} />, <Head key="second" person={other.data} />]}
              label={t('duplicates.compareTitle')}
            />
            <Reasons reasons={pair.data.reasons} />
          </Section>
          {pair.data.link ? null : <Decision first={first} second={second} />}
        </>
      ) : null}
    </Page>
  )
}

function Head({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const name = fullName(person)
  return (
    <Anchor
      aria-label={t('duplicates.openRecordOf', { name })}
      renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: person.id }} {...props} />}
    >
      <bdi>{name}</bdi>
    </Anchor>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly DuplicateReason[] }) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Column title={t('duplicates.for')} none={t('duplicates.nothingFor')} reasons={reasons.filter((each) => !AGAINST.includes(each))} />
      <Column
        title={t('duplicates.against')}
        none={t('duplicates.nothingAgainst')}
        reasons={reasons.filter((each) => AGAINST.includes(each))}
      />
    </SimpleGrid>
  )
}

type ColumnProps = { readonly title: string; readonly none: string; readonly reasons: readonly DuplicateReason[] }

function Column({ title, none, reasons }: ColumnProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Stack gap={4}>
      <Title order={3} id={id} size="h5">
        {title}
      </Title>
      {reasons.length === 0 ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <List aria-labelledby={id}>
          {reasons.map((reason) => (
            <List.Item key={reason}>{t(`duplicates.reasons.${reason}`)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}
