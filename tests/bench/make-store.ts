import '../support/raw-imports.ts'
import { addDays, toLocalDate } from '../../shared/dates.ts'
import { calendarReach } from './calendar-rows.ts'
import { FULL, QUICK, TEAM } from './large-store.ts'

const WEEK = 7

// The rest is loaded after the hook above stands.
const { cachedStore, makeStore } = await import('./store-cache.ts')
const [folder = '', name] = process.argv.slice(2)
const scale = name === 'quick' ? QUICK : FULL
const today = toLocalDate(Date.now())
const made = cachedStore(folder)
// "Heute" and this week have to lie where the calendar is full.
const reach = calendarReach(scale.appointments, TEAM) - WEEK
const usable = made && made.day >= addDays(today, -reach) && made.day <= addDays(today, reach)
if (!usable) await makeStore(folder, scale, today)
