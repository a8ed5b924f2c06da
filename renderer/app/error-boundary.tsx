import { Button, Container, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean }

/** A screen that stumbles must not take the app down: what was typed is a draft, so a reload brings it back. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Stumbled /> : this.props.children
  }
}

export function Stumbled() {
  const { t } = useTranslation()
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1}>{t('shell.crashTitle')}</Title>
        <Text>{t('shell.crashText')}</Text>
        <Button onClick={() => window.location.reload()}>{t('shell.reload')}</Button>
      </Stack>
    </Container>
  )
}
