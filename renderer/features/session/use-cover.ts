import { useEffect, type RefObject } from 'react'
import { COVER } from '../../shared/cover.ts'

let isCovered = false
let lastFocused: HTMLElement | null = null

/** Heard before any dialog hears it, because it is registered before any dialog can be. */
function guardEscape(event: KeyboardEvent): void {
  if (isCovered && event.key === 'Escape') event.stopImmediatePropagation()
}

function rememberFocus({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && !target.closest(`[${COVER}]`)) lastFocused = target
}

/** Keeps Escape from closing a dialog below the cover, and knows where the focus was. Lives as long as the page. */
export function useCoverGuard(covered: boolean): void {
  useEffect(() => {
    window.addEventListener('keydown', guardEscape, { capture: true })
    document.addEventListener('focusin', rememberFocus)
    return () => {
      window.removeEventListener('keydown', guardEscape, { capture: true })
      document.removeEventListener('focusin', rememberFocus)
    }
  }, [])
  useEffect(() => {
    isCovered = covered
  }, [covered])
}

/** While the cover is shown nothing else on the page can be reached, dialogs included. Then the focus goes back. */
export function useCover(cover: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const shut: HTMLElement[] = []
    const shutOut = () => {
      for (const child of document.body.children) {
        if (!(child instanceof HTMLElement) || child.hasAttribute('inert') || child.contains(cover.current))
          continue
        child.setAttribute('inert', '')
        shut.push(child)
      }
    }
    shutOut()
    const watcher = new MutationObserver(shutOut)
    watcher.observe(document.body, { childList: true })
    return () => {
      watcher.disconnect()
      for (const child of shut) child.removeAttribute('inert')
      if (lastFocused?.isConnected) lastFocused.focus()
    }
  }, [cover])
}
