import { AppShell, Box } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../api/client.ts'
import { draftsSettled } from '../components/draft-keeper.ts'
import { toggleNeutralView } from '../components/neutral-view.ts'
import { useRoles } from '../components/use-may.ts'
import { CoverCurtain } from './cover-curtain.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { NeutralBanner } from './neutral-banner.tsx'
import { NotForYou } from './not-for-you.tsx'
import { Palette } from './palette.tsx'
import { mayVisit, startOf } from './screens.ts'

/** The frame of the workplace: navigation left, where I work today on top, the work in the middle. */
export function Shell() {
  const { t } = useTranslation()
  const [covered, setCovered] = useState(false)
  const [menu, { toggle: toggleMenu, close: closeMenu }] = useDisclosure(false)
  const vaultLock = useApiCommand('vault', 'lock')
  const lock = () => void draftsSettled().then(() => vaultLock.mutate({}))
  const vaultSwitch = useApiCommand('vault', 'switchUser')
  const switchUser = () => void draftsSettled().then(() => vaultSwitch.mutate({}))
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })

  const roles = useRoles()
  const navigate = useNavigate()
  // Whoever receives nobody begins where the own work is. Only when signing in, so that "Heute" stays within reach.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per sign-in, when this frame appears
  useEffect(() => {
    const start = startOf(roles)
    if (path !== start && (path === '/' || !mayVisit(path, roles))) void navigate({ to: start, replace: true })
  }, [])

  useHotkeys(
    [
      ['mod+L', lock],
      ['F10', switchUser],
      ['F9', () => setCovered((now) => !now)],
      ['F8', toggleNeutralView],
    ],
    [],
  )
  // A new page starts at its top, and on a narrow window the menu that led there gets out of the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new path matters
  useEffect(() => {
    window.scrollTo(0, 0)
    closeMenu()
  }, [path])

  return (
    <>
      <Box
        component="a"
        href="#main"
        className="skip-link"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('shell.skip')}
      </Box>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !menu } }}
        padding={{ base: 'sm', sm: 'lg' }}
        transitionDuration={0}
        display={covered ? 'none' : undefined}
      >
        <AppShell.Header>
          <Header menuOpen={menu} onMenu={toggleMenu} onLock={lock} onSwitch={switchUser} onCover={() => setCovered(true)} />
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('shell.navigation')}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main ref={main} id="main" tabIndex={-1}>
          <NeutralBanner />
          {mayVisit(path, roles) ? <Outlet /> : <NotForYou />}
        </AppShell.Main>
      </AppShell>
      <Palette />
      {covered ? <CoverCurtain onUncover={() => setCovered(false)} /> : null}
    </>
  )
}
