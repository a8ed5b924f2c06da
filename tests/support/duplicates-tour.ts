import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'
import { draftOf, personInput } from './fixtures.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that takes somebody in a second time and sorts it out. */
export async function duplicatesTour(visit: Visit, personId: PersonId): Promise<void> {
  const again = personInput({ familyName: 'Schewtschenko', givenNames: 'Jelena', originalScript: '' })
  await visit('duplicates', 'check', { draft: draftOf(again) })
  const { id: second } = await visit('people', 'create', again)
  await visit('duplicates', 'find', {})
  await visit('duplicates', 'progress', {})
  await visit('duplicates', 'cancel', {})
  await visit('duplicates', 'likely', { page: 0 })
  const pair = { first: personId, second }
  await visit('duplicates', 'pair', pair)
  const apart = await visit('duplicates', 'keepApart', { ...pair, reason: '' })
  await visit('duplicates', 'undo', { id: apart.id })
  await visit('duplicates', 'link', { ...pair, reason: 'Beide Ausweise gesehen' })
  await visit('duplicates', 'ofPerson', { id: personId })
}
