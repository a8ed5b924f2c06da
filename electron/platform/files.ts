import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '../../shared/result.ts'
import type { HostServices } from './host-services.ts'

/** Files the person asked for: complete or not there at all. */
export const wholeFiles: HostServices['files'] = {
  write: async (path, content) => {
    const temporary = `${path}.part`
    try {
      const handle = await open(temporary, 'w', 0o600)
      try {
        await handle.writeFile(content)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
      throw new AppError(full ? 'disk_full' : 'write_failed')
    }
  },
}
