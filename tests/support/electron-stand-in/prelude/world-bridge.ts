export interface WorldBridge {
  expose(key: string, api: unknown): void
  onWindowOpen(listener: (url: string) => void): void
}

/**
 * contextBridge between the page's world and the preload's isolated world, over synchronous DOM events whose `detail`
 * Chromium copies from world to world. Runs in the page as text: it may use nothing from outside its own body.
 */
export function installBridge(side: 'page' | 'preload'): WorldBridge {
  type Encoded =
    | { readonly $: 'value'; readonly value: unknown }
    | { readonly $: 'undefined' }
    | { readonly $: 'error'; readonly message: string }
    | { readonly $: 'array'; readonly items: readonly Encoded[] }
    | { readonly $: 'object'; readonly entries: readonly (readonly [string, Encoded])[] }
    | { readonly $: 'promise' | 'function'; readonly id: number }
  type Message =
    | { readonly type: 'call'; readonly id: number; readonly args: readonly Encoded[] }
    | { readonly type: 'return'; readonly ok: boolean; readonly value: Encoded }
    | { readonly type: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Encoded }
    | { readonly type: 'expose'; readonly key: string; readonly value: Encoded }
    | { readonly type: 'open'; readonly url: string }
  interface Waiting {
    resolve(value: unknown): void
    reject(error: unknown): void
  }

  const TO_PAGE = '__standInToPage'
  const TO_PRELOAD = '__standInToPreload'
  const outgoing = side === 'page' ? TO_PRELOAD : TO_PAGE
  const incoming = side === 'page' ? TO_PAGE : TO_PRELOAD
  const CLONED = /^(Date|Map|Set|RegExp|Blob|File|ArrayBuffer|\w+Array|DataView)$/
  const MAX_DEPTH = 1000
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const functionIds = new WeakMap<object, number>()
  const promises = new Map<number, Waiting>()
  let lastId = 0
  let returned: Extract<Message, { type: 'return' }> | undefined

  const fire = (detail: Message) => window.dispatchEvent(new CustomEvent(outgoing, { detail }))

  const encodeFunction = (value: (...args: unknown[]) => unknown): Encoded => {
    const id = functionIds.get(value) ?? ++lastId
    functionIds.set(value, id)
    functions.set(id, value)
    return { $: 'function', id }
  }
  const encodePromise = (value: Promise<unknown>): Encoded => {
    const id = ++lastId
    value.then(
      (result) => fire({ type: 'settle', id, ok: true, value: encode(result) }),
      (error: unknown) => fire({ type: 'settle', id, ok: false, value: encode(error) }),
    )
    return { $: 'promise', id }
  }
  const encode = (value: unknown, depth = 0): Encoded => {
    if (depth > MAX_DEPTH) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (typeof value === 'symbol') return { $: 'undefined' }
    if (typeof value === 'function') return encodeFunction(value as (...args: unknown[]) => unknown)
    if (value === null || typeof value !== 'object') return { $: 'value', value }
    if (value instanceof Promise) return encodePromise(value)
    if (value instanceof Error) return { $: 'error', message: value.message }
    if (Array.isArray(value)) return { $: 'array', items: value.map((item) => encode(item, depth + 1)) }
    if (CLONED.test(value.constructor?.name ?? '')) return { $: 'value', value: structuredClone(value) }
    const entries = Object.entries(value).map(([key, item]) => [key, encode(item, depth + 1)] as const)
    return { $: 'object', entries }
  }

  const callOtherSide = (message: Message): unknown => {
    fire(message)
    const answer = returned
    returned = undefined
    if (!answer) throw new Error('The other context is gone')
    if (!answer.ok) throw decode(answer.value)
    return decode(answer.value)
  }
  const decode = (encoded: Encoded): unknown => {
    if (encoded.$ === 'value') return encoded.value
    if (encoded.$ === 'error') return new Error(encoded.message)
    if (encoded.$ === 'array') return Object.freeze(encoded.items.map(decode))
    if (encoded.$ === 'object') {
      return Object.freeze(Object.fromEntries(encoded.entries.map(([key, item]) => [key, decode(item)])))
    }
    if (encoded.$ === 'promise') {
      return new Promise((resolve, reject) => promises.set(encoded.id, { resolve, reject }))
    }
    if (encoded.$ === 'function') {
      return (...args: unknown[]) =>
        callOtherSide({ type: 'call', id: encoded.id, args: args.map((arg) => encode(arg)) })
    }
    return undefined
  }

  const answer = (work: () => unknown) => {
    let result: Message
    try {
      result = { type: 'return', ok: true, value: encode(work()) }
    } catch (error) {
      result = { type: 'return', ok: false, value: encode(error) }
    }
    fire(result)
  }
  const defineOnWindow = (key: string, value: Encoded) => {
    if (key in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, {
      value: decode(value),
      enumerable: true,
      writable: false,
      configurable: false,
    })
  }
  const settle = (message: Extract<Message, { type: 'settle' }>) => {
    const waiting = promises.get(message.id)
    promises.delete(message.id)
    if (message.ok) waiting?.resolve(decode(message.value))
    else waiting?.reject(decode(message.value))
  }
  const messageOf = (event: Event): Message => (event as CustomEvent<Message>).detail

  window.addEventListener(incoming, (event) => {
    const message = messageOf(event)
    if (message.type === 'call') answer(() => functions.get(message.id)?.(...message.args.map(decode)))
    else if (message.type === 'return') returned = message
    else if (message.type === 'settle') settle(message)
    else if (message.type === 'expose' && side === 'page')
      answer(() => defineOnWindow(message.key, message.value))
  })

  // A real denial happens before any pop-up exists, so Chromium must not be asked to create one.
  if (side === 'page' && window === window.top) {
    const askToOpen = (url?: string | URL) => {
      fire({ type: 'open', url: new URL(url ?? '', document.baseURI).href })
      return null
    }
    window.open = askToOpen
    window.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[target]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target === '_self' || event.defaultPrevented) return
      event.preventDefault()
      askToOpen(link.href)
    })
  }

  return {
    expose: (key, api) => {
      callOtherSide({ type: 'expose', key, value: encode(api) })
    },
    onWindowOpen: (listener) =>
      window.addEventListener(incoming, (event) => {
        const message = messageOf(event)
        if (message.type === 'open') listener(message.url)
      }),
  }
}
