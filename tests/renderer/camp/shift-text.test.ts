import { describe, expect, test } from 'vitest'
import { formatMinutes } from '#domain/time/format-date.ts'
import { halfDays, parseShift } from '#renderer/features/camp/setup/team/shift-text.ts'
import { namesIn } from '#renderer/features/camp/setup/team/TeamRow.tsx'

describe('typed hours', () => {
  test.each([
    ['8-12:30', [{ start: 480, end: 750 }]],
    ['۸–۱۲', [{ start: 480, end: 720 }]],
    [formatMinutes(480, 720, 'fa'), [{ start: 480, end: 720 }]],
    ['8 تا 14', [{ start: 480, end: 840 }]],
    [
      '8-12, 14-17',
      [
        { start: 480, end: 720 },
        { start: 840, end: 1020 },
      ],
    ],
    ['-', 'off'],
    ['', 'camp'],
    ['14-8', null],
    ['8', null],
    ['8-12, 11-13', null],
    ['8-12-14', null],
    ['soon', null],
  ])('%s', (text, read) => {
    expect(parseShift(text)).toEqual(read)
  })
})

test('half days lie around the longest break, or meet in the middle', () => {
  const breaks = [
    { startMinute: 600, endMinute: 615, label: '' },
    { startMinute: 750, endMinute: 810, label: '' },
  ]
  const hours = { opensMinute: 480, closesMinute: 1020 }
  expect(halfDays({ ...hours, breaks })).toEqual({
    morning: { start: 480, end: 750 },
    afternoon: { start: 810, end: 1020 },
  })
  expect(halfDays({ ...hours, breaks: [] })).toEqual({
    morning: { start: 480, end: 750 },
    afternoon: { start: 750, end: 1020 },
  })
})

test('a pasted list is read as one name a line, without its numbers and bullets', () => {
  expect(namesIn('1. Reza Ahmadi\r\n2) Mina\n\n۳- مریم حسینی\n• Ajay\tmale\n')).toEqual([
    'Reza Ahmadi',
    'Mina',
    'مریم حسینی',
    'Ajay',
  ])
})
