import { useState, type DragEvent } from 'react'

/** Takes the first file that is dropped. */
export function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      },
      onDrop(event: DragEvent) {
        const [file] = [...event.dataTransfer.files]
        setIsOver(false)
        if (!file) return
        event.preventDefault()
        onFile(file)
      },
    },
  }
}
