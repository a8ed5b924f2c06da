import { expect, test } from 'vitest'
import { trialSettings } from '../../../electron/platform/trial-settings.ts'

const NOTHING = { nativeBinding: undefined, dataFolder: undefined, policyFile: undefined, idleSeconds: undefined, devServer: undefined }

test('a packaged app, which hands nothing in, changes nothing', () => {
  expect(trialSettings({})).toEqual(NOTHING)
})

test('a run from the source folder may change these five things', () => {
  expect(
    trialSettings({
      QUARTIERLOTSE_DATA: '/tmp/data',
      QUARTIERLOTSE_POLICY: '/tmp/policy.json',
      QUARTIERLOTSE_NATIVE_BINDING: '/tmp/addon.node',
      QUARTIERLOTSE_IDLE_SECONDS: '2.5',
      ELECTRON_RENDERER_URL: 'http://localhost:5173/src/',
      QUARTIERLOTSE_ROLE: 'administrator',
    }),
  ).toEqual({
    nativeBinding: '/tmp/addon.node',
    dataFolder: '/tmp/data',
    policyFile: '/tmp/policy.json',
    idleSeconds: 2.5,
    devServer: 'http://localhost:5173',
  })
})

test.each(['', 'data', './data', '../data', '~/data', 'file:///tmp/data'])('%j is no folder to keep a store in', (folder) => {
  expect(trialSettings({ QUARTIERLOTSE_DATA: folder, QUARTIERLOTSE_POLICY: folder })).toEqual(NOTHING)
})

test.each(['', '0', '-5', 'soon', 'Infinity', 'NaN', '1e999'])('%j does not switch the lock off', (seconds) => {
  expect(trialSettings({ QUARTIERLOTSE_IDLE_SECONDS: seconds })).toEqual(NOTHING)
})

test.each(['', 'localhost', '/index.html'])('%j is no development server', (server) => {
  expect(trialSettings({ ELECTRON_RENDERER_URL: server })).toEqual(NOTHING)
})
