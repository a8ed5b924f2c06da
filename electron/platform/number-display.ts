import { BrowserWindow, screen } from 'electron'
import type { HostServices } from './host-services.ts'

type Options = {
  /** The window people work in; the display never covers it. */
  readonly beside: BrowserWindow
  readonly preload: string
  /** Address of the page with the numbers. */
  readonly address: string
  /** Called for every new display, to bind its calls and to guard its keys. @returns tells its page what has changed */
  readonly prepare: (window: BrowserWindow) => (feature: 'queue') => void
  /** It has been opened or closed, also by its own close button. */
  readonly changed: () => void
}
export type NumberDisplay = HostServices['numberDisplay'] & {
  /** What it shows may be old. */
  readonly renew: () => void
  /** The store has been closed: a fresh page, which gets no answer and shows nothing. */
  readonly empty: () => void
}

const BESIDE = { width: 900, height: 560 }

/** Where visitors look: the whole of another screen, or else an ordinary window that can be dragged there. */
function place(beside: BrowserWindow): Electron.BrowserWindowConstructorOptions {
  const own = screen.getDisplayMatching(beside.getBounds()).id
  const other = screen.getAllDisplays().find(({ id }) => id !== own)
  return other ? { ...other.bounds, fullscreen: true } : BESIDE
}

/** A second window with the called numbers, as closed in as the first: sandbox, isolation, the same two functions. */
export function numberDisplay({ beside, preload, address, prepare, changed }: Options): NumberDisplay {
  let window: BrowserWindow | null = null
  let tell: (feature: 'queue') => void = () => undefined
  beside.on('closed', () => window?.destroy())

  return {
    isOpen: () => window !== null,
    open: async () => {
      if (window) return
      const made = new BrowserWindow({
        ...place(beside),
        title: 'Aufruf',
        show: false,
        autoHideMenuBar: true,
        backgroundColor: '#ffffff',
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          navigateOnDragDrop: false,
          spellcheck: false,
          devTools: false,
        },
      })
      window = made
      made.on('page-title-updated', (event) => event.preventDefault())
      made.on('closed', () => {
        window = null
        changed()
      })
      tell = prepare(made)
      await made.loadURL(address)
      // The keyboard stays where the work is.
      if (!made.isDestroyed()) made.showInactive()
    },
    close: () => window?.destroy(),
    renew: () => tell('queue'),
    empty: () => window?.webContents.reload(),
  }
}
