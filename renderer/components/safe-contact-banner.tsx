import { Alert, Text } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../shared/contract/people.ts'

type Contact = Person['safeContact']

/** On which ways the person may be reached; stands on the page so that nobody calls or writes on another one. */
export function SafeContactBanner({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation()
  const ways = [
    { allowed: contact.phoneAllowed, way: t('people.way.phone'), detail: contact.phone },
    { allowed: contact.smsAllowed, way: t('people.way.sms'), detail: contact.phoneAllowed ? '' : contact.phone },
    { allowed: contact.letterAllowed, way: t('people.way.letter'), detail: '' },
    { allowed: contact.emailAllowed, way: t('people.way.email'), detail: contact.email },
  ]
  const allowed = ways.filter((way) => way.allowed).map(({ way, detail }) => [way, detail].filter(Boolean).join(' '))
  const refused = ways.filter((way) => !way.allowed).map(({ way }) => way)
  const address = [contact.addressee, contact.street, [contact.postalCode, contact.city].filter(Boolean).join(' ')]
  const letterTo = address.filter(Boolean).join(', ')
  const lines = [
    allowed.length > 0 ? t('people.contactAllowed', { ways: allowed.join(', ') }) : t('people.contactNone'),
    allowed.length > 0 && refused.length > 0 && t('person.notAllowed', { ways: refused.join(', ') }),
    contact.times && t('people.contactTimes', { times: contact.times }),
    contact.codeWord && t('people.codeWord', { word: contact.codeWord }),
    contact.letterAllowed && letterTo && t('person.letterTo', { address: letterTo }),
    contact.reason && t('person.reasonShown', { reason: contact.reason }),
  ].filter(Boolean)
  return (
    <Alert
      color={contact.disclosureBlocked ? 'orange' : 'gray'}
      icon={<IconShieldLock aria-hidden />}
      title={t(contact.disclosureBlocked ? 'person.blockedTitle' : 'people.groupContact')}
      role="note"
      py="xs"
    >
      {contact.disclosureBlocked ? <Text fw={600}>{t('person.blockedPage')}</Text> : null}
      <Text style={{ overflowWrap: 'anywhere' }}>{lines.join(' · ')}</Text>
    </Alert>
  )
}
