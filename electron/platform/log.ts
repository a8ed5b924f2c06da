import { join } from 'node:path'

/**
 * Log file with rotation. It receives procedure names, codes and durations; never what a person typed. Lines of the
 * first moments wait until the logging library has been read, so that the first screen does not.
 */
export function openLog(folder: string): (line: string) => void {
  const ready = import('electron-log/main').then(({ default: log }) => {
    log.transports.file.resolvePathFn = () => join(folder, 'quartierlotse.log')
    log.transports.file.maxSize = 1024 * 1024
    log.transports.console.level = false
    return log
  })
  return (line) => void ready.then((log) => log.info(line))
}
