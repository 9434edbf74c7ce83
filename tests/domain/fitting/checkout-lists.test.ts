import { describe, expect, it } from 'vitest'
import { checkoutListFor, checkoutLists, findCheckoutList } from '#domain/fitting/checkout-lists/all-lists.ts'
import { checkoutPhases, itemsOf } from '#domain/fitting/checkout-list.ts'
import { deviceTypes } from '#domain/orders/device.ts'

const named = checkoutLists.map((list) => [`${list.id} ${list.version}`, list] as const)

/** Questions of each list: a change of a list that was used is a new version, not another number here. */
const golden: Record<string, [questions: number, critical: number]> = {
  'transtibial 1': [35, 11],
  'transfemoral 1': [40, 13],
  'upper_limb 1': [25, 7],
  'lower_limb_orthosis 1': [23, 9],
  'other_orthosis 1': [16, 6],
  'walking_aid 1': [11, 5],
  'wheeled 1': [15, 7],
  'small_aid 1': [7, 4],
  'repair 1': [9, 6],
}

describe('check-out lists', () => {
  it.each(named)('%s has the questions it was released with', (name, list) => {
    const items = itemsOf(list)
    expect([items.length, items.filter(({ isCritical }) => isCritical).length]).toEqual(golden[name])
  })

  it.each(named)('%s asks every question once, in both languages', (_name, list) => {
    const keys = itemsOf(list).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { words } of [{ words: list.name }, ...itemsOf(list)]) {
      expect(words.en).toMatch(/[a-z]{2}/i)
      expect(words.fa).toMatch(/[آ-ی]{2}/)
    }
    expect(list.source).not.toBe('')
  })

  it.each(named)('%s walks through its parts in the usual order and leaves none empty', (_name, list) => {
    const order = Object.keys(checkoutPhases)
    const places = list.phases.map(({ key }) => order.indexOf(key))
    expect(new Set(places).size).toBe(places.length)
    expect(list.phases.at(-1)?.key).toBe('education')
    for (const { items } of list.phases) expect(items.length).toBeGreaterThan(0)
  })

  it('asks whether the person accepts it, whatever it is', () => {
    for (const list of checkoutLists) {
      expect(itemsOf(list).find(({ key }) => key === 'accepts')?.isCritical, list.id).toBe(true)
    }
  })

  it.each(deviceTypes)('has a list for %s, and finds it again by its version', (deviceType) => {
    const list = checkoutListFor({ deviceType, state: 'finishing' })
    expect(findCheckoutList(list.id, list.version)).toBe(list)
  })

  it('checks what comes back from a repair as a repair', () => {
    expect(checkoutListFor({ deviceType: 'transtibial', state: 'in_repair' }).id).toBe('repair')
    expect(
      checkoutListFor({ deviceType: 'transtibial', orderType: 'component_change', state: 'prescribed' }).id,
    ).toBe('repair')
  })

  it('does not know a version that was never released', () => {
    expect(findCheckoutList('transtibial', 99)).toBeNull()
  })
})
