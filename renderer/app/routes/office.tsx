import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { toLocalDate } from '../../../shared/dates.ts'
import { SiteId } from '../../../shared/ids.ts'
import { AccountScreen } from '../../features/account/account-screen.tsx'
import { BackupsScreen } from '../../features/backups/backups-screen.tsx'
import { BreakGlassScreen } from '../../features/break-glass/break-glass-screen.tsx'
import { TemplatesScreen } from '../../features/checklists/templates-screen.tsx'
import { SitesScreen } from '../../features/drop-in/sites-screen.tsx'
import { LogsScreen } from '../../features/logs/logs-screen.tsx'
import { CalendarScreen as OfficeCalendarScreen } from '../../features/rota/calendar-screen.tsx'
import { RotaScreen } from '../../features/rota/rota-screen.tsx'
import { SettingsScreen } from '../../features/settings/settings-screen.tsx'
import { DeputiesScreen } from '../../features/staff/deputies-screen.tsx'
import { HandOversScreen } from '../../features/staff/hand-overs-screen.tsx'
import { TeamScreen } from '../../features/staff/team-screen.tsx'
import { TodayScreen } from '../../features/today/today-screen.tsx'
import { at } from './root.tsx'

const RotaView = z.object({
  year: z.number().int().min(2000).max(2099).optional().catch(undefined),
  site: SiteId.optional().catch(undefined),
})

const today = createRoute({ ...at('/'), component: TodayScreen })
const rota = createRoute({
  ...at('/turnus'),
  validateSearch: RotaView,
  component: () => {
    const { year = Number(toLocalDate(Date.now()).slice(0, 4)), site: siteId = null } = rota.useSearch()
    return <RotaScreen year={year} siteId={siteId} />
  },
})
const officeCalendar = createRoute({ ...at('/turnus/ferien'), component: OfficeCalendarScreen })
const breakGlass = createRoute({ ...at('/notfallzugriffe'), component: BreakGlassScreen })
const account = createRoute({ ...at('/konto'), component: AccountScreen })
const sites = createRoute({ ...at('/standorte'), component: SitesScreen })
const checklistTemplates = createRoute({ ...at('/vorlagen'), component: TemplatesScreen })
const team = createRoute({ ...at('/team'), component: TeamScreen })
const handOvers = createRoute({ ...at('/team/uebergaben'), component: HandOversScreen })
const deputies = createRoute({ ...at('/vertretungen'), component: DeputiesScreen })
const logs = createRoute({ ...at('/protokolle'), component: LogsScreen })
const backups = createRoute({ ...at('/sicherungen'), component: BackupsScreen })
const settings = createRoute({ ...at('/einstellungen'), component: SettingsScreen })

export const officeRoutes = [
  today,
  rota,
  officeCalendar,
  breakGlass,
  account,
  sites,
  checklistTemplates,
  team,
  handOvers,
  deputies,
  logs,
  backups,
  settings,
] as const
