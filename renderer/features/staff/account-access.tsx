import { IconKey, IconKeyOff, IconPasswordUser, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/contract/staff.ts'
import { formatDate } from '../../../shared/dates.ts'
import { IconText } from '../../components/icon-text.tsx'

const ICONS = { own: IconKey, initial: IconPasswordUser, none: IconKeyOff } as const

/** Whether and how an account gets in, in words. */
export function AccountAccess({ account: { active, leftOn, access } }: { readonly account: Account }) {
  const { t } = useTranslation()
  if (!active) return <IconText icon={IconUserOff}>{t('staff.accessState.left', { day: leftOn ? formatDate(leftOn) : '' })}</IconText>
  return <IconText icon={ICONS[access]}>{t(`staff.accessState.${access}`)}</IconText>
}
