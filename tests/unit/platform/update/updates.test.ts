import { expect, test } from 'vitest'
import { updates } from '../../../../electron/platform/update/updates.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/settings.ts'

const URL = 'https://updates.example/quartierlotse'

function laptop(wanted: Partial<Settings>, newer: string | null = '0.2.0') {
  const seen = { loaded: [] as string[], steps: [] as string[], phases: [] as string[], log: [] as string[] }
  const answers: { newer: () => Promise<string | null>; download: () => Promise<void>; prepare: () => Promise<void> } = {
    newer: async () => newer,
    download: async () => undefined,
    prepare: async () => {
      seen.steps.push('backup and lock')
    },
  }
  const settings = { ...DEFAULT_SETTINGS, ...wanted }
  const update = updates({
    settings: () => settings,
    load: async (url) => {
      seen.loaded.push(url)
      return {
        newer: () => answers.newer(),
        download: async () => {
          seen.steps.push('download')
          await answers.download()
        },
        install: () => seen.steps.push('install'),
      }
    },
    prepare: () => answers.prepare(),
    changed: () => seen.phases.push(update.state().phase),
    log: (line) => seen.log.push(line),
  })
  return { update, seen, answers, settings }
}

test.each<[string, Partial<Settings>]>([
  ['by default', {}],
  ['with an address but switched off', { updateMode: 'off', updateUrl: URL }],
  ['without an address', { updateMode: 'install' }],
])('%s nothing is even loaded', async (_, wanted) => {
  const { update, seen } = laptop(wanted)
  await update.check()
  await update.install()
  expect(seen).toMatchObject({ loaded: [], steps: [], phases: [] })
  expect(update.state()).toEqual({ phase: 'off', version: '' })
})

test('notify tells, and downloads nothing', async () => {
  const { update, seen } = laptop({ updateMode: 'notify', updateUrl: URL })
  await update.check()
  expect(update.state()).toEqual({ phase: 'available', version: '0.2.0' })
  await update.install()
  expect(seen).toMatchObject({ loaded: [URL], steps: [], phases: ['checking', 'available'] })
})

test('install has it ready, and installs only when asked, after a backup and the lock', async () => {
  const { update, seen } = laptop({ updateMode: 'install', updateUrl: URL })
  await update.check()
  expect(update.state()).toEqual({ phase: 'ready', version: '0.2.0' })
  expect(seen.phases).toEqual(['checking', 'loading', 'ready'])
  expect(seen.steps).toEqual(['download'])
  await update.check()
  expect(seen.steps).toEqual(['download'])
  await update.install()
  expect(seen.steps).toEqual(['download', 'backup and lock', 'install'])
})

test('without a backup nothing is installed', async () => {
  const { update, seen, answers } = laptop({ updateMode: 'install', updateUrl: URL })
  await update.check()
  answers.prepare = async () => {
    throw new Error('disk full')
  }
  await expect(update.install()).rejects.toThrow('disk full')
  expect(seen.steps).not.toContain('install')
})

test('nothing newer is said, too', async () => {
  const { update } = laptop({ updateMode: 'install', updateUrl: URL }, null)
  await update.check()
  expect(update.state().phase).toBe('none')
})

test('a server that fails is tried again, and its address stays out of the log', async () => {
  const { update, seen, answers } = laptop({ updateMode: 'install', updateUrl: URL })
  answers.newer = async () => {
    throw Object.assign(new Error(`cannot reach ${URL}`), { code: 'ERR_CERT_AUTHORITY_INVALID' })
  }
  await update.check()
  expect(update.state().phase).toBe('failed')
  expect(seen.log).toEqual(['update failed ERR_CERT_AUTHORITY_INVALID'])
  answers.newer = async () => '0.2.0'
  answers.download = async () => {
    throw new Error('checksum')
  }
  await update.check()
  expect(update.state().phase).toBe('failed')
  answers.download = async () => undefined
  await update.check()
  expect(update.state().phase).toBe('ready')
})

test('two checks at a time are one', async () => {
  const { update, seen } = laptop({ updateMode: 'notify', updateUrl: URL })
  await Promise.all([update.check(), update.check()])
  expect(seen.loaded).toEqual([URL])
})

test('switched off again, what lay ready is not installed any more', async () => {
  const { update, seen, settings } = laptop({ updateMode: 'install', updateUrl: URL })
  await update.check()
  settings.updateMode = 'off'
  await update.check()
  expect(update.state()).toEqual({ phase: 'off', version: '' })
  await update.install()
  expect(seen.steps).toEqual(['download'])
})
