import { Alert, Text } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../shared/ids.ts'
import { useApiQuery } from '../api/client.ts'
import { useNeutralView } from './neutral-view.ts'

type Props = {
  readonly personId: PersonId
  /** What is about to happen with the person's data. */
  readonly when: 'print' | 'sharing'
}

/** Says what an Auskunftssperre means for the step at hand; nothing where there is none. */
export function DisclosureNote({ personId, when }: Props) {
  const { t } = useTranslation()
  const neutral = useNeutralView()
  const person = useApiQuery('people', 'hit', { id: personId })
  // In neutral view somebody looks on who must not learn of it.
  if (neutral || !person.data?.disclosureBlocked) return null
  return (
    <Alert color="orange" icon={<IconShieldLock aria-hidden />} role="note" py="xs" mb={when === 'print' ? 'sm' : 0}>
      <Text>{t(when === 'print' ? 'person.blockedPrint' : 'person.blockedSharing')}</Text>
    </Alert>
  )
}
