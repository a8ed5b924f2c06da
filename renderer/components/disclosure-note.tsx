import { Alert, Text } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../shared/ids.ts'
import { useApiQuery } from '../api/client.ts'

type Props = {
  readonly personId: PersonId
  /** What is about to happen with the person's data. */
  readonly when: 'print' | 'sharing'
}

/** Says what an Auskunftssperre means for the step at hand; nothing where there is none. */
export function DisclosureNote({ personId, when }: Props) {
  const { t } = useTranslation()
  const person = useApiQuery('people', 'hit', { id: personId })
  if (!person.data?.disclosureBlocked) return null
  return (
    <Alert color="orange" icon={<IconShieldLock aria-hidden />} role="note" py="xs">
      <Text>{t(when === 'print' ? 'person.blockedPrint' : 'person.blockedSharing')}</Text>
    </Alert>
  )
}
