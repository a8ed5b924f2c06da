import { expect, test } from 'vitest'
import { ACTIONS, mayVisit, openTo, SCREENS, screenOf, startOf } from '../../../../renderer/app/screens.ts'
import { de } from '../../../../renderer/i18n/de.ts'
import { ROLES, type Role } from '../../../../shared/permissions.ts'

const paths = (...roles: Role[]) => openTo(SCREENS, roles).map(({ to }) => to)
const actions = (...roles: Role[]) => openTo(ACTIONS, roles).map(({ to }) => to)

test('administration alone is offered no page and no action about visitors', () => {
  expect(paths('administrator')).toEqual([
    '/',
    '/briefvorlagen',
    '/team',
    '/vertretungen',
    '/rechtstexte',
    '/sicherungen',
    '/einstellungen',
  ])
  expect(actions('administrator')).toEqual([])
  expect(startOf(['administrator'])).toBe('/team')
  for (const path of [
    '/personen',
    '/personen/0197f0aa',
    '/personen/neu',
    '/kalender',
    '/kontakt',
    '/verweisungen/neu',
    '/belege/0197f0aa',
    '/belege/notfall',
    '/weitergabe',
    '/meldeaufforderungen',
    '/meldeaufforderungen/neu',
    '/team/uebergaben',
  ]) {
    expect(mayVisit(path, ['administrator']), path).toBe(false)
  }
})

test('each role begins where its own work is, on a page it may open', () => {
  expect(startOf(['case_manager', 'administrator'])).toBe('/')
  expect(startOf(['data_protection_officer'])).toBe('/protokolle')
  expect(startOf(['branch_head'])).toBe('/sprechstunde')
  expect(startOf(['network_editor'])).toBe('/angebote')
  expect(startOf(['project_coordinator'])).toBe('/sprechstunde')
  expect(startOf(['youth_welfare_worker'])).toBe('/personen')
  expect(startOf(['controller'])).toBe('/vertretungen')
  for (const role of ROLES) {
    expect(paths(role), role).toContain(startOf([role]))
    expect(mayVisit(startOf([role]), [role])).toBe(true)
  }
})

test('a page is judged by the entry closest to it', () => {
  expect(screenOf('/')).toBe('/')
  expect(screenOf('/team/uebergaben')).toBe('/team/uebergaben')
  expect(screenOf('/personen/0197f0aa/aendern')).toBe('/personen')
  expect(screenOf('/teamwork')).toBeNull()
  expect(mayVisit('/team/uebergaben', ['case_manager'])).toBe(true)
  expect(mayVisit('/team', ['case_manager'])).toBe(false)
  expect(mayVisit('/angebote/einlesen', ['trainee'])).toBe(false)
  // Unknown paths have a page of their own that says so.
  expect(mayVisit('/gibt-es-nicht', ['controller'])).toBe(true)
})

test('nobody signed in is offered nothing', () => {
  expect(openTo(SCREENS, [])).toEqual([])
})

test('every entry has its word, and no path stands there twice', () => {
  const entries = [...SCREENS, ...ACTIONS]
  const words: Readonly<Record<string, string>> = de.shell
  expect(entries.filter(({ label }) => !words[label.replace('shell.', '')])).toEqual([])
  expect(new Set(entries.map(({ to }) => to)).size).toBe(entries.length)
})
