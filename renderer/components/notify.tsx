import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { failureText } from '../api/failure.ts'

let latest: string | null = null

/**
 * Says that something is done; with `undo` the person can take it back instead of having been asked before. The newest
 * one replaces the one before: an older step cannot be taken back past a newer one.
 */
export function notifyDone(message: string, undo?: () => void): void {
  if (latest) notifications.hide(latest)
  const id = notifications.show({
    color: 'teal',
    autoClose: undo ? 10_000 : 4_000,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo ? (
          <Button
            size="compact-sm"
            flex="none"
            variant="light"
            onClick={() => {
              notifications.hide(id)
              undo()
            }}
          >
            {i18next.t('common.undo')}
          </Button>
        ) : null}
      </Group>
    ),
  })
  latest = id
}

/** A failure that belongs to no form on screen. Stays until it is closed. */
export function notifyFailure(error: unknown): void {
  notifications.show({
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    title: i18next.t('common.errorTitle'),
    message: failureText(error, i18next.t),
  })
}
