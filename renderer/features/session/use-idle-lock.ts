import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useApi, useClient } from '../../api/ApiProvider.tsx'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const RETRY_MS = 3000

/**
 * Covers the screen at once and tells the core, again and again while it cannot be reached, unless somebody has signed in
 * meanwhile.
 */
export function useLock(): () => void {
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()
  return useCallback(() => {
    const key = api.session.current.queryKey()
    const isLocked = () => queryClient.getQueryData(key)?.isLocked === true
    const tell = async (): Promise<void> => {
      try {
        const session = await client.session.lock()
        if (isLocked()) queryClient.setQueryData(key, session)
      } catch {
        setTimeout(() => void (isLocked() && tell()), RETRY_MS)
      }
    }
    queryClient.setQueryData(key, (session) => session && { ...session, isLocked: true })
    void tell()
  }, [api, client, queryClient])
}

/** Locks after so many minutes without a touch, key or move. Zero minutes: never. */
export function useIdleLock(isWatching: boolean, minutes: number): void {
  const lock = useLock()
  useEffect(() => {
    if (!isWatching || minutes <= 0) return undefined
    let timer: ReturnType<typeof setTimeout>
    const restart = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, minutes * 60_000)
    }
    restart()
    for (const sign of signs) window.addEventListener(sign, restart, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, restart, { capture: true })
    }
  }, [isWatching, minutes, lock])
}
