import { Spotlight } from '@mantine/spotlight'
import { IconAddressBook, IconPlus, IconSearch, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../shared/contract/index.ts'
import { useApiQuery } from '../api/client.ts'
import { useMay, useRoles } from '../components/use-may.ts'
import { ACTIONS, openTo } from './screens.ts'
import { type Choice, type Choices, useFirstAction } from './use-first-action.ts'
import { useScreens } from './use-screens.ts'

const MIN_LETTERS = 2
const MIN_LETTERS_OF_ACTION = 4

/** Ctrl+K: finds a person, an offer, a screen or an action. */
export function Palette() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const enabled = text.trim().length >= MIN_LETTERS
  const roles = useRoles()
  const may = useMay()
  const forPeople = enabled && may(contract.people.search)
  const forOffers = enabled && may(contract.directory.search)
  const people = useApiQuery('people', 'search', { text }, { enabled: forPeople, keepPrevious: true })
  const everywhere = { text, topic: null, language: '', quarter: '' }
  const offers = useApiQuery('directory', 'search', everywhere, { enabled: forOffers, keepPrevious: true })
  const startsWith = (label = '') => label.toLocaleLowerCase('de').startsWith(text.trim().toLocaleLowerCase('de'))
  const matches = (label: string) => label.toLocaleLowerCase('de').includes(text.trim().toLocaleLowerCase('de'))

  const screens: Choice[] = useScreens()
    .filter(({ label }) => matches(t(label)))
    .map(({ to, label, icon: Icon }) => ({
      id: to,
      label: t(label),
      leftSection: <Icon size={20} aria-hidden />,
      onClick: () => void navigate({ to }),
    }))
  const actions: Choice[] = openTo(ACTIONS, roles)
    .filter(({ label }) => matches(t(label)))
    .map(({ to, label }) => ({
      id: to,
      label: t(label),
      leftSection: <IconPlus size={20} aria-hidden />,
      onClick: () => void navigate({ to }),
    }))
  const found: Choice[] = (forPeople ? (people.data?.hits ?? []) : []).slice(0, 8).map((hit) => ({
    id: hit.id,
    label: hit.name,
    description: [hit.originalScript, hit.birthDate.slice(0, 4)].filter(Boolean).join(' · '),
    leftSection: <IconUser size={20} aria-hidden />,
    onClick: () => void navigate({ to: '/personen/$personId', params: { personId: hit.id } }),
  }))
  const foundOffers: Choice[] = (forOffers ? (offers.data?.offers ?? []) : []).slice(0, 6).map((offer) => ({
    id: `offer-${offer.id}`,
    label: offer.name,
    description: offer.providerName,
    leftSection: <IconAddressBook size={20} aria-hidden />,
    onClick: () => void navigate({ to: '/angebote/$offerId', params: { offerId: offer.id } }),
  }))
  // Whoever types the beginning of an action means it, not an offer with the same word.
  const meansAction = text.trim().length >= MIN_LETTERS_OF_ACTION && actions.some(({ label }) => startsWith(label))
  const groups: Choices[] = [
    ...(meansAction ? [{ group: t('shell.groupActions'), actions }] : []),
    { group: t('shell.groupPeople'), actions: found },
    { group: t('shell.groupOffers'), actions: foundOffers },
    ...(meansAction ? [] : [{ group: t('shell.groupActions'), actions }]),
    { group: t('shell.groupScreens'), actions: screens },
  ].filter((group) => group.actions.length > 0)

  const pending =
    (forPeople && (people.isPending || people.isPlaceholderData)) || (forOffers && (offers.isPending || offers.isPlaceholderData))
  const { groups: actionGroups, onKeyDownCapture } = useFirstAction(text, pending, groups)

  return (
    <Spotlight
      actions={actionGroups}
      query={text}
      onQueryChange={setText}
      filter={(_, all) => all}
      shortcut="mod + K"
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      nothingFound={t('shell.nothingFound')}
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        onKeyDownCapture,
        placeholder: t('shell.searchPlaceholder'),
        'aria-label': t('shell.search'),
      }}
      scrollable
      centered={false}
      maxHeight={480}
      transitionProps={{ duration: 100 }}
    />
  )
}
