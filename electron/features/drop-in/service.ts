import type { DropInSession, Site, SiteInput } from '../../../shared/contract/drop-in.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { type RotaId, SessionId, SiteId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { dropInRepository } from './repository.ts'

export function dropInService({ store, clock, newId }: Workplace) {
  const repository = dropInRepository(store)

  function session(id: SessionId): DropInSession {
    const found = repository.session(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** A session left running overnight is still running: only a person ends it, so no contact ever falls between two. */
  function refuseSecond() {
    if (repository.running(store.device)) throw new AppError('conflict', { fields: { siteId: 'session_running' } })
  }

  return {
    sites: () => repository.sites(),
    createSite: (input: SiteInput): Site => {
      const site = { ...input, id: SiteId.parse(newId()) }
      repository.insertSite(site)
      return site
    },
    updateSite: (site: Site): Site => {
      if (!repository.site(site.id)) throw new AppError('not_found')
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
