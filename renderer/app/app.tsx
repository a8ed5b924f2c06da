import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './theme.css'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/de'
import { createQueryClient } from '../api/client.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { KernTheme } from './kern-theme.tsx'
import { styleNonce } from './style-nonce.ts'
import { cssVariables, theme } from './theme.ts'

const client = createQueryClient()

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <KernTheme />
      <QueryClientProvider client={client}>
        <DatesProvider settings={{ locale: 'de', firstDayOfWeek: 1 }}>
          <Notifications position="bottom-center" limit={2} />
          <ErrorBoundary>
            <Gate />
            <IdleWarning />
          </ErrorBoundary>
        </DatesProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
