import type { Workplace } from '../workplace.ts'
import { staffRepository } from './repository.ts'

export function staffService({ store }: Workplace) {
  const repository = staffRepository(store)
  return { list: () => repository.list().map(({ id, displayName }) => ({ id, displayName })) }
}
