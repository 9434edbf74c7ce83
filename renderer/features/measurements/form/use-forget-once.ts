import { useEffect } from 'react'

/** Forgets the copy in the window once the core has it. */
export function useForgetOnce(isWritten: boolean, forget: () => void): void {
  useEffect(() => {
    if (isWritten) forget()
  }, [isWritten, forget])
}
