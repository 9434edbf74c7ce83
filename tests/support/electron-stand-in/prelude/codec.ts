export interface Codec {
  encode(value: unknown): unknown
  decode(encoded: unknown): unknown
}

/**
 * The structured clone algorithm as JSON, between Node and the isolated world: arrays are tagged tuples, everything
 * else that JSON lacks has a tag; functions, promises and nodes refuse as they do in Electron. Cycles refuse too.
 * Runs in the page as text: it may use nothing from outside its own body.
 */
export function makeCodec(): Codec {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const toBase64 = (bytes: Uint8Array): string =>
    typeof Buffer === 'undefined'
      ? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    typeof Buffer === 'undefined'
      ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      : new Uint8Array(Buffer.from(text, 'base64'))

  const VIEWS: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
    BigInt64Array,
    BigUint64Array,
    DataView,
    Float32Array,
    Float64Array,
    Int16Array,
    Int32Array,
    Int8Array,
    Uint16Array,
    Uint32Array,
    Uint8Array,
    Uint8ClampedArray,
  }
  const encodeView = (view: ArrayBufferView): unknown => {
    const name = view.constructor.name
    return [
      'view',
      name in VIEWS ? name : 'Uint8Array',
      toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
    ]
  }

  const encodeNumber = (value: number): unknown => {
    if (Object.is(value, -0)) return ['number', '-0']
    return Number.isFinite(value) ? value : ['number', String(value)]
  }
  const encodeObject = (value: object, within: readonly object[]): unknown => {
    const inner = [...within, value]
    const encodeInner = (item: unknown) => encodeWithin(item, inner)
    if (within.includes(value)) throw new Error('electron stand-in: cyclic values are not implemented')
    if (Array.isArray(value)) return ['array', value.map(encodeInner)]
    if (value instanceof Date) return ['date', encodeNumber(value.getTime())]
    if (value instanceof Map)
      return ['map', [...value].map(([key, item]) => [encodeInner(key), encodeInner(item)])]
    if (value instanceof Set) return ['set', [...value].map(encodeInner)]
    if (value instanceof Error) return ['error', value.name, value.message]
    if (value instanceof RegExp) return ['regexp', value.source, value.flags]
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return encodeView(value)
    if (value instanceof Promise || value instanceof WeakMap || value instanceof Blob) return refuse()
    if (typeof EventTarget !== 'undefined' && value instanceof EventTarget) return refuse()
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeInner(item)]))
  }
  const encodeWithin = (value: unknown, within: readonly object[]): unknown => {
    if (value === undefined) return ['undefined']
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value === 'number') return encodeNumber(value)
    if (typeof value === 'function' || typeof value === 'symbol') return refuse()
    return value === null || typeof value !== 'object' ? value : encodeObject(value, within)
  }

  const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : refuse())
  const decodePair = (pair: unknown): [unknown, unknown] => {
    const [key, item] = listOf(pair)
    return [decode(key), decode(item)]
  }
  const decodeError = (name: unknown, message: unknown): Error => {
    const error = new Error(String(message))
    return Object.defineProperty(error, 'name', { value: String(name), configurable: true, writable: true })
  }
  const decodeView = (name: unknown, base64: unknown): ArrayBufferView => {
    const View = VIEWS[String(name)]
    return View ? new View(fromBase64(String(base64)).buffer) : refuse()
  }
  const DECODERS: Readonly<Record<string, (first: unknown, second: unknown) => unknown>> = {
    undefined: () => undefined,
    bigint: (digits) => BigInt(String(digits)),
    number: (text) => Number(text),
    array: (items) => listOf(items).map(decode),
    date: (time) => new Date(Number(decode(time))),
    map: (pairs) => new Map(listOf(pairs).map(decodePair)),
    set: (items) => new Set(listOf(items).map(decode)),
    error: decodeError,
    regexp: (source, flags) => new RegExp(String(source), String(flags)),
    buffer: (base64) => fromBase64(String(base64)).buffer,
    view: decodeView,
  }
  const decode = (encoded: unknown): unknown => {
    if (encoded === null || typeof encoded !== 'object') return encoded
    if (!Array.isArray(encoded)) {
      return Object.fromEntries(Object.entries(encoded).map(([key, item]) => [key, decode(item)]))
    }
    const [tag, first, second] = encoded
    const decodeTagged = DECODERS[tag]
    return decodeTagged ? decodeTagged(first, second) : refuse()
  }

  return { encode: (value) => encodeWithin(value, []), decode }
}
