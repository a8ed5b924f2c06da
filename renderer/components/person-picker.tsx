import { CloseButton, Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonHit } from '../../shared/contract/people.ts'
import type { PersonId } from '../../shared/ids.ts'
import { fullName } from '../../shared/names.ts'
import { useApiQuery } from '../api/client.ts'
import { PersonHitLines } from './person-hit-lines.tsx'

const HITS_SHOWN = 8

type Props = {
  readonly value: PersonId | null
  readonly onChange: (hit: PersonHit | null) => void
  /** Default: "Person". */
  readonly label?: string
  readonly id?: string
  readonly error?: ReactNode
  readonly required?: boolean
  readonly autoFocus?: boolean
}

/** Finds a known person as one types; shows who is chosen by name. Nobody is listed before something is typed. */
export function PersonPicker({ value, onChange, label, id, error, required, autoFocus }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text.trim(), 120)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const chosen = useApiQuery('people', 'get', { id: value ?? '' }, { enabled: value !== null })
  const found = useApiQuery('people', 'search', { text: typed }, { enabled: typed !== '', keepPrevious: true })
  const hits = typed === '' ? [] : (found.data?.hits.slice(0, HITS_SHOWN) ?? [])
  const nobody = typed !== '' && found.data?.hits.length === 0

  // The best hit is marked, so that Enter takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer marks anew
  useEffect(() => {
    combobox.selectFirstOption()
  }, [found.data])

  function choose(hitId: string) {
    onChange(hits.find((hit) => hit.id === hitId) ?? null)
    setText('')
    combobox.closeDropdown()
  }
  function type(next: string) {
    if (value !== null) onChange(null)
    setText(next)
    combobox.openDropdown()
  }
  function clear() {
    onChange(null)
    setText('')
  }

  const shown = value === null ? text : chosen.data ? fullName(chosen.data) : ''
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          {...(id ? { id } : {})}
          label={label ?? t('people.pick')}
          placeholder={t('people.pickHint')}
          value={shown}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => {
            // A chosen name is selected as a whole, so that the next letter begins a new search.
            event.currentTarget.select()
            if (typed !== '') combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
          leftSection={value ? <IconUserCheck size={20} aria-hidden /> : <IconSearch size={20} aria-hidden />}
          rightSection={value ? <CloseButton aria-label={t('people.pickClear')} onClick={clear} /> : null}
          rightSectionPointerEvents="all"
          maxLength={200}
          error={error}
          required={required ?? false}
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus ?? false}
          autoComplete="off"
          dir="auto"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={hits.length === 0 && !nobody}>
        {nobody ? <Combobox.Empty>{t('people.nothingFound')}</Combobox.Empty> : null}
        {hits.length > 0 ? (
          <Combobox.Options aria-label={label ?? t('people.pick')}>
            {hits.map((hit) => (
              <Combobox.Option key={hit.id} value={hit.id} disabled={hit.outside}>
                <PersonHitLines hit={hit} />
              </Combobox.Option>
            ))}
          </Combobox.Options>
        ) : null}
      </Combobox.Dropdown>
      <Text component="span" role="status" className="visually-hidden">
        {typed !== '' && found.data ? t('people.hits', { count: found.data.hits.length }) : ''}
      </Text>
    </Combobox>
  )
}
