import { useState, type KeyboardEvent } from 'react'

interface Typed<Value> {
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  onDropdownClose?: () => void
  onOptionSubmit?: (value: Value) => void
}

/** A keyboard on the glass names no key; of the shortcuts only one writes. AltGr, which types, is Ctrl and Alt to the browser. */
function isTyping({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey) return code === 'KeyV'
  return key.length === 1 || ['Backspace', 'Delete', 'Unidentified', 'Process'].includes(key)
}

/**
 * For a field that finds its choices by typing: Enter takes the first that fits, also right after the last letter. A moment after
 * its list has opened Mantine looks for what is chosen already; on a slow computer or for a scanner that moment comes after the
 * typing and would leave Enter without a choice. So the list is opened by the typing itself, and then goes without that look.
 */
export function useFirstMatch<Value>({ onKeyDown, onDropdownClose, onOptionSubmit }: Typed<Value>) {
  const [isTyped, setTyped] = useState(false)
  return {
    openOnFocus: false,
    selectFirstOptionOnChange: isTyped,
    selectFirstOptionOnDropdownOpen: isTyped,
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (isTyping(event)) setTyped(true)
      onKeyDown?.(event)
    },
    onDropdownClose() {
      setTyped(false)
      onDropdownClose?.()
    },
    onOptionSubmit(value: Value) {
      setTyped(false)
      onOptionSubmit?.(value)
    },
  }
}
