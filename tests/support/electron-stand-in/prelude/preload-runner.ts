import type { Codec } from './codec.ts'
import type { ToMain, ToPreload } from './link-messages.ts'
import type { WorldBridge } from './world-bridge.ts'

export interface PreloadInput {
  readonly source: string
  readonly argv: readonly string[]
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly arch: string
}

export interface PreloadOutput {
  /** Text to the main process. */
  send(json: string): void
  /** Where the main process calls in. */
  onReceive(receive: (json: string) => void): void
}

/**
 * The sandboxed preload's surroundings in the isolated world: `require` knows `electron` and nothing else, and the
 * source is a function body, so that import syntax fails as it does in Electron. Runs in the page as text: it may use
 * nothing from outside its own body and parameters.
 */
export function runPreload(
  input: PreloadInput,
  output: PreloadOutput,
  codec: Codec,
  bridge: WorldBridge,
): void {
  type Listener = (event: object, ...args: unknown[]) => void
  interface Subscription {
    readonly listener: Listener
    readonly isOnce: boolean
  }
  interface Waiting {
    resolve(value: unknown): void
    reject(error: Error): void
  }

  const waiting = new Map<number, Waiting>()
  const subscriptions = new Map<string, Subscription[]>()
  const ports = new Map<string, MessagePort>()
  let lastId = 0
  const post = (message: ToMain) => output.send(JSON.stringify(message))
  bridge.onWindowOpen((url) => post({ type: 'window-open', url }))

  const adoptPort = (id: string, port: MessagePort) => {
    ports.set(id, port)
    port.onmessage = (event) => post({ type: 'port', id, data: codec.encode(event.data) })
    port.addEventListener('close', () => post({ type: 'port-closed', id }))
  }
  const sendPort = (port: MessagePort): string => {
    const id = `page-${++lastId}`
    adoptPort(id, port)
    return id
  }
  const receivePort = (id: string): MessagePort => {
    const channel = new MessageChannel()
    adoptPort(id, channel.port1)
    return channel.port2
  }

  const subscribe = (channel: string, listener: Listener, isOnce: boolean) => {
    subscriptions.set(channel, [...(subscriptions.get(channel) ?? []), { listener, isOnce }])
    return ipcRenderer
  }
  const unsubscribe = (channel: string, listener: Listener) => {
    const others = (subscriptions.get(channel) ?? []).filter(
      (subscription) => subscription.listener !== listener,
    )
    subscriptions.set(channel, others)
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        post({ type: 'invoke', id, channel, args: args.map(codec.encode) })
        waiting.set(id, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) =>
      post({ type: 'send', channel, args: args.map(codec.encode), ports: [] }),
    postMessage: (channel: string, message: unknown, transfer: readonly MessagePort[] = []) =>
      post({ type: 'send', channel, args: [codec.encode(message)], ports: transfer.map(sendPort) }),
    sendSync: () => {
      throw new Error('electron stand-in: ipcRenderer.sendSync is not implemented')
    },
    on: (channel: string, listener: Listener) => subscribe(channel, listener, false),
    addListener: (channel: string, listener: Listener) => subscribe(channel, listener, false),
    once: (channel: string, listener: Listener) => subscribe(channel, listener, true),
    off: unsubscribe,
    removeListener: unsubscribe,
    removeAllListeners: (channel: string) => {
      subscriptions.delete(channel)
      return ipcRenderer
    },
  }

  const emit = (message: Extract<ToPreload, { type: 'event' }>) => {
    const event = { sender: ipcRenderer, senderId: 0, ports: message.ports.map(receivePort) }
    const args = message.args.map(codec.decode)
    for (const { listener, isOnce } of subscriptions.get(message.channel) ?? []) {
      if (isOnce) unsubscribe(message.channel, listener)
      try {
        listener(event, ...args)
      } catch (error) {
        reportError(error)
      }
    }
  }
  const settle = (message: Extract<ToPreload, { type: 'reply' }>) => {
    const invocation = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) invocation?.resolve(codec.decode(message.value))
    else invocation?.reject(new Error(message.message))
  }
  output.onReceive((json) => {
    const message: ToPreload = JSON.parse(json)
    if (message.type === 'reply') settle(message)
    else if (message.type === 'event') emit(message)
    else if (message.type === 'port') ports.get(message.id)?.postMessage(codec.decode(message.data))
    else {
      ports.get(message.id)?.close()
      ports.delete(message.id)
    }
  })

  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) },
    ipcRenderer,
    webFrame: { setZoomFactor: () => undefined, getZoomFactor: () => 1 },
    webUtils: { getPathForFile: () => '' },
  }
  const requireInSandbox = (name: string) => {
    if (/^electron(\/(renderer|common))?$/.test(name)) return electron
    throw new Error(`module not found: ${name}`)
  }
  const processInSandbox = {
    versions: input.versions,
    platform: input.platform,
    arch: input.arch,
    argv: input.argv,
    env: {},
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  }
  try {
    const body = new Function('require', 'module', 'exports', 'process', 'global', input.source)
    const module = { exports: {} }
    body(requireInSandbox, module, module.exports, processInSandbox, globalThis)
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    console.error(`Unable to load preload script\n${stack}`)
    post({ type: 'preload-error', error: { message, stack: stack ?? message } })
  }
}
