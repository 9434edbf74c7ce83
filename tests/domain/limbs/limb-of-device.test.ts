import { expect, test } from 'vitest'
import { limbDevices, limbOfDevice } from '#domain/limbs/limb-of-device.ts'
import { limbLevels } from '#domain/limbs/limb.ts'
import { devices, deviceTypes } from '#domain/orders/device.ts'

test('just the devices with a side serve a limb', () => {
  expect(limbDevices).toEqual(devices.filter(({ sided }) => sided).map(({ type }) => type))
})

test.each(deviceTypes)('the limb of a %s is a level of its region', (type) => {
  const limb = limbOfDevice(type)
  if (limb) expect(limbLevels[limb.region] as readonly string[]).toContain(limb.level)
})

test.each([
  ['syme', 'lower', 'ankle_disarticulation'],
  ['transtibial', 'lower', 'transtibial'],
  ['kafo', 'lower', 'none'],
  ['transradial', 'upper', 'transradial'],
  ['wrist_hand_orthosis', 'upper', 'none'],
] as const)('%s: %s %s', (type, region, level) => {
  expect(limbOfDevice(type)).toEqual({ region, level })
})
