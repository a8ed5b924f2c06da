import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../shared/dates.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { isView, step, VIEWS, type View } from './views.ts'

type Props = {
  readonly view: View
  readonly day: LocalDate
  readonly narrow: boolean
  readonly onShow: (view: View, day: LocalDate) => void
  /** What the view is narrowed to. */
  readonly children?: ReactNode
}

/** Earlier, today, later, and which view; each with its key. */
export function ViewBar({ view, day, narrow, onShow, children }: Props) {
  const { t } = useTranslation()
  const go = (to: LocalDate) => onShow(view, to)
  const shown = narrow ? (['tag', 'liste'] as const) : VIEWS
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={6}>
        <Button
          variant="default"
          size="sm"
          mih={44}
          px="xs"
          aria-label={t('calendar.earlier')}
          aria-keyshortcuts="V"
          leftSection={<IconChevronLeft size={18} aria-hidden />}
          onClick={() => go(step(view, day, -1))}
        >
          <KeyHint keys="V" />
        </Button>
        <Button
          variant="default"
          size="sm"
          mih={44}
          px="xs"
          rightSection={<KeyHint keys="H" />}
          aria-keyshortcuts="H"
          onClick={() => go(toLocalDate(Date.now()))}
        >
          {t('calendar.toToday')}
        </Button>
        <Button
          variant="default"
          size="sm"
          mih={44}
          px="xs"
          aria-label={t('calendar.later')}
          aria-keyshortcuts="F"
          rightSection={<IconChevronRight size={18} aria-hidden />}
          onClick={() => go(step(view, day, 1))}
        >
          <KeyHint keys="F" />
        </Button>
        {children}
      </Group>
      <SegmentedControl
        aria-label={t('calendar.view')}
        size="sm"
        value={view}
        onChange={(value) => isView(value) && onShow(value, day)}
        data={shown.map((each) => ({
          value: each,
          label: (
            <Group gap={6} wrap="nowrap" mih={32}>
              {t(`calendar.views.${each}`)}
              <KeyHint keys={String(VIEWS.indexOf(each) + 1)} />
            </Group>
          ),
        }))}
      />
    </Group>
  )
}
