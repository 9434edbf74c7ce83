import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { splitScripts, splitWholeName } from '#domain/imports/split-name.ts'

describe('splitWholeName', () => {
  it.each([
    ['Ahmad', 'Ahmad', ''],
    ['Reza Ahmadi', 'Reza', 'Ahmadi'],
    ['Sayed Mustafa Akbari', 'Sayed Mustafa', 'Akbari'],
    ['Sayed Mustafa', 'Sayed Mustafa', ''],
    ['Ghulam Sakhi', 'Ghulam Sakhi', ''],
    ['Ghulam Sakhi Rezaei', 'Ghulam Sakhi', 'Rezaei'],
    ['Gul Agha', 'Gul Agha', ''],
    ['Gul Agha Naderi', 'Gul Agha', 'Naderi'],
    ['Bibi Gul', 'Bibi Gul', ''],
    ['Bibi Gul Barakzai', 'Bibi Gul', 'Barakzai'],
    ['Mohammad Noori', 'Mohammad', 'Noori'],
    ['Mohammad Nabi Noori', 'Mohammad Nabi', 'Noori'],
    ['Abdul Rahman', 'Abdul Rahman', ''],
    ['Abdul Rahman Karimi', 'Abdul Rahman', 'Karimi'],
    ['Habib Ullah Karimi', 'Habib Ullah', 'Karimi'],
    ['Haji Sayed Karim Wardak', 'Haji Sayed Karim', 'Wardak'],
    ['Ahmad Reza Karimi', 'Ahmad Reza', 'Karimi'],
    ['Nasir Hakim Zada', 'Nasir', 'Hakim Zada'],
    ['سید مصطفی اکبری', 'سید مصطفی', 'اکبری'],
    ['بی‌بی گل', 'بی‌بی گل', ''],
    ['بی بی گل رحیمی', 'بی بی گل', 'رحیمی'],
    ['گل آغا نوری', 'گل آغا', 'نوری'],
    ['غلام سخی', 'غلام سخی', ''],
    ['بی‌بی حوا', 'بی‌بی حوا', ''],
    ['گل محمد', 'گل محمد', ''],
    ['Ali Reza', 'Ali Reza', ''],
    ['Ali Reza Karimi', 'Ali Reza', 'Karimi'],
    ['Gul Mohammad Noori', 'Gul Mohammad', 'Noori'],
    ['حبیب الله کریمی', 'حبیب الله', 'کریمی'],
    ['علی حکیم زاده', 'علی', 'حکیم زاده'],
    ['', '', ''],
  ])('%s is %s + %s', (text, given, family) => expect(splitWholeName(text)).toEqual({ given, family }))

  it('loses no word', () => {
    const words = fc.constantFrom(
      'Sayed',
      'Gul',
      'Agha',
      'Mohammad',
      'Karim',
      'Zada',
      'Bibi',
      'گل',
      'سید',
      'Noori',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (name) => {
        const { given, family } = splitWholeName(name.join(' '))
        expect(`${given} ${family}`.trim()).toBe(name.join(' '))
        expect(given).not.toBe('')
      }),
    )
  })
})

describe('splitScripts', () => {
  it.each([
    ['Karim Rezaei', 'Karim Rezaei', ''],
    ['کریم رضایی', '', 'کریم رضایی'],
    ['Karim Rezaei / کریم رضایی', 'Karim Rezaei', 'کریم رضایی'],
    ['کریم (Karim)', 'Karim', 'کریم'],
    ['???', '', ''],
  ])('%s', (text, latin, persian) => expect(splitScripts(text)).toEqual({ latin, persian }))
})
