import { Button } from '@mantine/core'
import { IconHandFinger } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../../shared/value-lists.ts'

/** To the card that the visitor points at, with what is chosen so far; the rest of the form waits as a draft. */
export function CardLink({ topics }: { readonly topics: readonly Topic[] }) {
  const { t } = useTranslation()
  return (
    <Button
      variant="subtle"
      px="xs"
      leftSection={<IconHandFinger size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/bedarfskarte" search={(begun) => ({ ...begun, topics: [...topics] })} {...props} />}
    >
      {t('contacts.needsCard')}
    </Button>
  )
}
