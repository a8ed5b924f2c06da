import { runScript, say } from './runtime/console.ts'
import { PROJECT } from './runtime/paths.ts'
import { run } from './runtime/run.ts'

/** `npm run audit`: known vulnerabilities of everything installed, from moderate on. Closed mirrors mostly refuse to answer. */
await runScript(async () => {
  const { code, output } = await run('npm', ['audit', '--audit-level', 'moderate', '--loglevel', 'warn'], { cwd: PROJECT })
  say(output.trim())
  if (/found 0 vulnerabilities|severity/i.test(output)) return code
  say('\nThe registry of this network answers no audits, so nothing is known either way.')
  return 2
})
