import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { REKEY_STEPS } from '../../electron/vault/rekey.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { survive, times } from '../support/fault-table.ts'
import { storeKeyOf } from '../support/raw-store.ts'
import { allRows, leftOver, opens } from '../support/rekeyed.ts'
import { LOGIN, wholeApp } from '../support/whole-app.ts'
import { workedIn } from '../support/worked-in.ts'

const CHILD = resolve(import.meta.dirname, '../support/rekey-child.ts')
const HOOKS = resolve(import.meta.dirname, '../support/raw-imports.ts')
const FILES = ['quartierlotse.db', 'keyring.json']

test('a change of the store key that dies after any of its steps', { timeout: 600_000 }, async () => {
  const worked = await workedIn()
  worked.close()
  const [rows, oldKey] = [await allRows(worked), await storeKeyOf(worked.folder)]

  const cases = Array.from({ length: times(1, 10) }, () => REKEY_STEPS).flat()
  await survive('SIGKILL while the store key is changed', cases, async (step) => {
    const folder = temporaryFolder()
    for (const name of FILES) copyFileSync(join(worked.folder, name), join(folder, name))
    expect(spawnSync(process.execPath, ['--import', HOOKS, CHILD, folder, step]).signal).toBe('SIGKILL')

    const app = wholeApp({ folder })
    expect(await app.unlock(), step).toEqual({ ok: true, value: {} })
    const exchanged = step === 'store_exchanged'
    expect(await app.call('vault', 'account', {})).toMatchObject({ rekeyInterrupted: !exchanged })
    app.lock()
    const recovery = { code: worked.code.groups.join(' '), login: LOGIN, password: 'Ein ganz neuer Satz' }
    expect(await app.reply('vault', 'recover', recovery)).toEqual({ ok: true, value: {} })
    await app.call('vault', 'changePassword', { password: recovery.password, newPassword: 'Regenschirm im Flur 7' })
    app.close()

    expect(leftOver(folder)).toEqual([])
    expect(opens(app.file, oldKey)).toBe(!exchanged)
    const now = await allRows({ folder, file: app.file })
    for (const table of ['person', 'contact', 'draft', 'access_log', 'hsds_service', 'staff'])
      expect(now[table], table).toEqual(rows[table])
    for (const table of ['change_log', 'meta']) expect(now[table], table).toEqual(expect.arrayContaining(rows[table] ?? []))
  })
})

test('one that dies while it is begun anew, and is then let through', { timeout: 120_000 }, async () => {
  const worked = await workedIn()
  worked.close()
  const rows = await allRows(worked)
  for (const step of ['rekeyed', 'keyring_written', 'store_exchanged']) {
    expect(spawnSync(process.execPath, ['--import', HOOKS, CHILD, worked.folder, step]).signal).toBe('SIGKILL')
  }
  expect(spawnSync(process.execPath, ['--import', HOOKS, CHILD, worked.folder, 'never']).stdout.toString()).toBe('{"ok":true,"value":{}}')
  expect(leftOver(worked.folder)).toEqual([])
  expect((await allRows(worked)).person).toEqual(rows.person)
})
