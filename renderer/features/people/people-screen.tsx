import { Button, CloseButton, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { PersonList } from './person-list.tsx'

/** Finds a person as one types; the focus is in the search box at once, arrows and Enter do the rest. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text.trim(), 120)
  const found = useApiQuery('people', 'search', { text: typed }, { keepPrevious: true })
  const hits = found.data?.hits ?? []
  const none = found.data?.hits.length === 0
  // While the answer to the last letter is under way, Enter must not act on the one before.
  const upToDate = typed === text.trim() && !found.isPlaceholderData

  const openNew = () => void navigate({ to: '/personen/neu' })
  useHotkeys([['n', openNew]])

  function enter() {
    const [best] = hits
    if (typed === '' || !upToDate) return
    if (best) void navigate({ to: '/personen/$personId', params: { personId: best.id } })
    else if (none) openNew()
  }
  function key(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') enter()
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector('a')?.focus()
    }
    if (event.key === 'Escape') {
      // The first press empties the box, the second leaves it, so that single keys work.
      if (text === '') event.currentTarget.blur()
      else setText('')
    }
  }
  function headline(more: boolean): string {
    if (typed === '') return none ? '' : t('people.recent')
    return more ? t('people.more', { count: hits.length }) : t('people.hits', { count: hits.length })
  }

  const add = (
    <Button
      leftSection={<IconUserPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={openNew}
    >
      {t('people.new')}
    </Button>
  )
  const addFound = (
    <Button variant="default" rightSection={<KeyHint keys={t('people.enter')} />} aria-keyshortcuts="Enter" onClick={openNew}>
      {t('people.takeIn')}
    </Button>
  )
  return (
    <Page title={t('people.title')} actions={add}>
      <TextInput
        ref={box}
        label={t('people.search')}
        description={t('people.searchHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={key}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={text ? <CloseButton aria-label={t('people.searchClear')} onClick={() => setText('')} /> : null}
        maxLength={200}
        autoFocus
        autoComplete="off"
        dir="auto"
      />
      <FailureAlert error={found.error} />
      <Text c="dimmed" role="status">
        {found.data ? headline(found.data.more) : ''}
      </Text>
      {none && typed === '' ? <EmptyState text={t('people.empty')} /> : null}
      {none && typed !== '' ? <EmptyState text={t('people.nothingFound')} action={addFound} /> : null}
      {hits.length > 0 ? <PersonList ref={list} hits={hits} firstOpens={typed !== ''} onLeave={() => box.current?.focus()} /> : null}
    </Page>
  )
}
