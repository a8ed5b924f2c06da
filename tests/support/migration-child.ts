import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'
import { openDatabase } from '../../electron/store/store.ts'

// Run by tests/faults/migration.test.ts: dies in the middle of the given step, after its changes and before its commit.
const [file = '', key = '', dying = ''] = process.argv.slice(2)
const db = openDatabase({ file, key: Buffer.from(key, 'hex'), nativeBinding: undefined })
migrate(
  db,
  MIGRATIONS.map((step, place) =>
    place === Number(dying)
      ? (own) => {
          step(own)
          process.kill(process.pid, 'SIGKILL')
        }
      : step,
  ),
)
