import { NOBODY, type Procedure } from '../../shared/contract/define.ts'
import { contract } from '../../shared/contract/index.ts'

/** `feature.name` of every procedure that can concern a person. */
export function concerning(): string[] {
  return Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries<Procedure>(procedures)
      .filter(([, { concerns }]) => concerns !== NOBODY)
      .map(([name]) => `${feature}.${name}`),
  )
}
