import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LikelyPair } from '../../../shared/contract/duplicates.ts'
import type { PersonHit } from '../../../shared/contract/people.ts'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import { ReasonLine } from './reason-list.tsx'

const PLAIN_LIST = { listStyle: 'none', margin: 0, padding: 0 } as const

/** Pairs of records with the reasons in words; the way on is to compare them. */
export function PairList({ pairs }: { readonly pairs: readonly LikelyPair[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Stack component="ul" gap="sm" style={PLAIN_LIST} aria-label={t('duplicates.title')}>
      {pairs.map(({ first, second, verdict, reasons }) => (
        <Paper key={`${first.id} ${second.id}`} component="li" withBorder p="md">
          <Stack gap="xs">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Entry hit={first} />
              <Entry hit={second} />
            </SimpleGrid>
            <ReasonLine reasons={reasons} />
            <Group justify="space-between">
              <Badge color={verdict === 'stop' ? 'orange' : 'gray'} variant="light" size="lg" tt="none">
                {t(`duplicates.verdict.${verdict}`)}
              </Badge>
              <Button
                variant="default"
                aria-label={t('duplicates.compareOf', { first: first.name, second: second.name })}
                onClick={() => void navigate({ to: '/dubletten/$first/$second', params: { first: first.id, second: second.id } })}
              >
                {t('duplicates.compare')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      ))}
    </Stack>
  )
}

function Entry({ hit }: { readonly hit: PersonHit }) {
  return (
    <Anchor c="inherit" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: hit.id }} {...props} />}>
      <PersonHitLines hit={hit} />
    </Anchor>
  )
}
