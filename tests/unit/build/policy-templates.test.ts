import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { interpretPolicy } from '../../../electron/platform/policy/policy.ts'
import { EXPORT_KINDS, SETTING_NAMES, UPDATE_MODES } from '../../../shared/settings.ts'

const KEYS = [...SETTING_NAMES, 'dataFolder'].sort()
const read = (name: string) => readFileSync(`build/policy/${name}`, 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
const asKey = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

test('the group policy template offers every value that can be set, and no other', () => {
  const admx = read('quartierlotse.admx')
  expect(
    all(admx, /valueName="(\w+)"/g)
      .map(asKey)
      .sort(),
  ).toEqual(KEYS)
  expect(new Set(all(admx, / key="([^"]+)"/g))).toEqual(new Set(['Software\\Policies\\Quartierlotse']))
  expect(all(admx, /<value><string>(\w+)<\/string>/g)).toEqual([...UPDATE_MODES])
})

test.each(['de-DE', 'en-US'])('its texts in %s are complete', (language) => {
  const admx = read('quartierlotse.admx')
  const adml = read(`${language}/quartierlotse.adml`)
  const asked = new Set(all(admx, /\$\(string\.(\w+)\)/g))
  expect(new Set(all(adml, /<string id="(\w+)">/g))).toEqual(asked)
  expect(new Set(all(adml, /<presentation id="(\w+)">/g))).toEqual(new Set(all(admx, /\$\(presentation\.(\w+)\)/g)))
  for (const kind of EXPORT_KINDS) expect(adml).toContain(kind)
})

test('the examples for Linux and macOS are policies that apply as they stand', () => {
  const linux = interpretPolicy('', JSON.parse(read('policy.json')), posix.isAbsolute)
  expect(linux.problems).toEqual([])
  expect(Object.keys({ ...linux.values, dataFolder: linux.dataFolder }).sort()).toEqual(KEYS)
  const profile = read('quartierlotse.mobileconfig')
  const payload = profile.slice(profile.indexOf('de.quartierlotse.policy.app'))
  expect(all(payload, /<key>(?!Payload)(\w+)<\/key>/g).sort()).toEqual(KEYS)
})
