import type { ComboboxProps } from '@mantine/core'
import { useEffect, useState, type FocusEvent } from 'react'

interface ListOnFocus {
  comboboxProps?: ComboboxProps
  onFocus?: (event: FocusEvent<HTMLInputElement>) => void
}

/**
 * The list of a field is in the page from the first focus on. Without it Mantine tells a screen reader that an open list is closed,
 * forgets what is chosen when the arrows begin, and lets Enter send the form beneath; with the lists of all fields from the
 * beginning a long form would be slow.
 */
export function useListOnFocus({ comboboxProps, onFocus }: ListOnFocus): Required<ListOnFocus> {
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
  }
}
