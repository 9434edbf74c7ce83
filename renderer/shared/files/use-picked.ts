import { useCallback, useEffect, useRef, useState } from 'react'
import { openFile, releasePicked, type Picked } from './picture.ts'

/** The file that was taken or chosen, opened, or what is wrong with it. Gives its memory back when it is done with. */
export function usePicked(first: Blob | null) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const current = useRef<Picked | null>(null)

  const open = useCallback(async (file: Blob) => {
    const opened = await openFile(file)
    if (typeof opened === 'string') return setProblem(opened)
    releasePicked(current.current)
    current.current = opened
    setProblem(null)
    setPicked(opened)
  }, [])

  useEffect(() => {
    if (!first) return
    void openFile(first).then((opened) => {
      if (typeof opened === 'string') return setProblem(opened)
      current.current = opened
      setPicked(opened)
    })
  }, [first])
  useEffect(() => () => releasePicked(current.current), [])
  return { picked, problem, open }
}
