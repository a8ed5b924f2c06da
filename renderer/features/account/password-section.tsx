import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OwnAccount, SignedInStaff } from '../../../shared/contract/vault.ts'
import { ChangePasswordForm } from '../../components/change-password-form.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { whenText } from './when-text.ts'

export type PartProps = {
  readonly account: OwnAccount
  /** Only one part of the page is open at a time, so that Strg+Enter is never in doubt. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

export function PasswordSection({ account, staff, open, onOpen }: PartProps & { readonly staff: SignedInStaff }) {
  const { t } = useTranslation()
  return (
    <Section
      title={t('vault.password')}
      actions={
        open ? null : (
          <Button variant="default" onClick={() => onOpen(true)}>
            {t('account.changePassword')}
          </Button>
        )
      }
    >
      <Text>{t('account.passwordSince', { when: whenText(account.passwordChangedAt) })}</Text>
      <Text size="sm" c="dimmed">
        {t('account.passwordRule')}
      </Text>
      {open ? (
        <ChangePasswordForm
          about={staff}
          askOld
          save={t('account.changePassword')}
          onClose={() => onOpen(false)}
          onDone={() => {
            onOpen(false)
            notifyDone(t('account.passwordChanged'))
          }}
        />
      ) : null}
    </Section>
  )
}
