import { Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LOG_PAGE } from '../../../shared/contract/logs.ts'

type Props = { readonly page: number; readonly total: number; readonly onPage: (page: number) => void }

const NUMBER = new Intl.NumberFormat('de-DE')

/** How many there are, which of them are shown, and the way to the others. */
export function Pager({ page, total, onPage }: Props) {
  const { t } = useTranslation()
  const from = page * LOG_PAGE + 1
  const to = Math.min(total, from + LOG_PAGE - 1)
  const range = { from: NUMBER.format(from), to: NUMBER.format(to), total: NUMBER.format(total) }
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {total > LOG_PAGE ? t('logs.range', range) : t('logs.found', { count: total })}
      </Text>
      {total > LOG_PAGE ? (
        <Group gap="xs">
          <Button
            variant="default"
            disabled={page === 0}
            leftSection={<IconChevronLeft size={20} aria-hidden />}
            onClick={() => onPage(page - 1)}
          >
            {t('logs.newer')}
          </Button>
          <Button
            variant="default"
            disabled={to >= total}
            rightSection={<IconChevronRight size={20} aria-hidden />}
            onClick={() => onPage(page + 1)}
          >
            {t('logs.older')}
          </Button>
        </Group>
      ) : null}
    </Group>
  )
}
