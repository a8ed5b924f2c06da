import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/contract/people.ts'

/** Where the person lives; with an Auskunftssperre only on purpose, because others at the table can read it. */
export function AddressLine({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const address = [person.street, [person.postalCode, person.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  if (address === '') return null
  if (!person.safeContact.disclosureBlocked) return <Text c="dimmed">{address}</Text>
  return (
    <Text component="div" c="dimmed">
      {shown ? `${address} ` : null}
      <Button variant="subtle" size="compact-md" mih={44} ml={shown ? 0 : -10} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'person.blockedAddressHide' : 'person.blockedAddress')}
      </Button>
    </Text>
  )
}
