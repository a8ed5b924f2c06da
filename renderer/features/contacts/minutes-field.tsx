import { Button, Group, NumberInput } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { MINUTE_PRESETS, stepMinutes } from './quick-keys.ts'

type Props = { readonly value: number | string; readonly onChange: (minutes: number | string) => void; readonly error: string | null }

/** A click must not move the focus to the button: the next Enter is meant to save, not to press it again. */
function keepFocus(event: MouseEvent) {
  event.preventDefault()
}

export function MinutesField({ value, onChange, error }: Props) {
  const { t } = useTranslation()
  const step = (direction: 1 | -1, keys: string, label: string) => (
    <Button
      variant="default"
      px="sm"
      aria-label={label}
      aria-keyshortcuts={keys}
      onMouseDown={keepFocus}
      onClick={() => onChange(stepMinutes(value, direction))}
    >
      <KeyHint keys={keys} />
    </Button>
  )
  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NumberInput
          id="minutes"
          label={t('contacts.minutes')}
          value={value}
          onChange={onChange}
          suffix={t('contacts.minutesSuffix')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          min={1}
          max={600}
          clampBehavior="none"
          error={error}
          style={{ flexGrow: 1 }}
        />
        {step(-1, '-', t('contacts.shorter'))}
        {step(1, '+', t('contacts.longer'))}
      </Group>
      <Group gap="xs" mt={6} grow>
        {MINUTE_PRESETS.map((minutes) => (
          <Button
            key={minutes}
            variant={value === minutes ? 'light' : 'default'}
            aria-pressed={value === minutes}
            px="xs"
            onMouseDown={keepFocus}
            onClick={() => onChange(minutes)}
          >
            {t('common.minutes', { count: minutes })}
          </Button>
        ))}
      </Group>
    </div>
  )
}
