import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppointmentKind } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import type { BookingRequest } from './request.ts'

const SHOWN = 6

interface From {
  date: string
  fromMinute: number
}

export interface Slots {
  slots: readonly DraftAppointment[] | null
  /** Goes on to those after the last one shown. */
  later: () => void
}

/** The next free slots for a visit from a day on (never in the past), in the place that was asked for if one was. */
export function useSlots(
  request: BookingRequest,
  visit: { patientId: string; orderId: string | null; kind: AppointmentKind; durationMinutes: number },
  date: string,
): Slots {
  const api = useApi()
  const camp = useCamp()
  const now = useToday()
  const [after, setAfter] = useState<From | null>(null)
  const asked: From =
    request.from ??
    (request.spot && !request.visit
      ? { date: request.spot.date, fromMinute: request.spot.startMinute }
      : { date, fromMinute: 0 })
  const from =
    after ??
    (asked.date <= now.date
      ? { date: now.date, fromMinute: Math.max(asked.date === now.date ? asked.fromMinute : 0, now.minute) }
      : asked)
  const { data } = useQuery(
    api.appointments.propose.queryOptions({
      input: {
        campId: camp.id,
        ...visit,
        ...from,
        stationId: request.visit ? null : (request.spot?.stationId ?? null),
        staffId: request.visit ? null : (request.spot?.staffId ?? null),
        appointmentId: request.visit?.id ?? null,
        limit: SHOWN,
      },
      placeholderData: keepPreviousData,
    }),
  )
  const slots = data ?? null
  const last = slots?.at(-1)
  return {
    slots,
    later: () => setAfter(last ? { date: last.date, fromMinute: last.startMinute + 1 } : null),
  }
}
