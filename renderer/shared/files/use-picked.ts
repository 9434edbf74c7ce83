import { useCallback, useEffect, useRef, useState } from 'react'
import { openFile, releasePicked, type Picked } from './picture.ts'

/** The file that was taken or chosen, opened, or what is wrong with it. Gives its memory back when it is done with. */
export function usePicked(first: Blob | null) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOpening, setIsOpening] = useState(first !== null)
  const current = useRef<Picked | null>(null)

  const take = useCallback((opened: Picked | string) => {
    setIsOpening(false)
    if (typeof opened === 'string') return setProblem(opened)
    releasePicked(current.current)
    current.current = opened
    setProblem(null)
    setPicked(opened)
  }, [])
  const open = useCallback(
    async (file: Blob) => {
      setIsOpening(true)
      take(await openFile(file))
    },
    [take],
  )

  useEffect(() => {
    if (first) void openFile(first).then(take)
  }, [first, take])
  useEffect(() => () => releasePicked(current.current), [])
  return { picked, problem, isOpening, open }
}
