import { Group, PasswordInput, Stack, Text } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { passwordStrength } from './password-strength.ts'

type Props = { readonly label: string; readonly password: GetInputPropsReturnType; readonly repeat: GetInputPropsReturnType }

/** New password twice, with a hint in words of how strong it is. Length is the rule, everything else advice. */
export function NewPasswordFields({ label, password, repeat }: Props) {
  const { t } = useTranslation()
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t('vault.passwordHint')}
      </Text>
      <Group grow align="flex-start">
        <PasswordInput id="password" label={label} autoComplete="new-password" {...password} />
        <PasswordInput id="repeat" label={t('vault.passwordRepeat')} autoComplete="new-password" {...repeat} />
      </Group>
      <Text size="sm" role="status">
        {t('vault.strengthLabel', { strength: t(`vault.strength.${passwordStrength(String(password.value ?? ''))}`) })}
      </Text>
    </Stack>
  )
}
