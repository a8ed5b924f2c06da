import { app, BrowserWindow, Menu } from 'electron'

/** The one window. Its title never holds a name, because it shows in task bars and on shared screens. */
export function createWindow(preload: string): BrowserWindow {
  Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    title: 'Quartierlotse',
    width: 1366,
    height: 768,
    minWidth: 320,
    minHeight: 480,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}
