import { describe, expect, it } from 'vitest'
import { groupNameIn } from '#domain/camps/travel-group.ts'

describe('groupNameIn', () => {
  it.each([
    ['Bus 2', '', 'en', 'Bus 2'],
    ['Bus 2', '', 'fa', 'Bus ۲'],
    ['Bus 12', 'اتوبوس ۱۲', 'fa', 'اتوبوس ۱۲'],
    ['Bus 12', 'اتوبوس 12', 'fa', 'اتوبوس ۱۲'],
    ['اتوبوس ۱۲', '', 'en', 'اتوبوس 12'],
    ['', '', 'fa', ''],
  ] as const)('%s, in Persian %s, reads in %s %s', (groupName, groupNamePersian, language, expected) => {
    expect(groupNameIn({ groupName, groupNamePersian }, language)).toBe(expected)
  })
})
