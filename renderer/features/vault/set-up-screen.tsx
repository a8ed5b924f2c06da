import { Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoveryCode } from '../../../shared/contract/vault.ts'
import { ArrivalScreen } from './arrival-screen.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { VaultFrame } from './vault-frame.tsx'

const CHOICES = [
  { withSamples: false, title: 'vault.startSetUp', text: 'vault.startSetUpText' },
  { withSamples: true, title: 'vault.startSample', text: 'vault.startSampleText' },
] as const

/** First run: the real thing or a try with invented people, then the account, then the recovery code. */
export function SetUpScreen() {
  const { t } = useTranslation()
  const [withSamples, setWithSamples] = useState<boolean | null>(null)
  const [arriving, setArriving] = useState(false)
  const [code, setCode] = useState<RecoveryCode | null>(null)

  if (code) return <RecoveryStep code={code} />
  if (arriving) return <ArrivalScreen onBack={() => setArriving(false)} />
  if (withSamples !== null) return <SetUpForm withSamples={withSamples} onBack={() => setWithSamples(null)} onCode={setCode} />
  return (
    <VaultFrame title={t('vault.welcome')} intro={t('vault.welcomeText')}>
      <Stack gap="sm">
        {CHOICES.map((choice) => (
          <UnstyledButton key={choice.title} onClick={() => setWithSamples(choice.withSamples)}>
            <Paper withBorder p="md">
              <Title order={2} size="h3" c="var(--mantine-color-anchor)">
                {t(choice.title)}
              </Title>
              <Text>{t(choice.text)}</Text>
            </Paper>
          </UnstyledButton>
        ))}
        <UnstyledButton onClick={() => setArriving(true)}>
          <Paper withBorder p="md">
            <Title order={2} size="h3" c="var(--mantine-color-anchor)">
              {t('backups.arrival.offer')}
            </Title>
            <Text>{t('backups.arrival.offerText')}</Text>
          </Paper>
        </UnstyledButton>
      </Stack>
    </VaultFrame>
  )
}
