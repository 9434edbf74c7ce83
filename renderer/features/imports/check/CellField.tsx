import { TextInput } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'

interface CellFieldProps {
  label: string
  /** The cell as it is now. */
  text: string
  isFocused?: boolean
  /** Resolves to whether it was taken; until then what is typed stays. */
  onSave: (text: string) => Promise<boolean>
  onCancel?: () => void
}

/** A cell of the sheet to write in. Enter or leaving the field saves, Esc goes back to what it was. */
export function CellField({ label, text, isFocused = false, onSave, onCancel }: CellFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const isLeft = useRef(false)

  const save = async () => {
    if (isSaving || isLeft.current) return
    if (typed === null || typed === text) {
      setTyped(null)
      onCancel?.()
      return
    }
    setIsSaving(true)
    const isTaken = await onSave(typed)
    setIsSaving(false)
    if (isTaken) setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      void save()
    }
    if (event.key === 'Escape' && (typed !== null || onCancel)) {
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
      isLeft.current = onCancel !== undefined
      onCancel?.()
    }
  }
  return (
    <TextInput
      size="xs"
      dir="auto"
      autoComplete="off"
      maxLength={500}
      autoFocus={isFocused}
      aria-label={label}
      aria-busy={isSaving || undefined}
      value={typed ?? text}
      onFocus={(event) => (isFocused ? event.currentTarget.select() : undefined)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  )
}
