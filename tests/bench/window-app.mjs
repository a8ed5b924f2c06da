// Starts the app or, without one, an empty window, and says on standard output when what was waited for is drawn.
// It is handed to Electron as it stands, so it must stay valid JavaScript: no type annotations in this file.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from 'electron'

const { BENCH_PROJECT, BENCH_LOGIN, BENCH_PASSWORD, BENCH_YEARS } = process.env

function say(mark, moment = Date.now()) {
  process.stdout.write(`\nbench-mark ${mark} ${moment}\n`)
}

// Looks before each frame; what stands there then is on the screen when the next frame begins.
function drawn(contents, condition) {
  return contents.mainFrame.executeJavaScript(`new Promise((resolve) => {
    const look = () => (${condition}) ? requestAnimationFrame(() => resolve(Date.now())) : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })`)
}

const READY = '!document.querySelector("#password")?.disabled && document.querySelector("button[type=submit]")'
const TODAY = 'document.querySelectorAll("main section h2").length >= 3'
// As React hears it when somebody types.
const TYPE = `(id, text) => {
  const field = document.getElementById(id)
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}`

async function unlock(contents) {
  process.once('worker', (worker) => worker.once('message', () => say('derived')))
  const type = (id, text) => contents.mainFrame.executeJavaScript(`(${TYPE})(${JSON.stringify(id)}, ${JSON.stringify(text)})`)
  await type('login', BENCH_LOGIN)
  await type('password', BENCH_PASSWORD)
  await contents.mainFrame.executeJavaScript('document.querySelector("form").requestSubmit()')
  say('today', await drawn(contents, TODAY))
}

// The first view of the calendar brings its program; after it each year is only asked for and drawn.
async function years(contents) {
  const show = (search) => contents.mainFrame.executeJavaScript(`location.hash = '/kalender?${search}'; Date.now()`)
  await show('view=jahr&day=2001-06-01')
  await drawn(contents, 'document.querySelector("[aria-label^=\\"Jahr 2001\\"] svg")')
  for (const year of BENCH_YEARS.split(' ')) {
    say(`year-${year}-asked`, await show(`view=jahr&day=${year}-06-01`))
    say(`year-${year}-drawn`, await drawn(contents, `document.querySelectorAll('[aria-label^="Jahr ${year}"] svg').length >= 12`))
  }
}

app.on('browser-window-created', (_event, { webContents }) => {
  webContents.once('dom-ready', async () => {
    if (!BENCH_PROJECT) {
      say('first', await drawn(webContents, 'true'))
      return say('second', await drawn(webContents, 'true'))
    }
    say('second', await drawn(webContents, READY))
    if (BENCH_LOGIN) await unlock(webContents)
    if (BENCH_YEARS) await years(webContents)
  })
})

function emptyWindow() {
  const webPreferences = { sandbox: true, contextIsolation: true, spellcheck: false }
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, backgroundColor: '#ffffff', webPreferences })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,<title>empty</title>')
}

if (BENCH_PROJECT) {
  // The app finds its files by its own folder.
  Reflect.get(app, 'setAppPath').call(app, BENCH_PROJECT)
  await import(pathToFileURL(join(BENCH_PROJECT, 'out/main/main.js')).href)
} else {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.whenReady().then(emptyWindow)
}
