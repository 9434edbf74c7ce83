import { type } from '@orpc/contract'
import { z } from 'zod'
import type { TimelineEntry } from '#domain/timeline/timeline.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { procedure } from './base.ts'
import { id } from './fields.ts'

export interface Timeline {
  /** Newest first. */
  entries: TimelineEntry[]
  orders: Pick<DeviceOrder, 'id' | 'number' | 'deviceType' | 'side' | 'state'>[]
}

export const timeline = {
  get: procedure.input(z.object({ patientId: id })).output(type<Timeline>()),
}
