import { useEffect, useState } from 'react'

/** What has the focus; for an entry of a menu, which goes with it, the button of the menu. */
function findOpener(): Element | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : active
}

/**
 * When a dialog that stands in the page only while it is open is gone, the focus is where it was before, unless somebody has put
 * it elsewhere. Mantine does so only for dialogs that are closed while they stay in the page.
 */
export function useReturnFocus(): void {
  const [opener] = useState(findOpener)
  useEffect(
    () => () => {
      const isFree = document.activeElement === null || document.activeElement === document.body
      if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    },
    [opener],
  )
}
