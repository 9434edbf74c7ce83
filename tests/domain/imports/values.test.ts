import { describe, expect, it } from 'vitest'
import { deviceWords, sideWords } from '#domain/imports/device-words.ts'
import {
  isBlankCell,
  recogniseCause,
  recogniseDevices,
  recogniseLanguage,
  recogniseNeeds,
  recognisePhoneOwner,
  recognisePriority,
  recogniseProvince,
  recogniseSex,
  recogniseSides,
  recogniseStatus,
} from '#domain/imports/recognise-values.ts'
import * as words from '#domain/imports/value-words.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { causes, communityStatuses } from '#domain/people/patient.ts'
import en from '#renderer/locales/en.json' with { type: 'json' }
import fa from '#renderer/locales/fa.json' with { type: 'json' }

const devices = (text: string) =>
  recogniseDevices(text).devices.map(({ type, sides }) => (sides ? `${type} ${sides.join('+')}` : type))

describe('devices', () => {
  it.each([
    ['en', en.domain.device],
    ['fa', fa.domain.device],
  ])(
    'are known by the names that the screens give them in %s, with and without what stands in brackets',
    (_, names) => {
      for (const [type, name] of Object.entries(names)) {
        for (const written of [name, name.replace(/ *\(.*\)/, '')]) {
          expect([written, ...devices(written)]).toEqual([written, type])
        }
      }
    },
  )

  it.each([
    ['BK', 'transtibial'],
    ['b/k', 'transtibial'],
    ['AK', 'transfemoral'],
    ['BE', 'transradial'],
    ['AE', 'transhumeral'],
    ['KAFO', 'kafo'],
    ['caliper', 'kafo'],
    ['Calliper', 'kafo'],
    ['کیپر بلند', 'kafo'],
    ['كيپر‌بلند', 'kafo'],
    ['AFO', 'afo'],
    ['DAFO', 'afo'],
    ['Dynamic AFO', 'afo'],
    ['آفو', 'afo'],
    ['زیر زانو', 'transtibial'],
    ['زير‌زانو', 'transtibial'],
    ['بالای زانو', 'transfemoral'],
    ['زیر آرنج', 'transradial'],
    ['بالای آرنج', 'transhumeral'],
    ['سایم', 'syme'],
    ['Syme', 'syme'],
    ['مفصل ران', 'hip_disarticulation'],
    ['Hip disarticulation', 'hip_disarticulation'],
    ['قسمتی از پا', 'partial_foot'],
    ['Partial foot', 'partial_foot'],
    ['ویلچر', 'wheelchair'],
    ['Wheel chair', 'wheelchair'],
    ['عصا', 'walking_stick'],
    ['عصای زیر بغل', 'crutches'],
    ['Crutches', 'crutches'],
    ['Below-knee prosthesis', 'transtibial'],
    ['پروتز زیر زانو', 'transtibial'],
    ['wheelchiar', 'wheelchair'],
    ['transtibail', 'transtibial'],
    ['سمعک', 'hearing_aid'],
    ['تر زنګون لاندې', 'transtibial'],
    ['تر زنګون پورته', 'transfemoral'],
  ])('%s is %s', (text, type) => expect(devices(text)).toEqual([type]))

  it.each([
    ['BK left', ['transtibial left']],
    ['Left BK', ['transtibial left']],
    ['BK (L)', ['transtibial left']],
    ['bilateral AK', ['transfemoral left+right']],
    ['زیر زانو چپ', ['transtibial left']],
    ['زیر زانو هر دو', ['transtibial left+right']],
    ['BK + crutches', ['transtibial', 'crutches']],
    ['BK right, AK left', ['transtibial right', 'transfemoral left']],
    ['زیر زانو و ویلچر', ['transtibial', 'wheelchair']],
    ['B.K. Rt & Lt', ['transtibial left+right']],
    ['BK right and left', ['transtibial left+right']],
    ['LBK', ['transtibial left']],
    ['AKR', ['transfemoral right']],
    ['new BK', ['transtibial']],
    ['Bilateral BK amputation', ['transtibial left+right']],
    ['Lt BK + Rt AK + 1 pair crutches', ['transtibial left', 'transfemoral right', 'crutches']],
    ['پروتز پای چپ زیر زانو', ['transtibial left']],
    ['پای مصنوعی بالای زانو سمت راست', ['transfemoral right']],
    ['یک جفت عصای زیربغل', ['crutches']],
    ['ارتز پا چپ', ['foot_orthosis left']],
    ['دو پا زیر زانو', ['transtibial left+right']],
  ])('%s is %j', (text, expected) => expect(devices(text)).toEqual(expected))

  it.each(['???', 'A', 'XK', 'spaceship', ''])('%s is none', (text) => expect(devices(text)).toEqual([]))

  it('keeps what it does not know beside what it does', () => {
    expect(recogniseDevices('AK/BK')).toMatchObject({ devices: [], unknown: ['AK/BK'] })
    expect(recogniseDevices('BK + spaceship')).toMatchObject({ unknown: ['spaceship'] })
    expect(recogniseDevices('پروتز')).toEqual({ devices: [], isLimb: true, unknown: [] })
  })

  it('knows every device of the catalogue by each of its words', () => {
    for (const type of deviceTypes) {
      expect(deviceWords[type]?.length).toBeGreaterThan(0)
      for (const word of [type, ...(deviceWords[type] ?? [])]) {
        expect(`${word}: ${devices(word).join()}`).toBe(`${word}: ${type}`)
      }
    }
  })
})

describe('sides', () => {
  it.each([
    ['Left', ['left']],
    ['R', ['right']],
    ['Both', ['left', 'right']],
    ['هردو', ['left', 'right']],
    ['هر دو', ['left', 'right']],
    ['پای چپ', ['left']],
    ['L/R', ['left', 'right']],
    ['?', null],
    ['up', null],
  ])('%s is %j', (text, sides) => expect(recogniseSides(text)).toEqual(sides))

  it('has no word twice', () => {
    const all = Object.values(sideWords).flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('other values', () => {
  it.each([
    ['  M ', 'male'],
    ['Female', 'female'],
    ['femal', 'female'],
    ['زن', 'female'],
    ['مرد', 'male'],
    ['نامشخص', 'unspecified'],
    ['?', null],
    ['', null],
  ])('sex %s is %s', (text, sex) => expect(recogniseSex(text)).toBe(sex))

  it.each([
    ['Headcount slip', 'headcount'],
    ['برگه‌سرشماری', 'headcount'],
    ['جامعه ميزبان', 'host'],
    ['Amayesh', 'amayesh'],
    ['Amayash', 'amayesh'],
    ['پاسپورت', 'passport'],
    ['بدون مدرک', 'undocumented'],
    ['tourist', null],
  ])('status %s is %s', (text, status) => expect(recogniseStatus(text)).toBe(status))

  it.each([
    ['Landmine', 'explosive_remnant'],
    ['مین', 'explosive_remnant'],
    ['تصادف', 'road_accident'],
    ['حادثه کار', 'work_accident'],
    ['فلج اطفال', 'polio'],
    ['Tumour', 'tumour'],
    ['Diabetis', 'diabetes'],
    ['عروقی', 'vascular'],
    ['fate', null],
  ])('cause %s is %s', (text, cause) => expect(recogniseCause(text)).toBe(cause))

  it.each([
    ['Tehran', 'Tehran'],
    ['خراسان رضوي', 'Razavi Khorasan'],
    ['Mazandran', 'Mazandaran'],
    ['Atlantis', undefined],
    ['?', undefined],
  ])('province %s is %s', (text, province) => expect(recogniseProvince(text)?.en).toBe(province))

  it('reads priority, language, needs and whose phone', () => {
    expect(recognisePriority('فوری')).toBe('urgent')
    expect(recognisePriority('Normal')).toBe('normal')
    expect(recogniseLanguage('Dari')).toBe('prs')
    expect(recogniseLanguage('پشتو')).toBe('ps')
    expect(recogniseNeeds('interpreter, bed + dog, other')).toEqual({
      needs: ['interpreter', 'bed'],
      unknown: ['dog'],
      isOther: true,
    })
    expect(recogniseNeeds('مترجم و غذا')).toMatchObject({ needs: ['interpreter', 'meals'], unknown: [] })
    expect(recognisePhoneOwner('برادر')).toBe('family')
  })

  it('knows every status and cause by each of its words', () => {
    for (const status of communityStatuses) {
      for (const word of words.statusWords[status] ?? [])
        expect(`${word} ${recogniseStatus(word)}`).toBe(`${word} ${status}`)
    }
    for (const cause of causes) {
      for (const word of words.causeWords[cause] ?? [])
        expect(`${word} ${recogniseCause(word)}`).toBe(`${word} ${cause}`)
    }
  })

  it.each(['', '  ', '-', '—', 'N/A', 'ندارد', '\u200f'])('%j says nothing', (text) =>
    expect(isBlankCell(text)).toBe(true),
  )
  it.each(['?', '0', 'Qom'])('%j says something', (text) => expect(isBlankCell(text)).toBe(false))
})

describe('words around a known one', () => {
  it.each([
    [recogniseCause, 'Mine explosion', 'explosive_remnant'],
    [recogniseCause, 'by mine blast', 'explosive_remnant'],
    [recogniseCause, 'انفجار ماین', 'explosive_remnant'],
    [recogniseCause, 'due to diabetes', 'diabetes'],
    [recogniseCause, 'بر اثر تصادف', 'road_accident'],
    [recogniseStatus, 'Refugee card holder', 'amayesh'],
    [recogniseStatus, 'Afghan refugee with valid Amayesh card', 'amayesh'],
    [recogniseStatus, 'دارای پاسپورت', 'passport'],
    [recogniseStatus, 'اتباع فاقد مدرک', 'undocumented'],
    [recogniseLanguage, 'زبان دری', 'prs'],
  ])('change nothing: %o %s', (recognise, text, value) => expect(recognise(text)).toBe(value))

  it.each([
    [recogniseCause, 'mine and diabetes'],
    [recogniseCause, 'not diabetes'],
    [recogniseCause, 'disease'],
    [recogniseStatus, 'Refugee'],
    [recogniseStatus, 'Afghan'],
    [recogniseStatus, 'Amayesh or passport'],
    [recogniseLanguage, 'Dari / Pashto'],
  ])('do not hide what else is said: %o %s', (recognise, text) => expect(recognise(text)).toBeNull())

  it('leave the need that they speak of', () => {
    expect(recogniseNeeds('needs an interpreter، نیاز به ویلچر دارد')).toMatchObject({
      needs: ['interpreter', 'wheelchair'],
      unknown: [],
    })
  })
})
