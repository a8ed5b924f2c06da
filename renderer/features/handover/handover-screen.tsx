import { Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { HandoverEntry } from '../../components/handover-entry.tsx'
import { Page } from '../../components/page.tsx'

/** What the branches have not taken on yet, overdue and urgent ones first. */
export function HandoverScreen() {
  const { t } = useTranslation()
  const items = useApiQuery('handover', 'open', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const current = items.data?.find(({ id }) => id === chosen) ?? items.data?.[0]

  function step(by: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    const fallback = by === 1 ? 0 : links.length - 1
    links[at === -1 ? fallback : at + by]?.focus()
  }
  useHotkeys([
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
  ])

  return (
    <Page title={t('handover.title')} intro={t('handover.intro')} wide>
      <FailureAlert error={items.error} onRetry={() => void items.refetch()} />
      {items.data?.length === 0 ? <EmptyState text={t('handover.empty')} /> : null}
      {items.data && items.data.length > 0 ? (
        <>
          <Group justify="space-between">
            <Text role="status">{t('handover.count', { count: items.data.length })}</Text>
            <Text size="sm" c="dimmed">
              {t('handover.listKeys')}
            </Text>
          </Group>
          <ul ref={list} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {items.data.map((item) => (
              <li
                key={item.id}
                style={{ borderTop: '1px solid var(--mantine-color-default-border)', padding: 'var(--mantine-spacing-sm) 0' }}
              >
                <HandoverEntry item={item} current={item.id === current?.id} named onFocus={() => setChosen(item.id)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Page>
  )
}
