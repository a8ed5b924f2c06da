import type { Pool, PoolInput } from '../../../shared/contract/interpreters.ts'

/** A pool as the fields hold it while somebody is typing. */
export type PoolValues = Omit<PoolInput, 'kind' | 'leadDays' | 'cancelHours'> & {
  kind: PoolInput['kind'] | null
  leadDays: number | string
  cancelHours: number | string
}

export function newPool(): PoolValues {
  return {
    name: '',
    kind: null,
    languages: [],
    contactName: '',
    phone: '',
    email: '',
    leadDays: '',
    cancelHours: 24,
    note: '',
    active: true,
  }
}

export function toPoolValues({ id: _id, revision: _revision, earliest: _earliest, ...fields }: Pool): PoolValues {
  return fields
}
