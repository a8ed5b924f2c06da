import { join } from 'node:path'
import log from 'electron-log/main'

/** Log file with rotation. It receives procedure names, codes and durations; never what a person typed. */
export function openLog(folder: string): (line: string) => void {
  log.transports.file.resolvePathFn = () => join(folder, 'quartierlotse.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.console.level = false
  return (line) => log.info(line)
}
