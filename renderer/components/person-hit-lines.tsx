import { Text } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonHit } from '../../shared/contract/people.ts'
import { formatDateTime } from '../../shared/dates.ts'
import { formatPartialDate } from '../../shared/partial-dates.ts'
import { useNeutralView } from './neutral-view.ts'
import styles from './person-hit-lines.module.css'

/** A found person in two lines: enough to tell people apart, nothing sensitive. */
export function PersonHitLines({ hit }: { readonly hit: PersonHit }) {
  const { t } = useTranslation()
  const neutral = useNeutralView()
  const details = [
    hit.birthDate && t('people.born', { date: formatPartialDate(hit.birthDate) }),
    !neutral && hit.street,
    !neutral && hit.disclosureBlocked && t('person.blockedHit'),
    hit.responsibleName,
    hit.nextAppointment && t('people.nextAppointment', { when: formatDateTime(hit.nextAppointment) }),
  ].filter(Boolean)
  return (
    <span className={styles.lines}>
      <Text component="bdi" fw={600} className={styles.name}>
        {hit.name}
      </Text>
      {hit.originalScript ? (
        <Text component="bdi" className={styles.script}>
          {hit.originalScript}
        </Text>
      ) : null}
      <Text component="span" size="sm" className={styles.details}>
        {details.join(' · ')}
      </Text>
      {hit.outside ? (
        <Text component="span" size="sm" className={styles.outside}>
          <IconBuildingCommunity size={16} aria-hidden />
          {t('people.outside', { branch: hit.branchName })}
        </Text>
      ) : null}
    </span>
  )
}
