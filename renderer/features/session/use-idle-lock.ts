import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi, useClient } from '../../api/ApiProvider.tsx'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Locks the session; the answer covers the screen. When the core cannot be reached, the next call is refused anyway. */
export function useLock(): () => void {
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()
  return () => {
    client.session.lock().then(
      (session) => queryClient.setQueryData(api.session.current.queryKey(), session),
      () => void queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() }),
    )
  }
}

/** Locks after so many minutes without a touch, key or move. Zero minutes: never. */
export function useIdleLock(isWatching: boolean, minutes: number): void {
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()

  useEffect(() => {
    if (!isWatching || minutes <= 0) return undefined
    let timer: ReturnType<typeof setTimeout>
    const lock = () => {
      client.session.lock().then(
        (session) => queryClient.setQueryData(api.session.current.queryKey(), session),
        () => void queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() }),
      )
    }
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
  }, [isWatching, minutes, api, client, queryClient])
}
