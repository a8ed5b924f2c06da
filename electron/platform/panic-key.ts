import { type BrowserWindow, globalShortcut, type Input } from 'electron'
import type { HostServices } from './host-services.ts'

const ACCELERATOR = 'Shift+Escape'

function isPanicKey({ type, key, shift, control, alt, meta }: Input): boolean {
  return type === 'keyDown' && key === 'Escape' && shift && !control && !alt && !meta
}

/** One key for "away with it": caught before the page sees it, so that no dialog, list or preview can keep it for itself. */
export function onPanicKey(window: BrowserWindow, panic: () => void): void {
  window.webContents.on('before-input-event', (event, input) => {
    if (!isPanicKey(input)) return
    event.preventDefault()
    panic()
  })
}

/** While a dialog of the system has the keyboard, the key is taken from the whole desktop; afterwards it is given back. */
export function reachableByPanicKey(host: HostServices, panic: () => void): HostServices {
  async function during<Value>(work: () => Promise<Value>): Promise<Value> {
    globalShortcut.register(ACCELERATOR, panic)
    try {
      return await work()
    } finally {
      globalShortcut.unregister(ACCELERATOR)
    }
  }
  const { dialogs, printing } = host
  return {
    ...host,
    printing: { render: printing.render, print: (html) => during(() => printing.print(html)) },
    dialogs: {
      openFolder: (title) => during(() => dialogs.openFolder(title)),
      openFile: (title, extension) => during(() => dialogs.openFile(title, extension)),
      saveFile: (title, suggestedName) => during(() => dialogs.saveFile(title, suggestedName)),
    },
  }
}
