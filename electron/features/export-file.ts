import { AppError } from '../../shared/result.ts'
import type { ExportKind } from '../../shared/settings.ts'
import type { Workplace } from './workplace.ts'

type Export = {
  readonly kind: ExportKind
  /** Title of the save dialog. */
  readonly title: string
  readonly fileName: string
  readonly content: Uint8Array
}

/**
 * The one way for data into a file outside the encrypted store: only kinds that authority and administration allow.
 * @returns false when the dialog was cancelled. Errors: `export_not_allowed`, `disk_full`, `write_failed`.
 */
export async function exportFile({ host, settings }: Pick<Workplace, 'host' | 'settings'>, what: Export): Promise<boolean> {
  if (!settings.current().exportKinds.includes(what.kind)) throw new AppError('export_not_allowed')
  const path = await host.dialogs.saveFile(what.title, what.fileName)
  if (path) await host.files.write(path, what.content)
  return path !== null
}
