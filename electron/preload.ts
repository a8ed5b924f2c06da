import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('host', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('api:call', name, input),
  onChange: (listen: (feature: string) => void) => void ipcRenderer.on('api:change', (_event, feature: string) => listen(feature)),
})
