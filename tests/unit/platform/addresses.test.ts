import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

// Outside Electron the package is only a path to its program; none of the functions below call into it.
vi.mock('electron', () => ({ app: {}, protocol: {} }))
const { contentSecurityPolicy, fileFor } = await import('../../../electron/platform/app-protocol.ts')
const { isOwnAddress } = await import('../../../electron/platform/security.ts')

const FOLDER = '/opt/app/out/renderer'

test.each([
  ['app://main/', 'index.html'],
  ['app://main/index.html', 'index.html'],
  ['app://main/../index.html', 'index.html'],
  ['app://main/index.html?x=1#/personen', 'index.html'],
  ['app://main/assets/index-B2.js', 'assets/index-B2.js'],
  ['app://main/assets/a/../index.css', 'assets/index.css'],
  ['app://main/fonts/Fira%20Sans.woff2', 'fonts/Fira Sans.woff2'],
  ['app://main/a%2fb.svg', 'a/b.svg'],
])('%s is the file %s', (address, file) => {
  expect(fileFor(FOLDER, address)).toBe(join(FOLDER, file))
})

test.each([
  ['an encoded way out', 'app://main/..%2f..%2fsecret.js'],
  ['a way out with encoded dots', 'app://main/%2e%2e%2f%2e%2e/secret.js'],
  ['a way out from within', 'app://main/assets/..%2f..%2f..%2fmain/main.js'],
  ['a sibling whose name begins alike', 'app://main/..%2frenderer-old/index.js'],
  ['a folder above with an allowed ending', 'app://main/..%2f..%2f.html'],
  ['a NUL', 'app://main/index.html%00.js'],
  ['broken encoding', 'app://main/%E0%A4%A.js'],
  ['another host', 'app://other/index.html'],
  ['a host that ends alike', 'app://xmain/index.html'],
  ['a port', 'app://main:80/index.html'],
  ['no host', 'app:///index.html'],
  ['another scheme', 'https://main/index.html'],
  ['a file address', `file://${FOLDER}/index.html`],
  ['an unknown ending', 'app://main/keyring.json'],
  ['the store', 'app://main/quartierlotse.db'],
  ['a source map', 'app://main/assets/index.js.map'],
  ['no ending', 'app://main/assets'],
  ['a hidden file', 'app://main/.html'],
  ['an ending from the prototype', 'app://main/x.constructor'],
  ['a stream of an NTFS file', 'app://main/index.html::$DATA'],
  ['no address', 'index.html'],
  ['nothing', ''],
])('%s leads to no file', (_what, address) => {
  expect(fileFor(FOLDER, address)).toBeNull()
})

test.each([
  ['app://main/', true],
  ['app://main', true],
  ['app://main/index.html#/heute', true],
  ['APP://main/x', true],
  ['http://localhost:5173/src/main.tsx', true],
  ['ws://localhost:5173/', true],
  ['http://localhost:5174/', false],
  ['http://localhost/', false],
  ['https://localhost:5173/', false],
  ['http://localhost:5173.evil.example/', false],
  ['http://localhost:5173@evil.example/', false],
  ['app://main.evil.example/', false],
  ['app://main@evil.example/', false],
  ['app://evil.example/main', false],
  ['app://evil.example/?app://main/', false],
  ['app:main/', false],
  ['app://', false],
  ['blob:app://main/0e4c', false],
  ['data:text/html,<p>app://main/', false],
  ['javascript:alert(1)', false],
  ['about:blank', false],
  ['file:///app://main/index.html', false],
  ['chrome://settings', false],
  ['//main/index.html', false],
  ['main', false],
  ['', false],
])('%j is an address of the app: %s', (address, own) => {
  expect(isOwnAddress(address, ['app://main', 'http://localhost:5173', 'ws://localhost:5173'])).toBe(own)
})

test('the built app has no other address than its own', () => {
  expect(isOwnAddress('http://localhost:5173/', ['app://main'])).toBe(false)
  expect(isOwnAddress('app://main/', [])).toBe(false)
})

test('the page may load its own files and nothing else', () => {
  const rules = new Map(
    contentSecurityPolicy('bm9uY2U=')
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  )
  expect(rules.get('default-src')).toEqual(["'none'"])
  expect(rules.get('script-src')).toEqual(["'self'"])
  expect(rules.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
  for (const rule of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules.get(rule)).toEqual(["'none'"])
  for (const [rule, sources] of rules) {
    for (const source of sources) {
      expect(source, rule).not.toMatch(/unsafe-|\*|https?:|wss?:|file:/)
      if (source === 'data:' || source === 'blob:') expect(rule).toBe('img-src')
    }
  }
})
