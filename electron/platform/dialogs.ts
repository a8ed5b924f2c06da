import { type BrowserWindow, dialog } from 'electron'
import type { HostServices } from './host-services.ts'

/** System dialogs above the window; a path that is chosen stays in main. */
export function electronDialogs(window: () => BrowserWindow): HostServices['dialogs'] {
  async function open(title: string, options: Electron.OpenDialogOptions): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), { title, ...options })
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    openFolder: (title) => open(title, { properties: ['openDirectory'] }),
    openFile: (title, extension) =>
      open(title, { properties: ['openFile'], filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
    saveFile: async (title, suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { title, defaultPath: suggestedName })
      return canceled || !filePath ? null : filePath
    },
  }
}
