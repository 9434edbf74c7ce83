// `npm run dev:station`: the station from its sources, restarted on every change, behind a page server with hot replacement.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { at, childEnvironment, projectDir, say } from './project.mjs'

const PAGE_PORT = 5173
const pageOrigin = `http://127.0.0.1:${PAGE_PORT}`

/** Origin and cookie of the station that runs now. */
let joined = null

const station = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    at('electron', 'station', 'main.ts'),
    ...withPort(process.argv.slice(2)),
  ],
  { stdio: ['inherit', 'pipe', 'inherit'], env: childEnvironment() },
)
station.once('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => station.kill(signal))

createInterface(station.stdout).on('line', (line) => {
  const address = /^Qadam is ready at (\S+)$/.exec(line)?.[1]
  if (address)
    join(address).catch((error) => say(`The page server could not join the station: ${error.message}`))
})

function withPort(args) {
  return args.some((arg) => arg.startsWith('--port')) ? args : ['--port', '0', ...args]
}

/** Joins in the name of every page of this server, so that a restart asks nobody to join again. */
async function join(address) {
  const response = await fetch(address, { redirect: 'manual' })
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';')
  joined = { origin: new URL(address).origin, cookie }
  say(`Qadam is ready at ${pageOrigin}/ (changes appear by themselves)`)
}

const pages = await createServer({
  configFile: false,
  root: at('renderer'),
  cacheDir: at('node_modules', '.vite-station'),
  plugins: [
    react(),
    { name: 'qadam-station', configureServer: (server) => forwardSockets(server.httpServer) },
  ],
  server: { port: PAGE_PORT, strictPort: true, host: '127.0.0.1', fs: { allow: [projectDir] } },
})
await pages.listen()

/** Hands sockets of our own pages to the station; what any other page opens is refused. */
function forwardSockets(server) {
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/rpc') return
    socket.on('error', () => socket.destroy())
    if (
      !joined ||
      request.headers.origin !== pageOrigin ||
      request.headers.host !== new URL(pageOrigin).host
    ) {
      return socket.destroy()
    }
    const { hostname, port, host } = new URL(joined.origin)
    const upstream = connect(Number(port), hostname, () => {
      const headers = { ...request.headers, host, origin: joined.origin, cookie: joined.cookie }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
      upstream.write(`GET /rpc HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('close', () => upstream.destroy())
  })
}
