import { useState } from 'react'
import { useTranslation } from '../../shared/use-translation.ts'
import type { DoorToken, DoorView } from '#contract/door.ts'
import type { QueuePriority } from '#domain/queue/token.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { useCamp } from '../../shared/CampContext.tsx'

interface Wishes {
  priority: QueuePriority | null
  /** The number of a printed token that is entered afterwards. */
  paper: number | null
  isNamed: boolean
}

const noWishes: Wishes = { priority: null, paper: null, isNamed: false }

export interface Gate {
  /** What holds for the next number only. */
  wishes: Wishes
  wish: (change: Partial<Wishes>) => void
  /** The numbers that were given out last, in one press; empty once they were taken back. */
  issued: DoorToken[]
  /** The number that the person who was asked for holds already. */
  held: number | null
  isRunning: boolean
  give: (patientId: string | null) => void
  giveAll: (patientIds: string[]) => void
}

/** Giving out numbers, to one person or to a whole bus. */
export function useGate(view: DoorView): Gate {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const [wishes, setWishes] = useState(noWishes)
  const [issued, setIssued] = useState<DoorToken[]>([])
  const [held, setHeld] = useState<number | null>(null)
  const show = (tokens: DoorToken[]) => {
    setIssued(tokens)
    setHeld(null)
    setWishes(noWishes)
  }
  const issue = useAction(api.door.issue.mutationOptions(), {
    done: ({ token }) => t('door.issued', { number: token.number }),
    onDone: (token) => show([token]),
    onRefused: (error) => {
      const { code, data } = readError(error)
      if (code !== 'REFUSED' || data.reason !== 'has_token') return false
      setHeld(Number(data.details['number']))
      return true
    },
  })
  const issueMany = useAction(api.door.issueMany.mutationOptions(), {
    done: (result) => t('door.issuedMany', { count: result.issued.length }),
    onDone: (result) => show(result.issued),
  })
  const isRunning = issue.isRunning || issueMany.isRunning
  const day = { campId: camp.id, date: view.date }
  return {
    wishes,
    wish: (change) => setWishes({ ...wishes, ...change }),
    issued: issued.filter((one) => isThere(one, view)),
    held,
    isRunning,
    give: (patientId) => {
      if (isRunning) return
      const { priority, paper, isNamed } = wishes
      const rest = { priority, stationKind: null, note: '', number: paper, mayName: isNamed || null }
      void issue.run({ ...day, patientId, ...rest })
    },
    giveAll: (patientIds) => {
      if (!isRunning) void issueMany.run({ ...day, patientIds })
    },
  }
}

/** Whether a number still stands, or is too new for the lines that are shown. */
const isThere = ({ token }: DoorToken, { tokens, now }: DoorView) =>
  now <= token.arrivedAt || tokens.some((one) => one.token.id === token.id)
