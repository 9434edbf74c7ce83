import { describe, expect, test } from 'vitest'
import {
  billKey,
  billsOfParts,
  lineToAdd,
  matchItems,
  quantityOf,
  wholeBillOf,
  type PartNeed,
} from '#domain/orders/bills-of-parts.ts'
import { deviceTypes, getDevice, type DeviceType } from '#domain/orders/device.ts'
import {
  footLengthIn,
  isReusable,
  partsEffectOf,
  partStatus,
  planConsumables,
  planParts,
} from '#domain/orders/order-parts.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { usualItems } from '#domain/stock/usual-items.ts'

/** The usual list as a catalogue; the code is the id. */
const catalogue: StockItem[] = usualItems.map(({ substituteCodes, ...item }) => ({
  ...item,
  id: item.code,
  substituteIds: substituteCodes,
  active: true,
  version: 1,
}))

const needs = (deviceType: DeviceType, over: Partial<PartNeed> = {}): PartNeed => ({
  deviceType,
  orderType: 'new',
  side: getDevice(deviceType).sided ? 'left' : null,
  footLengthMm: 243,
  own: {},
  ...over,
})
const lineOf = (deviceType: DeviceType, role: string) =>
  billsOfParts[deviceType].find((line) => line.role === role)!
const codes = (items: StockItem[]) => items.map(({ code }) => code)

describe('the usual list', () => {
  test('names everything once, in both languages, and substitutes that exist', () => {
    const known = usualItems.map(({ code }) => code)
    expect(new Set(known).size).toBe(known.length)
    for (const { code, name, namePersian, substituteCodes } of usualItems) {
      expect(name, code).toMatch(/[A-Za-z]/)
      expect(namePersian, code).toMatch(/[؀-ۿ]/)
      expect(known).toEqual(expect.arrayContaining(substituteCodes))
    }
  })

  test('has feet of every size from 12 to 28 cm for both sides', () => {
    for (let cm = 12; cm <= 28; cm += 1) {
      expect(codes(catalogue)).toEqual(expect.arrayContaining([`FOOT-${cm}-L`, `FOOT-${cm}-R`]))
    }
  })

  test.each(deviceTypes.filter((type) => type !== 'repair'))('has something for every line of %s', (type) => {
    for (const side of getDevice(type).sided ? (['left', 'right'] as const) : [null]) {
      for (const line of billsOfParts[type]) {
        const { fitting } = matchItems(line, needs(type, { side }), catalogue)
        expect(fitting.length, line.role).toBeGreaterThan(0)
        expect(quantityOf(line, fitting[0]!)).toBeGreaterThan(0)
      }
    }
  })
})

describe('matching', () => {
  test.each([
    [243, 'FOOT-24-L'],
    [245, 'FOOT-25-L'],
    [238, 'FOOT-24-L'],
    [115, 'FOOT-12-L'],
    [290, 'FOOT-28-L'],
  ])('a foot of %i mm takes %s', (footLengthMm, code) => {
    expect(
      matchItems(lineOf('transtibial', 'foot'), needs('transtibial', { footLengthMm }), catalogue).usual
        ?.code,
    ).toBe(code)
  })

  test('a foot that is too long has nothing, one of unknown length cannot be told', () => {
    const line = lineOf('transtibial', 'foot')
    expect(matchItems(line, needs('transtibial', { footLengthMm: 320 }), catalogue)).toMatchObject({
      fitting: [],
      usual: null,
      isSizeUnknown: false,
    })
    expect(matchItems(line, needs('transtibial', { footLengthMm: null }), catalogue)).toMatchObject({
      usual: null,
      isSizeUnknown: true,
    })
  })

  test('never the other side; another make first, then the same side one size away', () => {
    const { fitting, substitutes } = matchItems(
      lineOf('transtibial', 'foot'),
      needs('transtibial'),
      catalogue,
    )
    expect(codes(fitting)).toEqual(['FOOT-24-L', 'PU-24-L'])
    expect(codes(substitutes)).toEqual(['FOOT-23-L', 'FOOT-25-L', 'PU-23-L', 'PU-25-L'])
  })

  test('the usual knee is the one that all others may stand in for; a belt has to be chosen', () => {
    expect(matchItems(lineOf('transfemoral', 'knee'), needs('transfemoral'), catalogue).usual?.code).toBe(
      'KNEE-JS',
    )
    const belts = matchItems(lineOf('transfemoral', 'suspension'), needs('transfemoral'), catalogue)
    expect(belts.usual).toBeNull()
    expect(codes(belts.fitting)).toContain('SILESIAN-M')
    expect(codes(belts.fitting)).not.toContain('CUFF-M')
  })

  test('what is put out of use is never offered', () => {
    const without = catalogue.map((item) => (item.code === 'FOOT-24-L' ? { ...item, active: false } : item))
    expect(matchItems(lineOf('transtibial', 'foot'), needs('transtibial'), without).usual?.code).toBe(
      'PU-24-L',
    )
  })
})

describe('the parts of an order', () => {
  test('are what was chosen and what is usually taken; optional ones only when chosen', () => {
    const parts = planParts({ parts: [] }, needs('transfemoral'), catalogue)
    expect(parts.map(({ role, itemId }) => [role, itemId])).toEqual([
      ['foot', 'FOOT-24-L'],
      ['knee', 'KNEE-JS'],
      ['socket', null],
      ['suspension', null],
    ])
    const pipe = { role: 'socket', itemId: 'PIPE-140', description: '', quantity: 800 }
    expect(planParts({ parts: [pipe] }, needs('transfemoral'), catalogue)).toContainEqual(pipe)
    expect(quantityOf(lineOf('transfemoral', 'socket'), { category: 'pipe' })).toBe(800)
    expect(quantityOf(lineOf('transfemoral', 'socket'), { category: 'sheet' })).toBe(1)
  })

  test('a foot that no catalogue has is asked for by its size', () => {
    const [foot] = planParts({ parts: [] }, needs('transtibial', { footLengthMm: 322 }), catalogue)
    expect(foot).toMatchObject({ role: 'foot', itemId: null, description: '32 cm' })
  })

  test('the case uses up plaster, film and rivets', () => {
    expect(planConsumables(needs('transtibial'), catalogue).map(({ item }) => item.code)).toEqual([
      'RIVETS',
      'POP-15',
      'POP-POWDER',
      'FILM',
    ])
  })

  test('a new socket asks for the socket and its plaster, a repair for nothing that nobody chose', () => {
    const socket = needs('transtibial', { orderType: 'socket_replacement' })
    expect(planParts({ parts: [] }, socket, catalogue).map(({ role }) => role)).toEqual(['socket'])
    expect(planConsumables(socket, catalogue)).toHaveLength(4)
    const repair = needs('transtibial', { orderType: 'repair' })
    expect(planParts({ parts: [] }, repair, catalogue)).toEqual([])
    expect(planConsumables(repair, catalogue)).toEqual([])
  })

  test.each([
    ['prescribed', 'measured', 'advance', 'reserve'],
    ['fabricating', 'assembled', 'advance', 'use'],
    ['trial_fit', 'rejected', 'reject', 'return'],
    ['rejected', 'trial_fit', 'reopen', 'use'],
    ['cancelled', 'measured', 'reopen', 'reserve'],
    ['prescribed', 'in_repair', 'advance', 'use'],
    ['delivered', 'in_repair', 'advance', null],
    ['assembled', 'trial_fit', 'advance', null],
    ['measured', 'on_hold', 'hold', null],
  ] as const)('%s → %s (%s) does: %s', (from, to, kind, effect) => {
    expect(partsEffectOf({ from, to, kind })).toBe(effect)
  })

  test('follow what the clinic has set itself, for that device alone', () => {
    const line = {
      quantity: 1,
      perCategory: { pipe: 620 },
      isOptional: false,
      isReusable: true,
      source: 'P&O',
    }
    const own = { [billKey('transtibial', 'socket')]: line }
    const pipe = catalogue.find(({ role, category }) => role === 'socket' && category === 'pipe')!
    const socketOf = (type: DeviceType) => wholeBillOf(type, own).find(({ role }) => role === 'socket')!
    expect(quantityOf(socketOf('transtibial'), pipe)).toBe(620)
    expect(quantityOf(socketOf('syme'), pipe)).toBe(450)
    expect(isReusable('transtibial', 'socket', own)).toBe(true)
    const chosen = { [billKey('transtibial', 'suspension')]: { ...line, perCategory: {}, isOptional: true } }
    const roles = (with_: PartNeed['own']) =>
      planParts({ parts: [] }, needs('transtibial', { own: with_ }), catalogue).map(({ role }) => role)
    expect(roles({})).toContain('suspension')
    expect(roles(chosen)).not.toContain('suspension')
  })

  test('give back a part that was left out of the bill meanwhile, and take an added socket by the length of its pipe', () => {
    const figures = { quantity: 1, perCategory: {}, isOptional: false, isReusable: true, source: '' }
    const own = {
      [billKey('transtibial', 'foot')]: { ...figures, isLeftOut: true },
      [billKey('crutches', 'rivets')]: figures,
    }
    expect(wholeBillOf('transtibial', own).map(({ role }) => role)).not.toContain('foot')
    expect(isReusable('transtibial', 'foot', own)).toBe(true)
    expect(wholeBillOf('crutches', own)).toMatchObject([
      { role: 'device' },
      { role: 'rivets', isConsumable: true },
    ])
    expect(lineToAdd('socket').perCategory.pipe).toBeGreaterThan(1)
    expect(lineToAdd('resin').isConsumable).toBe(true)
  })

  test('have each part once', () => {
    for (const type of deviceTypes) {
      const roles = billsOfParts[type].map(({ role }) => role)
      expect(new Set(roles).size).toBe(roles.length)
    }
  })

  test('feet and knees go back to the shelf, a socket does not', () => {
    expect(isReusable('transfemoral', 'foot', {})).toBe(true)
    expect(isReusable('transfemoral', 'socket', {})).toBe(false)
  })

  test.each([
    [null, 0, 0, true, 'open'],
    ['x', 0, 0, false, 'planned'],
    ['x', 0, 0, true, 'missing'],
    ['x', 1, 0, true, 'missing'],
    ['x', 2, 0, true, 'reserved'],
    ['x', 1, 1, true, 'reserved'],
    ['x', 0, 2, true, 'used'],
  ] as const)('item %s with %i set aside and %i used', (itemId, reserved, out, isWaiting, expected) => {
    const part = { role: 'sock', itemId, description: '', quantity: 2 }
    expect(partStatus(part, { reserved, out: { '': out } }, isWaiting)).toBe(expected)
  })

  test('the length of the foot is found among measured values', () => {
    expect(footLengthIn({ foot_length: 251, foot_length_sound: 243 })).toBe(243)
    expect(footLengthIn({ foot_length_sound: null })).toBeNull()
    expect(footLengthIn({})).toBeNull()
  })
})
