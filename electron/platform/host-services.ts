import type { SheetSize } from '../../shared/contract/letters.ts'
import type { UpdateState } from '../../shared/contract/settings.ts'

/**
 * What features need of the machine around them: paper, dialogs, files. Electron-free, so that features can be tested
 * with a stand-in; the real one lives beside it in this folder.
 */
export type HostServices = {
  readonly printing: {
    /** Lays the HTML out, as A4 if it names no other sheet, and returns a tagged PDF. The HTML may use the fonts under app://main/fonts/. */
    readonly render: (html: string) => Promise<Uint8Array>
    /** Opens the system's print dialog for the same HTML, on A4 if nothing else is said; false when it was cancelled. */
    readonly print: (html: string, size?: SheetSize) => Promise<boolean>
  }
  readonly dialogs: {
    /** Path the person chose, or null when cancelled. The path stays in main. */
    readonly openFolder: (title: string) => Promise<string | null>
    readonly openFile: (title: string, extension: string) => Promise<string | null>
    readonly saveFile: (title: string, suggestedName: string) => Promise<string | null>
  }
  readonly files: {
    /** Writes completely or not at all (temporary name, fsync, rename). Errors: `disk_full`, `write_failed`. */
    readonly write: (path: string, content: Uint8Array) => Promise<void>
  }
  readonly idle: {
    /** Whole seconds until the app locks itself, while that is being announced; null while there is time. */
    readonly secondsLeft: () => number | null
    /** Counts as use, so that the waiting begins anew. */
    readonly extend: () => void
  }
  /** The second window with the called numbers, on a second screen where there is one. */
  readonly numberDisplay: {
    readonly isOpen: () => boolean
    readonly open: () => Promise<void>
    readonly close: () => void
  }
  readonly updates: {
    readonly state: () => UpdateState
    /** Ends the app and installs what lies ready. */
    readonly install: () => Promise<void>
  }
}
