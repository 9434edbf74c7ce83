import { createContext, useContext, type ReactNode } from 'react'
import type { SetupState } from '#contract/camps.ts'
import type { SessionState } from '#contract/session.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { isAllowed, type Permission } from '#domain/staff/permissions.ts'

interface CampContextValue {
  setup: SetupState
  session: SessionState
  /** The camp's wall clock now. */
  today: { date: string; minute: number }
}

const CampContext = createContext<CampContextValue | null>(null)

export function CampProvider({ children, ...value }: CampContextValue & { children: ReactNode }) {
  return <CampContext value={value}>{children}</CampContext>
}

function useCampContext(): CampContextValue {
  const value = useContext(CampContext)
  if (!value) throw new Error('outside CampProvider')
  return value
}

/** The camp that is shown, or null where no provider or camp is there yet (first start). */
export function useCampIfAny(): Camp | null {
  return useContext(CampContext)?.setup.camp ?? null
}

/** The camp that is shown. Only below the sign-in, where there always is one. */
export function useCamp(): Camp {
  const { camp } = useCampContext().setup
  if (!camp) throw new Error('no camp is shown')
  return camp
}

export function useSetup(): SetupState {
  return useCampContext().setup
}

/** Date (`YYYY-MM-DD`) and minute of the day in the camp's zone; moves on by itself. */
export function useToday(): { date: string; minute: number } {
  return useCampContext().today
}

export function useSessionState(): SessionState {
  return useCampContext().session
}

/** Whether the person who is signed in may do this; the core checks again. */
export function useMay(permission: Permission): boolean {
  return isAllowed(useCampContext().session.staff?.roles ?? [], permission)
}
