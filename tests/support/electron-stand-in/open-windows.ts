/** What quitting and the window list need to know of a window. */
export interface OpenWindow {
  readonly id: number
  close(): void
  isDestroyed(): boolean
}

/** In order of creation. */
export const openWindows = new Set<OpenWindow>()
