import { defineConfig } from '@playwright/test'

const { QUARTIERLOTSE_REPORT } = process.env

export default defineConfig({
  fullyParallel: false,
  // Machines that run tests are noisy. What passes only at the second try is listed as flaky, so that it is seen and mended.
  retries: 1,
  timeout: 240_000,
  // Loaded machines take their time; what appears in the end is right.
  expect: { timeout: 20_000 },
  outputDir: '../out/test-results/playwright',
  reporter: [['list'], ['json', { outputFile: QUARTIERLOTSE_REPORT ?? '../out/test-results/e2e.json' }]],
  projects: [
    { name: 'e2e', testDir: '../tests/e2e', testMatch: '*.spec.ts' },
    // A long run kills the app two hundred times in one test.
    { name: 'faults', testDir: '../tests/faults', testMatch: '*.spec.ts', timeout: 3_600_000 },
    { name: 'demo', testDir: '../tests/demo', testMatch: '*.spec.ts' },
  ],
})
