import { Group, Text } from '@mantine/core'
import { IconCalendarCheck, IconCalendarOff, IconCalendarQuestion, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OfferHit } from '../../shared/contract/directory.ts'
import { formatDay, toLocalDate } from '../../shared/dates.ts'
import { freshness } from '../../shared/offer-freshness.ts'

const ICONS = { fresh: IconCalendarCheck, stale: IconCalendarQuestion, unknown: IconCalendarQuestion, expired: IconCalendarOff } as const

type Props = { readonly offer: Pick<OfferHit, 'assuredOn' | 'validUntil' | 'review'> }

/** How far an entry of the directory can be trusted: the day it was last checked, marked when that is long ago or nobody else has looked over it. */
export function AssuredOn({ offer: { assuredOn, validUntil, review } }: Props) {
  const { t } = useTranslation()
  const state = freshness({ assuredOn, validUntil }, toLocalDate(Date.now()))
  const words = {
    fresh: () => t('directory.assured', { day: formatDay(assuredOn) }),
    stale: () => t('directory.assuredLongAgo', { day: formatDay(assuredOn) }),
    unknown: () => t('directory.notAssured'),
    expired: () => t('directory.expired', { day: formatDay(validUntil) }),
  }
  const waits = review === 'open'
  const Icon = waits ? IconEye : ICONS[state]
  const plain = state === 'fresh' && !waits
  return (
    <Group gap={6} wrap="nowrap" {...(plain ? { c: 'dimmed' } : {})} component="span">
      <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text component="span" size="sm" {...(plain ? {} : { fw: 600 })}>
        {waits ? t('directory.reviewOpen') : words[state]()}
      </Text>
    </Group>
  )
}
