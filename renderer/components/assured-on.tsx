import { Group, Text } from '@mantine/core'
import { IconCalendarCheck, IconCalendarQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay, type LocalDate, toLocalDate } from '../../shared/dates.ts'

const STALE_AFTER_DAYS = 182

/** How far an entry of the directory can be trusted: the day it was last checked, marked when that is long ago. */
export function AssuredOn({ day }: { readonly day: LocalDate | '' }) {
  const { t } = useTranslation()
  const stale = day === '' || day < addDays(toLocalDate(Date.now()), -STALE_AFTER_DAYS)
  const words =
    day === '' ? t('directory.notAssured') : t(stale ? 'directory.assuredLongAgo' : 'directory.assured', { day: formatDay(day) })
  const Icon = stale ? IconCalendarQuestion : IconCalendarCheck
  return (
    <Group gap={6} wrap="nowrap" c="dimmed" component="span">
      <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text component="span" size="sm">
        {words}
      </Text>
    </Group>
  )
}
