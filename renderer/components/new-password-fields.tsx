import { Group, PasswordInput, Stack, Text } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NewPassword } from '../../shared/contract/vault.ts'
import type { About } from '../../shared/password-strength.ts'
import { IconText } from './icon-text.tsx'
import { useStrength } from './use-strength.ts'

type Props = {
  readonly label: string
  /** Id of the first field, as it is named in the contract. */
  readonly field?: string
  readonly about: About
  readonly password: GetInputPropsReturnType
  readonly repeat: GetInputPropsReturnType
  readonly autoFocus?: boolean
}

/** New password twice, and in words how long it would withstand guessing; main refuses by the same rule. */
export function NewPasswordFields({ label, field = 'password', about, password, repeat, autoFocus = false }: Props) {
  const { t } = useTranslation()
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t('vault.passwordHint')}
      </Text>
      <Group grow align="flex-start">
        <PasswordInput id={field} label={label} autoComplete="new-password" autoFocus={autoFocus} {...password} />
        <PasswordInput id="repeat" label={t('vault.passwordRepeat')} autoComplete="new-password" {...repeat} />
      </Group>
      <StrengthLine password={String(password.value ?? '')} about={about} withReason={!password.error} />
    </Stack>
  )
}

type LineProps = { readonly password: string; readonly about: About; readonly withReason: boolean }

function StrengthLine({ password, about, withReason }: LineProps) {
  const { t } = useTranslation()
  const strength = useStrength(password, about)
  const long = NewPassword.safeParse(password).success
  const word = password === '' ? 'empty' : !long ? 'short' : strength === null ? 'judging' : WORDS[strength.score]
  const fits = long && strength !== null && strength.weakness === null
  const why = withReason && long && strength?.weakness ? ` – ${t(`fields.${strength.weakness}`)}` : ''
  const icon = fits ? IconCircleCheck : strength?.weakness && long ? IconAlertTriangle : IconInfoCircle
  return (
    <div role="status">
      <IconText icon={icon}>{t('vault.strengthLabel', { strength: t(`vault.strength.${word ?? 'weak'}`) }) + why}</IconText>
    </div>
  )
}

/** Words for the scores 0 to 4. */
const WORDS = ['weak', 'weak', 'weak', 'good', 'strong'] as const
