import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gaps } from '../../../shared/contract/unmet-needs.ts'
import { GAP_WORDS, gapText } from '../../../shared/gap-words.ts'
import { PHASE_WORDS } from '../../../shared/life-phases.ts'
import { GapTable } from './gap-table.tsx'

/** The same reports by topic or by phase of life. */
export function GapTables({ gaps: { topics, phases } }: { readonly gaps: Gaps }) {
  const { t } = useTranslation()
  const [byPhase, setByPhase] = useState(false)
  const total = topics.cells.at(-1)?.at(-1)
  const n = total ? gapText(total) : '0'
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('unmetNeeds.view')}
        style={{ alignSelf: 'flex-start' }}
        value={byPhase ? 'phase' : 'topic'}
        onChange={(value) => setByPhase(value === 'phase')}
        data={[
          { value: 'topic', label: t('unmetNeeds.byTopic') },
          { value: 'phase', label: t('unmetNeeds.byPhase') },
        ]}
      />
      {byPhase ? (
        <GapTable
          title={t('unmetNeeds.phaseMatrix', { n })}
          corner={GAP_WORDS.phase}
          names={phases.rows.map((row) => PHASE_WORDS[row])}
          matrix={phases}
        />
      ) : (
        <GapTable
          title={t('unmetNeeds.matrix', { n })}
          corner={GAP_WORDS.topic}
          names={topics.rows.map((row) => t(`values.topic.${row}`))}
          matrix={topics}
        />
      )}
      <Text size="sm" c="dimmed" maw="75ch">
        {byPhase ? `${GAP_WORDS.legend} ${GAP_WORDS.phaseNote}` : GAP_WORDS.legend}
      </Text>
    </Stack>
  )
}
