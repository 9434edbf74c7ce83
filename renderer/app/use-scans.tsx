import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import type { PatientBrief } from '#contract/appointments.ts'
import type { OrderCard } from '#contract/workshop.ts'
import { compareTags } from '#domain/orders/compare-tags.ts'
import { useApi, useClient } from '../api/ApiProvider.tsx'
import { readError } from '../api/errors.ts'
import { useToasts } from '../api/toasts.tsx'
import { notifyPlainly } from '../shared/notify.ts'
import { listenToScans, type ScannedNumber } from '../shared/offer-scan.ts'
import { orderInHand, scanPersonTarget, scanTarget } from '../shared/order-in-hand.ts'
import { useTranslation } from '../shared/use-translation.ts'
import { useNoSuchNumber } from './use-no-such-number.ts'
import { WrongTag, type WrongTagFacts } from './WrongTag.tsx'

interface Scanned {
  patient: PatientBrief
  card: OrderCard | null
}

/** Finds whose number was scanned: an order's tag or a person's card; null when nobody has it. */
function useFindScanned(): (scan: ScannedNumber) => Promise<Scanned | null> {
  const api = useApi()
  const queryClient = useQueryClient()
  return async ({ kind, number }) => {
    if (kind === 'order') {
      try {
        const options = api.workshop.find.queryOptions({ input: { number }, staleTime: 0 })
        const card = await queryClient.fetchQuery(options)
        return { patient: card.patient, card }
      } catch (error) {
        if (readError(error).code === 'NOT_FOUND') return null
        throw error
      }
    }
    const input = {
      text: number,
      campId: null,
      groupId: null,
      onlyFlagged: false,
      sort: 'name',
      offset: 0,
      limit: 5,
    } as const
    const { rows } = await queryClient.fetchQuery(api.patients.search.queryOptions({ input }))
    const row = rows.find(({ patient }) => patient.number === number)
    if (!row) return null
    return {
      patient: {
        ...row.patient,
        age: null,
        ageIsEstimate: false,
        groupName: row.groupName,
        groupNamePersian: row.groupNamePersian,
      },
      card: null,
    }
  }
}

/**
 * What a scan does on any screen: it opens the record, unless an order is in hand. Then the tag of that order is taken by its
 * screen, and any other limb's or person's stops with a red screen.
 */
export function useScans(): { onScan: (scan: ScannedNumber) => void; stop: ReactNode } {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const toasts = useToasts()
  const find = useFindScanned()
  const tellNoSuchNumber = useNoSuchNumber()
  const [wrong, setWrong] = useState<WrongTagFacts | null>(null)

  const open = ({ patient, card }: Scanned) => {
    const target = scanTarget()
    const personTarget = scanPersonTarget()
    if (!card && personTarget) personTarget(patient)
    else if (!card) void navigate({ to: '/people/$id', params: { id: patient.id } })
    else if (target) target(card)
    else void navigate({ to: '/orders/$id', params: { id: card.order.id } })
  }
  const take = (scanned: Scanned) => {
    const inHand = orderInHand()
    if (!inHand) return open(scanned)
    const expected = inHand.card
    const verdict = compareTags(
      { patientId: expected.patient.id, order: expected.order },
      { patientId: scanned.patient.id, order: scanned.card?.order ?? null },
    )
    if (verdict !== 'same') {
      setWrong({ verdict, expected, scanned })
      client.workshop.noteWrongTag({ verdict }).catch(() => {})
      return
    }
    if (scanned.card && inHand.onSameTag) inHand.onSameTag(scanned.card)
    else notifyPlainly(t('workshop.rightTag'))
  }

  const onScan = (scan: ScannedNumber) => {
    find(scan).then(
      (scanned) => (scanned ? take(scanned) : tellNoSuchNumber(scan.number)),
      (error: unknown) => toasts.refused(error, null),
    )
  }
  const offered = useEffectEvent(onScan)
  useEffect(() => listenToScans((scan) => offered(scan)), [])

  return {
    onScan,
    stop: wrong ? (
      <WrongTag
        facts={wrong}
        onBack={() => setWrong(null)}
        onOpenScanned={() => {
          setWrong(null)
          const { patient, card } = wrong.scanned
          if (card) void navigate({ to: '/orders/$id', params: { id: card.order.id } })
          else void navigate({ to: '/people/$id', params: { id: patient.id } })
        }}
      />
    ) : null,
  }
}
