import type { DropInSession, Site, SiteInput } from '../../../shared/contract/drop-in.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { type RotaId, SessionId, SiteId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { dropInRepository } from './repository.ts'

export function dropInService({ store, clock, newId, staff }: Workplace) {
  const repository = dropInRepository(store)

  function session(id: SessionId): DropInSession {
    const found = repository.session(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** Whether a place may be named in a Meldeaufforderung is management's word; what others send does not count. */
  function asAllowed<Given extends SiteInput>(given: Given, before: boolean): Given {
    return mayUse(staff.roles, 'summons.manage') ? given : { ...given, summonsPlace: before }
  }

  /** A session left running overnight is still running: only a person ends it, so no contact ever falls between two. */
  function refuseSecond() {
    if (repository.running(store.device)) throw new AppError('conflict', { fields: { siteId: 'session_running' } })
  }

  return {
    sites: () => repository.sites(),
    createSite: (input: SiteInput): Site => {
      const site = { ...asAllowed(input, false), id: SiteId.parse(newId()) }
      repository.insertSite(site)
      return site
    },
    updateSite: (changed: Site): Site => {
      const before = repository.site(changed.id)
      if (!before) throw new AppError('not_found')
      const site = asAllowed(changed, before.summonsPlace)
      repository.updateSite(site)
      return site
    },
    running: () => repository.running(store.device),
    recent: () => repository.recent(),
    start: (siteId: SiteId, rotaId: RotaId | null): DropInSession => {
      if (!repository.site(siteId) || (rotaId && !repository.knowsRota(rotaId))) throw new AppError('not_found')
      refuseSecond()
      const id = SessionId.parse(newId())
      const now = clock.now()
      const startedAt = toInstant(now)
      const day = toLocalDate(now)
      repository.insertSession({ id, siteId, device: store.device, day, state: 'laufend', startedAt, endedAt: null, rotaId })
      return session(id)
    },
    end: (id: SessionId): DropInSession => {
      if (session(id).state !== 'laufend') throw new AppError('not_allowed_now')
      repository.setState(id, 'abgeschlossen', toInstant(clock.now()))
      return session(id)
    },
    reopen: (id: SessionId): DropInSession => {
      const found = session(id)
      if (found.state !== 'abgeschlossen' || found.day !== toLocalDate(clock.now())) throw new AppError('not_allowed_now')
      refuseSecond()
      repository.setState(id, 'laufend', null)
      return session(id)
    },
  }
}
