import type { SessionFrame, SessionPart } from '#contract/rehab.ts'
import { aCamp, anOrderDraft, aPerson } from './drafts.ts'
import { checkOut } from './fitting.ts'
import { openTestCore } from './open-core.ts'

/** A camp with what a session of training needs. */
export async function openRehabCamp() {
  const core = openTestCore()
  const { owner } = core
  const camp = await owner.camps.create(aCamp())
  const register = async (name: string) => {
    const { patient, orders } = await owner.patients.create({
      campId: camp.id,
      draft: aPerson({ givenNameLatin: name }),
      orders: [anOrderDraft()],
    })
    return { patient, order: orders[0]! }
  }
  const advanceTo = async (id: string, patientId: string, to: string) => {
    const path = [
      'measured',
      'fabricating',
      'assembled',
      'trial_fit',
      'finishing',
      'checkout',
      'delivered',
    ] as const
    for (const state of path.slice(0, path.indexOf(to as never) + 1)) {
      const { orders } = await owner.patients.get({ id: patientId })
      const order = orders.find((one) => one.id === id)!
      const { version } = state === 'delivered' ? (await checkOut(owner, order)).order : order
      await owner.orders.advance({ id, version, to: state, reason: '' })
    }
  }
  const frame: SessionFrame = {
    campId: camp.id,
    date: '2026-11-24',
    startMinute: 600,
    durationMinutes: 45,
    staffId: null,
    stationId: null,
  }
  return { core, owner, camp, register, advanceTo, frame }
}

/** One person's part of a session. */
export const aPart = (patientId: string, over: Partial<SessionPart> = {}): SessionPart => ({
  patientId,
  orderId: null,
  appointmentId: null,
  attendance: 'attended',
  activities: [{ activity: 'bars', level: 2 }],
  aid: 'two_crutches',
  painBefore: 3,
  painAfter: 4,
  skinAfter: 'intact',
  note: '',
  nextGoal: '',
  ...over,
})
