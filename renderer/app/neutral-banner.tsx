import { Button, Group, Paper, Text } from '@mantine/core'
import { IconEyeglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/key-hint.tsx'
import { toggleNeutralView, useNeutralView } from '../components/neutral-view.ts'

/** Says quietly that something is left out, and how it comes back; nothing in it tells an onlooker what. */
export function NeutralBanner() {
  const { t } = useTranslation()
  const neutral = useNeutralView()
  return (
    <div role="status">
      {neutral ? (
        <Paper withBorder px="md" py={6} mb="md" bg="var(--mantine-color-default-hover)">
          <Group justify="space-between" gap="sm">
            <Group gap="xs" wrap="nowrap">
              <IconEyeglass size={20} aria-hidden style={{ flex: 'none' }} />
              <Text>{t('neutral.banner')}</Text>
            </Group>
            <Button variant="subtle" mih={44} rightSection={<KeyHint keys="F8" />} aria-keyshortcuts="F8" onClick={toggleNeutralView}>
              {t('neutral.off')}
            </Button>
          </Group>
        </Paper>
      ) : null}
    </div>
  )
}
