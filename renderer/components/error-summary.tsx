import { Alert, Anchor, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  /** Path of the field -> sentence. */
  readonly errors: Readonly<Record<string, unknown>>
  /** Path of the field -> its label on screen, in the order of the form. */
  readonly labels: Readonly<Record<string, string>>
  /** Counts attempts to save, so that the focus comes back at each refused one. */
  readonly attempt: number
}

/** Top of a refused form: what is wrong, each a link to its field (`id` = path). Takes the focus when it appears. */
export function ErrorSummary({ errors, labels, attempt }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const order = Object.keys(labels)
  const labelOf = (path: string) => (Object.hasOwn(labels, path) ? path : (path.split('.')[0] ?? ''))
  const placeOf = (path: string) => {
    const place = order.indexOf(labelOf(path))
    return place < 0 ? order.length : place
  }
  const entries = Object.entries(errors)
    .filter(([, message]) => typeof message === 'string')
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (attempt === 0 || entries.length === 0) return null
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('common.summaryTitle', { count: entries.length })}
    >
      <List>
        {entries.map(([path, message]) => (
          <List.Item key={path}>
            <Anchor
              component="button"
              type="button"
              ta="left"
              style={{ verticalAlign: 'top' }}
              onClick={() => document.getElementById(path)?.focus()}
            >
              {`${labels[labelOf(path)] ?? ''} – ${String(message)}`}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
