import { configure } from '@testing-library/react'

/** A whole calendar is much to draw for a busy machine. */
configure({ asyncUtilTimeout: 5000 })

/** The virtual tray asks for an inner height, which jsdom does not know. */
Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => 1024 },
  clientHeight: { configurable: true, get: () => 768 },
})
