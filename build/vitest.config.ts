import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const { QUARTIERLOTSE_FAULTS } = process.env

/** What takes longest by far begins first, or one processor idles until it is through. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('large-directory.test.ts'))
    return (await super.sort(files)).sort((one, other) => isLongest(other) - isLongest(one))
  }
}

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    // The faults have a run of their own (`npm run test:faults`), because their table and their numbers belong together.
    include: QUARTIERLOTSE_FAULTS ? ['tests/faults/*.test.ts'] : ['tests/{unit,store}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/support/generated-cases.ts'],
    // The SQLite addon is native code: a process of its own per file keeps a crash from taking the other files along.
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // All processors of a small machine; vitest itself would leave one of two idle.
    maxWorkers: '100%',
    testTimeout: 90_000,
    hookTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: `out/test-results/${QUARTIERLOTSE_FAULTS ? 'faults-vitest' : 'vitest'}.json` },
  },
})
