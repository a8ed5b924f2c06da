import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Stands in front of everything, so that nobody at the table reads along; the work stays as it is behind it. */
export function CoverCurtain({ onUncover }: { readonly onUncover: () => void }) {
  const { t } = useTranslation()
  return (
    <Center mih="100vh" component="main">
      <Stack align="center">
        <Title order={1}>{t('shell.covered')}</Title>
        <Text c="dimmed">{t('shell.coveredText')}</Text>
        <Button autoFocus variant="default" onClick={onUncover}>
          {t('shell.uncover')}
        </Button>
      </Stack>
    </Center>
  )
}
