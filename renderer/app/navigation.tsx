import { NavLink, Stack } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SCREENS } from './screens.ts'

export function Navigation() {
  const { t } = useTranslation()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Stack gap={2}>
      {SCREENS.map(({ to, label, icon: Icon }) => {
        const active = to === '/' ? path === '/' : path.startsWith(to)
        return (
          <NavLink
            key={to}
            component={Link}
            to={to}
            mih={44}
            label={t(label)}
            active={active}
            aria-current={active ? 'page' : undefined}
            leftSection={<Icon size={20} aria-hidden />}
          />
        )
      })}
    </Stack>
  )
}
