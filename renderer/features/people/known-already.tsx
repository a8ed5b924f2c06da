import { Alert, Anchor, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import styles from './person-form.module.css'

const MIN_LETTERS = 3
const SHOWN = 4

/** Persons who may be the one being typed in; shown beside the form, never in its way. */
export function KnownAlready({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const [text] = useDebouncedValue(name.trim().slice(0, 200), 300)
  const enabled = text.length >= MIN_LETTERS
  const found = useApiQuery('people', 'search', { text }, { enabled, keepPrevious: true })
  const hits = enabled ? (found.data?.hits.slice(0, SHOWN) ?? []) : []
  return (
    <div role="status" className={styles.known}>
      {hits.length > 0 ? (
        <Alert color="kern" icon={<IconUsers aria-hidden />} title={t('people.knownTitle')}>
          <Text size="sm">{t('people.knownIntro')}</Text>
          <List listStyleType="none" mt="xs" spacing="xs">
            {hits.map((hit) => (
              <List.Item key={hit.id}>
                <Anchor c="inherit" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: hit.id }} {...props} />}>
                  <PersonHitLines hit={hit} />
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </div>
  )
}
