import { Box, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ACCESS_KINDS, type AccessFilter, type LogPerson } from '../../../shared/contract/logs.ts'
import { useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { LogPersonPicker } from './log-person-picker.tsx'

/** What is looked for, with the chosen person by name. */
export type Chosen = Omit<AccessFilter, 'personId'> & { readonly person: LogPerson | null }
export const NOTHING_CHOSEN: Chosen = { person: null, staffId: null, from: null, to: null, access: null }

export function toFilter({ person, ...rest }: Chosen): AccessFilter {
  return { ...rest, personId: person?.id ?? null }
}

type Props = { readonly value: Chosen; readonly onChange: (change: Partial<Chosen>) => void }

export function AccessFilterFields({ value, onChange }: Props) {
  const { t } = useTranslation()
  const subjects = useApiQuery('logs', 'subjects', {})
  const staff = subjects.data?.staff ?? []
  return (
    <Group gap="sm" align="flex-end" role="group" aria-label={t('logs.filter')}>
      <LogPersonPicker value={value.person} onChange={(person) => onChange({ person })} />
      <Select
        label={t('logs.staff')}
        placeholder={t('logs.everybody')}
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.staffId}
        onChange={(_, option) => onChange({ staffId: staff.find(({ id }) => id === option?.value)?.id ?? null })}
        searchable
        clearable
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        w={180}
      />
      <Select
        label={t('logs.kind')}
        placeholder={t('logs.everyKind')}
        data={ACCESS_KINDS.map((kind) => ({ value: kind, label: t(`logs.access.${kind}`) }))}
        value={value.access}
        onChange={(kind) => onChange({ access: kind })}
        clearable
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        w={165}
      />
      <Box w={205}>
        <DayInput clearable label={t('logs.from')} value={value.from ?? ''} onChange={(day) => onChange({ from: day || null })} />
      </Box>
      <Box w={205}>
        <DayInput clearable label={t('logs.to')} value={value.to ?? ''} onChange={(day) => onChange({ to: day || null })} />
      </Box>
    </Group>
  )
}
