import { expect, test } from '../support/e2e.ts'
import { filesHolding } from '../support/planted-names.ts'
import { open, signIn } from '../support/sign-in.ts'

test('the page has two functions of the host and nothing of Node or Electron', async ({ start }) => {
  const { page } = await start()
  const seen = await page.evaluate(() => ({
    host: Object.keys(window.host).sort(),
    others: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  }))
  expect(seen).toEqual({ host: ['call', 'onChange'], others: [] })
})

test('sandbox and isolation are on', async ({ start }) => {
  const { app } = await start()
  const settings = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Not typed, but the only way to read what a window really runs with.
    const contents: unknown = window?.webContents
    const { getLastWebPreferences } = contents as { getLastWebPreferences: () => Record<string, unknown> }
    const used = getLastWebPreferences.call(contents)
    return {
      sandbox: used.sandbox,
      contextIsolation: used.contextIsolation,
      nodeIntegration: used.nodeIntegration,
      webviewTag: used.webviewTag,
    }
  })
  expect(settings).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
})

test('the content security policy is strict and its nonce is new at each load', async ({ start }) => {
  const { page } = await start()
  const read = () => page.evaluate(async () => (await fetch('app://main/index.html')).headers.get('content-security-policy') ?? '')
  const [first, second] = [await read(), await read()]
  expect(first).not.toEqual(second)
  expect(first).not.toMatch(/unsafe|\*|https?:/)
  for (const part of ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]) {
    expect(first).toContain(part)
  }
})

test('the page cannot be led away, opens no window and gets no permission', async ({ start }) => {
  const { app, page } = await start()
  const before = page.url()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    document.body.append(link)
    link.click()
    location.href = 'https://example.org/elsewhere'
  })
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(
    await page.evaluate(
      () =>
        new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done('given'),
            (error) => done(error.code),
          ),
        ),
    ),
  ).toBe(1)
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('an address that leads out of the built folder is not served', async ({ start }) => {
  const { page, complaints } = await start()
  const paths = ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/main.js', '/assets/']
  const codes = await page.evaluate(async (list) => Promise.all(list.map(async (path) => (await fetch(`app://main${path}`)).status)), paths)
  expect(codes).toEqual(paths.map(() => 404))
  // The refusals themselves are the only thing the console may say here.
  expect(complaints.splice(0).every((line) => line.includes('404'))).toBe(true)
})

test('network requests are refused, whoever makes them', async ({ start }) => {
  const { app } = await start()
  const outcome = await app.evaluate(async ({ session }) => {
    try {
      await session.defaultSession.fetch('https://example.org/')
      return 'answered'
    } catch (error) {
      return String(error)
    }
  })
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('calls from a frame inside the page are refused', async ({ start }) => {
  const { app } = await start()
  const outcome = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return 'no window'
    const handlers: unknown = contents.ipc
    const { _invokeHandlers: all } = handlers as { _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => unknown> }
    const handler = all.get('api:call')
    try {
      handler?.({ senderFrame: { url: 'https://example.org/' } }, 'vault.status', {})
      return 'answered'
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown'
    }
  })
  expect(outcome).toBe('untrusted sender')
})

test('no name that was typed or shown stands readable in any file of the profile', async ({ begin, profile }) => {
  const first = await begin({ samples: true })
  await open(first.page, 'Standorte')
  await first.page.keyboard.press('n')
  await first.page.getByLabel('Name').fill('Planetarium Zwölfender')
  await first.page.getByLabel('Straße und Hausnummer').fill('Pfefferminzgasse 77')
  await first.page.keyboard.press('Control+l')
  await signIn(first.page)
  await open(first.page, 'Personen')
  await expect(first.page.getByText('Marchenko').first()).toBeVisible()
  await first.kill()

  const planted = ['Marchenko', 'Марченко', 'Khatib', 'Zwölfender', 'Pfefferminzgasse', 'Anna Beispiel', 'a.beispiel', 'vier Enten']
  expect(filesHolding(profile, planted)).toEqual([])
})
