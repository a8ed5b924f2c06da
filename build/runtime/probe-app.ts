// A tiny app that opens one hidden, sandboxed window and reports how its renderer process runs.
// It is handed to Electron as it stands, so it must stay valid JavaScript: no type annotations in this file.
import { readFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

async function probe() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<title>probe</title>')
  // Seccomp mode 2 is Chromium's system call filter; it is set up last, so it stands for the whole sandbox.
  const status = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8')
  const seccomp = /^Seccomp:\s*(\d)/m.exec(status)?.[1] ?? 'unknown'
  process.stdout.write(`\nprobe ${JSON.stringify({ title: window.getTitle(), seccomp })}\n`)
  app.exit(0)
}

app.whenReady().then(probe, () => app.exit(1))
