import { Box, Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly intro?: string; readonly size?: number; readonly children: ReactNode }

/** Calm page in front of the locked store; shows nothing of what is behind it. */
export function VaultFrame({ title, intro, size = 520, children }: Props) {
  return (
    <Box mih="100vh" component="main" bg="var(--kern-color-layout-background-hued)">
      <Container size={size} py={48}>
        <Paper withBorder p={{ base: 'md', xs: 'xl' }}>
          <Stack>
            <Title order={1}>{title}</Title>
            {intro ? <Text>{intro}</Text> : null}
            {children}
          </Stack>
        </Paper>
      </Container>
    </Box>
  )
}
