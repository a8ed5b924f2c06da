import { CloseButton, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogPerson } from '../../../shared/contract/logs.ts'
import { useApiQuery } from '../../api/client.ts'

const HITS_SHOWN = 8

type Props = { readonly value: LogPerson | null; readonly onChange: (person: LogPerson | null) => void }

/** Whose log is meant, found by name; shows name and year of birth and nothing else. */
export function LogPersonPicker({ value, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text.trim(), 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useApiQuery('logs', 'findPersons', { text: typed }, { enabled: typed !== '', keepPrevious: true })
  const hits = typed === '' ? [] : (found.data?.hits.slice(0, HITS_SHOWN) ?? [])
  const yearOf = ({ birthYear }: LogPerson) => (birthYear ? t('logs.personYear', { year: birthYear }) : '')

  // The best hit is marked, so that Enter takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer marks anew
  useEffect(() => {
    combobox.selectFirstOption()
  }, [found.data])

  function choose(id: string) {
    onChange(hits.find((hit) => hit.id === id) ?? null)
    setText('')
    combobox.closeDropdown()
  }
  function type(next: string) {
    if (value) onChange(null)
    setText(next)
    combobox.openDropdown()
  }
  function clear() {
    onChange(null)
    setText('')
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          label={t('logs.person')}
          placeholder={t('logs.personHint')}
          value={value ? [value.name, yearOf(value)].filter(Boolean).join(', ') : text}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          leftSection={value ? <IconUserCheck size={20} aria-hidden /> : <IconSearch size={20} aria-hidden />}
          rightSection={value ? <CloseButton aria-label={t('logs.personClear')} onClick={clear} /> : null}
          rightSectionPointerEvents="all"
          maxLength={200}
          autoComplete="off"
          dir="auto"
          w={295}
          maw="100%"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === '' || !found.data}>
        {hits.length === 0 ? <Combobox.Empty>{t('logs.personHits', { count: 0 })}</Combobox.Empty> : null}
        {hits.length > 0 ? (
          <Combobox.Options aria-label={t('logs.person')}>
            {hits.map((hit) => (
              <Combobox.Option key={hit.id} value={hit.id} mih={44}>
                <Group justify="space-between" wrap="nowrap">
                  <Text component="bdi">{hit.name}</Text>
                  <Text component="span" size="sm" flex="none">
                    {yearOf(hit)}
                  </Text>
                </Group>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        ) : null}
      </Combobox.Dropdown>
      <Text component="span" role="status" className="visually-hidden">
        {typed !== '' && found.data ? t('logs.personHits', { count: hits.length }) : ''}
      </Text>
    </Combobox>
  )
}
