import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AGAINST, type DuplicateReason } from '../../../shared/duplicate-reasons.ts'

type Props = { readonly reasons: readonly DuplicateReason[] }

/** In one line why two records may be of one person, and what speaks against it. */
export function ReasonLine({ reasons }: Props) {
  const { t } = useTranslation()
  const words = (list: readonly DuplicateReason[]) => list.map((reason) => t(`duplicates.reasons.${reason}`)).join(', ')
  const against = reasons.filter((reason) => AGAINST.includes(reason))
  return (
    <>
      <Text size="sm">{`${t('duplicates.for')}: ${words(reasons.filter((reason) => !AGAINST.includes(reason)))}`}</Text>
      {against.length > 0 ? <Text size="sm">{`${t('duplicates.against')}: ${words(against)}`}</Text> : null}
    </>
  )
}
