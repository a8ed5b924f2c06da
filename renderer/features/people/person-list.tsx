import { Group, Paper } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonHit } from '../../../shared/contract/people.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import styles from './person-list.module.css'

type Props = {
  readonly hits: readonly PersonHit[]
  /** Whether Enter in the search box opens the first one; then it says so. */
  readonly firstOpens: boolean
  readonly ref: Ref<HTMLUListElement>
  /** Called when the arrows leave the list at its top. */
  readonly onLeave: () => void
}

/** The hits as links; the arrows go from one to the next. */
export function PersonList({ hits, firstOpens, ref, onLeave }: Props) {
  const { t } = useTranslation()

  function key(event: KeyboardEvent<HTMLUListElement>) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const links = [...event.currentTarget.querySelectorAll('a')]
    const next = links.findIndex((link) => link.matches(':focus')) + (event.key === 'ArrowDown' ? 1 : -1)
    if (next < 0) onLeave()
    else links[next]?.focus()
  }
  return (
    <Paper withBorder p={4}>
      <ul ref={ref} className={styles.list} aria-label={t('people.title')} onKeyDown={key}>
        {hits.map((hit, index) => (
          <li key={hit.id}>
            <Link
              to="/personen/$personId"
              params={{ personId: hit.id }}
              className={styles.hit}
              data-first={(firstOpens && index === 0) || undefined}
            >
              <Group component="span" justify="space-between" wrap="nowrap">
                <PersonHitLines hit={hit} />
                {firstOpens && index === 0 ? <KeyHint keys={t('people.enter')} /> : null}
              </Group>
            </Link>
          </li>
        ))}
      </ul>
    </Paper>
  )
}
