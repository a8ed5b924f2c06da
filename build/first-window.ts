import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { devtoolsCall } from './devtools-call.ts'
import { launchAs } from './runtime/as-user.ts'
import { lastLines, PlainStop } from './runtime/console.ts'
import { withDisplay } from './runtime/display.ts'
import { testEnvironment } from './runtime/environment.ts'
import type { Runtime } from './runtime/types.ts'
import { withPrivateHome } from './runtime/user.ts'

const PATIENCE_SECONDS = 60
const Target = z.object({ type: z.string(), url: z.string(), title: z.string(), webSocketDebuggerUrl: z.string() })
type Target = z.infer<typeof Target>

/**
 * Starts a packaged app on a display and in a home of its own and waits for its window, then has it set up a store. It asks through Chromium's
 * debugging port, because the fuses of a packaged app rightly forbid every other way in.
 *
 * @returns the title of the window
 */
export function firstWindow(executable: string, runtime: Runtime): Promise<string> {
  return withPrivateHome(runtime.runAs, (home) =>
    withDisplay(runtime.runAs, async (DISPLAY) => {
      const args = ['--remote-debugging-port=0', ...(runtime.sandbox ? [] : ['--no-sandbox'])]
      const options = { env: testEnvironment(runtime, { ...home, DISPLAY }), cwd: '/' }
      const launch = launchAs(runtime.runAs, { command: executable, args, options })
      const child = spawn(launch.command, launch.args, { ...launch.options, stdio: ['ignore', 'ignore', 'pipe'] })
      let complaints = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
      child.on('error', (error) => (complaints += error.message))
      try {
        const page = await waitForPage(
          () => complaints,
          () => child.exitCode !== null || child.signalCode !== null,
        )
        await proveItWorks(page.webSocketDebuggerUrl)
        return page.title
      } finally {
        child.kill('SIGKILL')
      }
    }),
  )
}

async function waitForPage(complaints: () => string, ended: () => boolean): Promise<Target> {
  for (let waited = 0; waited < PATIENCE_SECONDS && !ended(); waited += 0.25) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(complaints())?.[1]
    const page = port ? (await targets(port)).find(({ type, url }) => type === 'page' && url.startsWith('app://main')) : undefined
    if (page?.title.includes('Quartierlotse')) return page
    await sleep(250)
  }
  throw new PlainStop(`The packaged app ${ended() ? 'ended' : 'showed no window'}:\n${lastLines(complaints(), 15)}`)
}

/** Sets the store up with samples and searches in it: key derivation, addon and bundled files all have to be in the package. */
async function proveItWorks(page: string): Promise<void> {
  const account = {
    office: 'Probe',
    displayName: 'Probe',
    login: 'probe',
    password: 'nur zum Probieren',
    counsels: true,
    withSamples: true,
  }
  const call = (name: string, input: unknown) =>
    devtoolsCall(page, `window.host.call('${name}', ${JSON.stringify(input)}).then(JSON.stringify)`)
  const setUp = await call('vault.setUp', account)
  const found = await call('people.search', { text: 'Marchenko' })
  if (!setUp.startsWith('{"ok":true') || !found.includes('Marchenko'))
    throw new PlainStop(`The packaged app cannot work:\n${setUp}\n${found}`)
}

async function targets(port: string): Promise<readonly Target[]> {
  const reply = await fetch(`http://127.0.0.1:${port}/json/list`)
  return z.array(Target).parse(await reply.json())
}
