import { Alert, Text } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../shared/contract/people.ts'

type Contact = Person['safeContact']

/** On which ways the person may be reached; stands on the page so that nobody calls or writes on another one. */
export function SafeContactBanner({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation()
  const withDetail = (way: string, detail: string) => [way, detail].filter(Boolean).join(' ')
  const ways = [
    contact.phoneAllowed && withDetail(t('people.way.phone'), contact.phone),
    contact.smsAllowed && withDetail(t('people.way.sms'), contact.phoneAllowed ? '' : contact.phone),
    contact.letterAllowed && t('people.way.letter'),
    contact.emailAllowed && withDetail(t('people.way.email'), contact.email),
  ].filter(Boolean)
  const lines = [
    ways.length > 0 ? t('people.contactAllowed', { ways: ways.join(', ') }) : t('people.contactNone'),
    contact.times && t('people.contactTimes', { times: contact.times }),
    contact.codeWord && t('people.codeWord', { word: contact.codeWord }),
  ].filter(Boolean)
  return (
    <Alert
      color={contact.disclosureBlocked ? 'orange' : 'gray'}
      icon={<IconShieldLock aria-hidden />}
      title={t('people.groupContact')}
      py="xs"
    >
      {contact.disclosureBlocked ? <Text fw={600}>{t('people.disclosureBlocked')}</Text> : null}
      <Text>{lines.join(' · ')}</Text>
    </Alert>
  )
}
