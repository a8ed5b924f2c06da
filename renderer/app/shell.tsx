import { AppShell, Box } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../api/client.ts'
import { draftsSettled } from '../components/draft-keeper.ts'
import { CoverCurtain } from './cover-curtain.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'

/** The frame of the workplace: navigation left, where I work today on top, the work in the middle. */
export function Shell() {
  const { t } = useTranslation()
  const [covered, setCovered] = useState(false)
  const [menu, { toggle: toggleMenu, close: closeMenu }] = useDisclosure(false)
  const vaultLock = useApiCommand('vault', 'lock')
  const lock = () => void draftsSettled().then(() => vaultLock.mutate({}))
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })

  useHotkeys(
    [
      ['mod+L', lock],
      ['F9', () => setCovered((now) => !now)],
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
          <Header menuOpen={menu} onMenu={toggleMenu} onLock={lock} onCover={() => setCovered(true)} />
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('shell.navigation')}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main ref={main} id="main" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Palette />
      {covered ? <CoverCurtain onUncover={() => setCovered(false)} /> : null}
    </>
  )
}
