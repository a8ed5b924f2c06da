import { Box, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconPhone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Pool } from '../../../shared/contract/interpreters.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import type { InterpreterPoolId } from '../../../shared/ids.ts'
import { blocksOf, byUse, type TalkFacts } from '../../../shared/interpreter-rules.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { useEarliest } from './use-earliest.ts'

/** Small print is too small to be read over a table. */
const DESCRIPTION = { description: { fontSize: 'var(--mantine-font-size-sm)' } } as const

type Props = {
  readonly pools: readonly Pool[]
  readonly talk: TalkFacts
  readonly value: InterpreterPoolId | null
  readonly error: string | null
  readonly onChoose: (pool: Pool | null) => void
  readonly onMove: (pool: Pool, day: LocalDate) => void
}

/** Who can come and when, those that can be asked first; what stands against the others, and the way out. */
export function PoolChoice({ pools, talk, value, error, onChoose, onMove }: Props) {
  const { t } = useTranslation()
  const { language } = talk
  if (language === null) return <Text c="dimmed">{t('interpreters.poolFirst')}</Text>
  const able = pools.filter((pool) => pool.active && pool.languages.includes(language))
  const offered = byUse(able, talk)
  const best = offered.find((pool) => blocksOf(pool, talk).length === 0)
  const chosen = offered.find(({ id }) => id === value)
  const blocked = chosen !== undefined && blocksOf(chosen, talk).length > 0
  return (
    <ChoiceGroup legend={t('interpreters.pool')} error={error}>
      {offered.length === 0 ? (
        <Group gap="sm">
          <Text>
            {pools.length === 0
              ? t('interpreters.poolsEmpty')
              : t('interpreters.poolsNone', { language: t(`values.language.${language}`) })}
          </Text>
          <Button variant="default" component={Link} to="/sprachmittlung/pools">
            {t('interpreters.addPool')}
          </Button>
        </Group>
      ) : null}
      {offered.map((pool) => (
        <Option
          key={pool.id}
          pool={pool}
          talk={talk}
          checked={pool.id === value}
          onChoose={() => onChoose(pool)}
          onMove={(day) => onMove(pool, day)}
        />
      ))}
      {blocked && best ? (
        <Group>
          <Button variant="light" onClick={() => onChoose(best)}>
            {t('interpreters.instead', { name: best.name })}
          </Button>
        </Group>
      ) : null}
      <Radio
        name="poolId"
        checked={value === null}
        onChange={() => onChoose(null)}
        label={t('interpreters.openPool')}
        description={t('interpreters.openPoolHint')}
        styles={DESCRIPTION}
      />
    </ChoiceGroup>
  )
}

type OptionProps = {
  readonly pool: Pool
  readonly talk: TalkFacts
  readonly checked: boolean
  readonly onChoose: () => void
  readonly onMove: (day: LocalDate) => void
}

function Option({ pool, talk, checked, onChoose, onMove }: OptionProps) {
  const { t } = useTranslation()
  const earliest = useEarliest()
  const blocks = blocksOf(pool, talk)
  const late = blocks.includes('lead_time')
  // That it is too soon says the earliest day beside it; in a sentence only of the one that was chosen.
  const said = blocks.filter((block) => checked || block !== 'lead_time')
  return (
    <Box
      p="xs"
      style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 'var(--mantine-radius-default)' }}
      {...(checked ? { bg: 'var(--mantine-primary-color-light)' } : {})}
    >
      <Group justify="space-between" align="flex-start" gap="sm">
        <Radio
          name="poolId"
          checked={checked}
          onChange={onChoose}
          label={
            <Text span fw={600}>
              {pool.name}
            </Text>
          }
          description={t(`values.interpreterKind.${pool.kind}`)}
          styles={DESCRIPTION}
        />
        <Stack gap={2} align="flex-end">
          <IconText icon={IconClock} fw={600}>
            {earliest(pool)}
          </IconText>
          {pool.leadDays > 0 ? (
            <Text size="sm" c="dimmed">
              {t('interpreters.earliestWhy', { count: pool.leadDays })}
            </Text>
          ) : null}
          {pool.leadDays === 0 && pool.phone ? <IconText icon={IconPhone}>{pool.phone}</IconText> : null}
        </Stack>
      </Group>
      {blocks.length > 0 ? (
        <Stack gap={4} pl={36} mt={4} align="flex-start">
          {said.map((block) => (
            <IconText key={block} icon={IconAlertTriangle} c={checked ? 'var(--mantine-color-error)' : 'dimmed'}>
              {t(`fields.pool_${block}`)}
            </IconText>
          ))}
          {late ? (
            <Button size="sm" mih={44} variant="default" onClick={() => onMove(pool.earliest)}>
              {t('interpreters.moveTo', { day: formatDay(pool.earliest) })}
            </Button>
          ) : null}
        </Stack>
      ) : null}
    </Box>
  )
}
