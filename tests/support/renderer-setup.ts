import { cleanup, configure } from '@testing-library/react'
import { notifications } from '@mantine/notifications'
import { afterEach } from 'vitest'
import { forgetDrafts } from '#renderer/shared/drafts.ts'
import { setPreferences } from '#renderer/shared/preferences.ts'

// What comes is waited for until it is there: on a busy machine a screen may take many times the second that is usual.
configure({ asyncUtilTimeout: 20_000 })

/** What jsdom lacks and layout libraries ask for: a window of 1024 × 768 in which everything is in view. */
class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.defineProperties(window, {
  matchMedia: {
    configurable: true,
    value: (query: string) => ({
      matches: false,
      media: query,
      onchange: null,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
      dispatchEvent: () => false,
    }),
  },
  ResizeObserver: { configurable: true, value: NoResize },
  scrollTo: { configurable: true, value: () => {} },
})
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => 1024 },
  offsetHeight: { configurable: true, get: () => 768 },
  clientWidth: { configurable: true, get: () => 1024 },
  clientHeight: { configurable: true, get: () => 768 },
  scrollIntoView: { configurable: true, value: () => {} },
  scrollTo: { configurable: true, value: () => {} },
})
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { ready: Promise.resolve(), addEventListener: () => {}, removeEventListener: () => {} },
})

afterEach(() => {
  cleanup()
  notifications.clean()
  forgetDrafts()
  localStorage.clear()
  setPreferences({ language: null, density: 'comfortable', station: null, camera: null, printsSlips: false })
})
