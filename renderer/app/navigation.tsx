import { NavLink, Stack, Text } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Screen, screenOf } from './screens.ts'
import { useScreens } from './use-screens.ts'

/** The daily work on top, what is seldom needed below; only what the signed-in person may open. */
export function Navigation() {
  const { t } = useTranslation()
  const screens = useScreens()
  const administration = screens.filter(({ group }) => group === 'administration')
  const heading = useId()
  return (
    <Stack gap="md" style={{ overflowY: 'auto' }}>
      <Entries screens={screens.filter(({ group }) => group === 'work')} />
      {administration.length > 0 ? (
        <Stack gap={2} role="group" aria-labelledby={heading}>
          <Text id={heading} size="sm" c="dimmed" px="sm">
            {t('shell.administration')}
          </Text>
          <Entries screens={administration} />
        </Stack>
      ) : null}
    </Stack>
  )
}

function Entries({ screens }: { readonly screens: readonly Screen[] }) {
  const { t } = useTranslation()
  const current = useRouterState({ select: (state) => screenOf(state.location.pathname) })
  return (
    <Stack gap={2}>
      {screens.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          // Which entry is the current one is said below: a path can lie under two of them.
          activeOptions={{ exact: true }}
          mih={44}
          label={t(label)}
          active={to === current}
          aria-current={to === current ? 'page' : undefined}
          leftSection={<Icon size={20} aria-hidden />}
        />
      ))}
    </Stack>
  )
}
