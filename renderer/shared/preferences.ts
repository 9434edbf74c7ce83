import { useSyncExternalStore } from 'react'
import type { Language } from '#domain/camps/camp.ts'

export const densities = ['comfortable', 'compact', 'bench'] as const
export type Density = (typeof densities)[number]

/** How this window or browser looks; kept on this device, never in the camp's data. */
export interface Preferences {
  /** Null until somebody has chosen; the system's language then decides. */
  language: Language | null
  density: Density
  /** The station whose desk this computer stands at. */
  station: string | null
  /** The camera that was chosen last; null: the one at the back. */
  camera: string | null
  /** Whether the gate prints the slip of each number as it is given out. */
  printsSlips: boolean
}

const KEY = 'qadam.preferences'
const listeners = new Set<() => void>()

function read(): Preferences {
  const fallback: Preferences = {
    language: null,
    density: 'comfortable',
    station: null,
    camera: null,
    printsSlips: false,
  }
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
    return {
      language: stored.language === 'en' || stored.language === 'fa' ? stored.language : null,
      density: densities.find((density) => density === stored.density) ?? fallback.density,
      station: typeof stored.station === 'string' ? stored.station : null,
      camera: typeof stored.camera === 'string' ? stored.camera : null,
      printsSlips: stored.printsSlips === true,
    }
  } catch {
    return fallback
  }
}

let current = read()

export const getPreferences = (): Preferences => current

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences)
}
