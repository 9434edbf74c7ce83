import { expect, test } from 'vitest'
import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import { byDevice, looksOfCall } from '#domain/follow-up/one-call.ts'

const look = (id: string, orderId: string, dueDate: string, status: FollowUp['status'] = 'due') =>
  ({ id, orderId, dueDate, status }) as FollowUp

const looks = [
  look('left.3', 'left', '2026-09-01'),
  look('left.2w', 'left', '2026-06-15'),
  look('right.2w', 'right', '2026-06-20'),
  look('right.6', 'right', '2026-12-01'),
  look('right.1', 'right', '2026-06-30', 'done'),
]
const idsOf = (asked: string, day: string) =>
  looksOfCall(
    looks,
    looks.find(({ id }) => id === asked)!,
    day,
  ).map(({ id }) => id)

test('a call is about everything of the person that is due, and about what was asked for', () => {
  expect(idsOf('left.3', '2026-11-24')).toEqual(['left.2w', 'right.2w', 'left.3'])
  expect(idsOf('right.6', '2026-11-24')).toEqual(['left.2w', 'right.2w', 'left.3', 'right.6'])
})

test('what is answered stands alone', () => {
  expect(idsOf('right.1', '2026-11-24')).toEqual(['right.1'])
})

test('each device once, its last look is the one that is answered', () => {
  const devices = byDevice(looks.filter(({ status }) => status === 'due').map((followUp) => ({ followUp })))
  expect(devices.map(({ orderId, looks: own, last }) => [orderId, own.length, last.followUp.id])).toEqual([
    ['left', 2, 'left.2w'],
    ['right', 2, 'right.6'],
  ])
})
