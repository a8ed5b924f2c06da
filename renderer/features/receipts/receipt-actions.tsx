import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangle, IconFileText, IconUserCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { KeyHint } from '../../components/key-hint.tsx'

const ACTIONS = [
  { name: 'application', to: '/belege/antrag', key: 'A', icon: IconFileText },
  { name: 'attendance', to: '/belege/vorsprache', key: 'V', icon: IconUserCheck },
  { name: 'emergency', to: '/belege/notfall', key: 'N', icon: IconAlertTriangle },
] as const

/** What is put on record for a person, one key each. */
export function ReceiptActions({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const begin = (to: (typeof ACTIONS)[number]['to']) => void navigate({ to, search: { person: personId } })
  useHotkeys(ACTIONS.map(({ key, to }) => [key.toLowerCase(), () => begin(to)]))
  return (
    <Group gap="xs" role="group" aria-label={t('receipts.actions')}>
      {ACTIONS.map(({ name, to, key, icon: Icon }) => (
        <Button
          key={name}
          variant="default"
          leftSection={<Icon size={20} aria-hidden {...(name === 'emergency' ? { color: 'var(--mantine-color-error)' } : {})} />}
          rightSection={<KeyHint keys={key} />}
          aria-keyshortcuts={key}
          onClick={() => begin(to)}
        >
          {t(`receipts.${name}`)}
        </Button>
      ))}
    </Group>
  )
}
