/** What the keys do to something that is carried by them. */
export interface CarriedByKeys {
  isCarried: () => boolean
  /** Takes it one step on; false where the key is no step. */
  step: (event: KeyboardEvent) => boolean
  drop: () => void
  cancel: () => void
}

/** While something is carried by keys, every key is its own: Enter lets go, Esc and Tab give up, and so does any press. Returns what ends it. */
export function listenForKeys({ isCarried, step, drop, cancel }: CarriedByKeys): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isCarried()) return
    if (!step(event)) {
      if (event.key === 'Enter') drop()
      else if (event.key === 'Escape' || event.key === 'Tab') cancel()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onPointerDown = () => {
    if (isCarried()) cancel()
  }
  document.addEventListener('keydown', onKeyDown, true)
  document.addEventListener('pointerdown', onPointerDown, true)
  return () => {
    document.removeEventListener('keydown', onKeyDown, true)
    document.removeEventListener('pointerdown', onPointerDown, true)
  }
}
