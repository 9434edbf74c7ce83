import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import { useMay } from '../../shared/CampContext.tsx'

/** Brings an order to the calendar, where it lies ready to be given a time; null for who may not book. */
export function useGiveTime(): ((card: Pick<OrderCard, 'order'>) => void) | null {
  const mayBook = useMay('book')
  const navigate = useNavigate()
  const give = useCallback(
    ({ order }: Pick<OrderCard, 'order'>) =>
      void navigate({ to: '/calendar', search: { hold: order.id } as never }),
    [navigate],
  )
  return mayBook ? give : null
}
