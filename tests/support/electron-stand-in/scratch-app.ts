import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pieces of a tiny Electron app; each may be replaced to see what the stand-in makes of it. */
export interface ScratchParts {
  readonly packageType?: 'commonjs' | 'module'
  readonly mainName?: string
  readonly main?: string
  readonly preload?: string
  readonly csp?: string | null
  readonly startUrl?: string
}

/** What the scratch preload shows the page as `window.scratch`. */
export interface ScratchApi {
  readonly platform: string
  readonly twice: (value: number) => number
  readonly refuse: () => never
  readonly callBack: (listener: (value: string) => void) => void
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
}

const STRICT_CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

const INDEX = `<!doctype html>
<title>Scratch</title>
<h1>Scratch</h1>
<a href="https://example.com/link" target="_blank">Out</a>
<script>window.inlineRan = true</script>
<script src="/page.js"></script>
`

const PAGE = `
window.scratchPort = new Promise((resolve) => {
  window.addEventListener('message', (event) => {
    if (event.source === window && event.data === 'scratch-port') resolve(event.ports[0])
  })
})
`

const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('scratch', {
  platform: process.platform,
  twice: (value) => value * 2,
  refuse: () => { throw new RangeError('refused') },
  callBack: (listener) => listener('called'),
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
})
ipcRenderer.on('scratch-port', (event) => window.postMessage('scratch-port', location.origin, event.ports))
`

const UTILITY = `
process.parentPort.on('message', ({ data, ports: [port] }) => {
  port.on('message', (event) => port.postMessage({ greeting: data.greeting, echo: event.data }))
  port.start()
})
`

const main = (csp: string | null, startUrl: string) => `
const { app, BrowserWindow, Menu, MessageChannelMain, ipcMain, protocol, session, shell, utilityProcess } = require('electron')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const isOwn = (address) => { const url = new URL(address); return url.protocol === 'app:' && url.host === 'bundle' }
const FILES = { '/index.html': 'text/html', '/page.js': 'text/javascript' }
const CSP = ${JSON.stringify(csp)}
const seen = { refused: [], events: [], echoed: [], portClosed: 0 }
globalThis.seen = seen

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.enableSandbox()

ipcMain.handle('echo', (event, value) => value)
ipcMain.handle('fail', () => { throw new TypeError('body') })
ipcMain.handle('own-only', (event) => {
  if (!event.senderFrame || event.senderFrame.parent !== null || !isOwn(event.senderFrame.url)) throw new Error('wrong sender')
  return 'welcome'
})

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => { void shell.openExternal(url); return { action: 'deny' } })
  contents.on('will-navigate', (event) => {
    if (isOwn(event.url)) return
    event.preventDefault()
    seen.refused.push(event.url)
  })
})
app.on('window-all-closed', () => app.quit())

function serve(request) {
  const { pathname } = new URL(request.url)
  if (!(pathname in FILES)) return new Response(null, { status: 404 })
  const headers = { 'content-type': FILES[pathname], ...(CSP ? { 'content-security-policy': CSP } : {}) }
  return new Response(readFileSync(join(__dirname, pathname)), { headers })
}

app.whenReady().then(async () => {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === 'fullscreen'))
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => permission === 'fullscreen' && isOwn(origin))
  protocol.handle('app', serve)
  const item = { id: 'hello', label: 'Hello', accelerator: 'CmdOrCtrl+H', click: (item, window) => seen.events.push(['menu', item.id, window.id]) }
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [item, { id: 'off', label: 'Off', enabled: false }] }]))
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    width: 900,
    height: 700,
    webPreferences: { preload: join(__dirname, 'preload.cjs') },
  })
  window.on('unresponsive', () => seen.events.push(['unresponsive']))
  window.webContents.on('render-process-gone', (_event, { reason }) => seen.events.push(['gone', reason]))

  globalThis.openPort = () => {
    const { port1, port2 } = new MessageChannelMain()
    port1.on('message', ({ data }) => { seen.echoed.push(data); port1.postMessage({ echo: data }) })
    port1.on('close', () => { seen.portClosed += 1 })
    port1.start()
    globalThis.closePort = () => port1.close()
    window.webContents.postMessage('scratch-port', null, [port2])
    port1.postMessage({ first: new Map([['at', new Date(0)]]), bytes: new Uint8Array([1, 2, 255]) })
  }
  globalThis.forkUtility = () => {
    const child = utilityProcess.fork(join(__dirname, 'utility.cjs'))
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage({ greeting: 'salam' }, [port1])
    window.webContents.postMessage('scratch-port', null, [port2])
  }
  await window.loadURL(${JSON.stringify(startUrl)})
})
`

/** Writes the app into the folder, ready to be launched. */
export function writeScratchApp(folder: string, parts: ScratchParts = {}): void {
  const {
    packageType = 'commonjs',
    mainName = 'main.cjs',
    csp = STRICT_CSP,
    startUrl = 'app://bundle/index.html',
  } = parts
  const manifest = {
    name: 'scratch',
    productName: 'Scratch',
    version: '1.2.3',
    type: packageType,
    main: mainName,
  }
  const files = {
    'package.json': JSON.stringify(manifest),
    [mainName]: parts.main ?? main(csp, startUrl),
    'preload.cjs': parts.preload ?? PRELOAD,
    'index.html': INDEX,
    'page.js': PAGE,
    'utility.cjs': UTILITY,
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
