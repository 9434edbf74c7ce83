import type { ComboboxProps } from '@mantine/core'
import { useEffect, useState, type FocusEvent, type KeyboardEvent } from 'react'

interface List {
  comboboxProps?: ComboboxProps
  onFocus?: (event: FocusEvent<HTMLInputElement>) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** While a list is open these keys are its own: they neither close what lies around the field nor send its form. */
const isOfList = ({ key, ctrlKey, metaKey }: KeyboardEvent, isText: boolean) =>
  key === 'Escape' || (key === 'Enter' && !ctrlKey && !metaKey && !isText)

/**
 * The list of a field is in the page from the first focus on. Without it Mantine tells a screen reader that an open list is closed,
 * forgets what is chosen when the arrows begin, and lets Enter send the form beneath; with the lists of all fields from the
 * beginning a long form would be slow. With `isText` the field may say what no list holds, and Enter says so.
 */
export function useList({ comboboxProps, onFocus, onKeyDown }: List, isText = false): Required<List> {
  const [list, setList] = useState<'none' | 'made' | 'known'>('none')
  useEffect(() => {
    if (list !== 'made') return
    // Mantine notes the new list without drawing the field, which names it, once more.
    const frame = requestAnimationFrame(() => setList('known'))
    return () => cancelAnimationFrame(frame)
  }, [list])
  return {
    comboboxProps: { keepMounted: list !== 'none', ...comboboxProps },
    onFocus(event) {
      if (list === 'none') setList('made')
      onFocus?.(event)
    },
    onKeyDown(event) {
      onKeyDown?.(event)
      if (event.currentTarget.dataset['expanded'] && isOfList(event, isText)) event.preventDefault()
    },
  }
}
