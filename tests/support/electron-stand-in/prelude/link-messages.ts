/** A value that went through the codec. */
export type Encoded = unknown

export interface PreloadFailure {
  readonly message: string
  readonly stack: string
}

/** What the isolated world tells the main process. */
export type ToMain =
  | {
      readonly type: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: readonly Encoded[]
    }
  | {
      readonly type: 'send'
      readonly channel: string
      readonly args: readonly Encoded[]
      readonly ports: readonly string[]
    }
  | { readonly type: 'port'; readonly id: string; readonly data: Encoded }
  | { readonly type: 'port-closed'; readonly id: string }
  | { readonly type: 'window-open'; readonly url: string }
  | { readonly type: 'preload-error'; readonly error: PreloadFailure }

/** What the main process tells the isolated world. */
export type ToPreload =
  | { readonly type: 'reply'; readonly id: number; readonly ok: true; readonly value: Encoded }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly message: string }
  | {
      readonly type: 'event'
      readonly channel: string
      readonly args: readonly Encoded[]
      readonly ports: readonly string[]
    }
  | { readonly type: 'port'; readonly id: string; readonly data: Encoded }
  | { readonly type: 'port-closed'; readonly id: string }
