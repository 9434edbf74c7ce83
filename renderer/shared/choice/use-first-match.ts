import { useState, type KeyboardEvent } from 'react'

interface Typed {
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  onDropdownClose?: () => void
}

/**
 * For a field that finds its choices by typing: Enter takes the first that fits, also right after the last letter. A moment after
 * its list has opened Mantine looks for what is chosen already; on a slow computer or for a scanner that moment comes after the
 * typing and would leave Enter without a choice. So the list is opened by the typing itself, and then goes without that look.
 */
export function useFirstMatch({ onKeyDown, onDropdownClose }: Typed) {
  const [isTyped, setTyped] = useState(false)
  return {
    openOnFocus: false,
    selectFirstOptionOnChange: true,
    selectFirstOptionOnDropdownOpen: isTyped,
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      setTyped(event.key.length === 1)
      onKeyDown?.(event)
    },
    onDropdownClose() {
      setTyped(false)
      onDropdownClose?.()
    },
  }
}
