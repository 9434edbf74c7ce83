import type { FollowUpFilter } from '#contract/follow-ups.ts'
import type { RehabAddress } from '../address.ts'

/** The filter that the address means on a day. What is due is due up to that day; a number of the report opens what it counted. */
export function callFilter(
  address: RehabAddress,
  { campId, today }: { campId: string; today: string },
): FollowUpFilter {
  const { status, camps } = address
  return {
    campId: camps === 'all' ? null : (camps ?? campId),
    status: status === 'all' ? null : status,
    dueUntil: status === 'due' ? today : null,
    reported: address.reported === 'yes',
    village: address.village,
    afterMonths: address.months,
    deviceType: address.device,
    level: address.level,
    technicianId: address.technician,
    team: address.team,
    used: address.used,
    whyNotUsed: address.why,
    lostReason: address.lost,
    patientId: null,
  }
}
