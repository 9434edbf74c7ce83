import { expect, test } from 'vitest'
import { writeIcs } from '#domain/scheduling/write-ics.ts'

const event = {
  uid: 'visit-1',
  sequence: 3,
  start: '2026-11-24T05:00:00.000Z',
  end: '2026-11-24T05:30:00.000Z',
  summary: 'Casting; P22-22X, left',
  location: 'Casting',
  description: 'line one\nline two',
}

test('a visit is one event in UTC, with what would end a value escaped', () => {
  expect(writeIcs([event], 'Mashhad', '2026-11-23T10:00:00.000Z').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qadam//Camp//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Mashhad',
    'BEGIN:VEVENT',
    'UID:visit-1@qadam',
    'SEQUENCE:3',
    'DTSTAMP:20261123T100000Z',
    'DTSTART:20261124T050000Z',
    'DTEND:20261124T053000Z',
    'SUMMARY:Casting\\; P22-22X\\, left',
    'LOCATION:Casting',
    'DESCRIPTION:line one\\nline two',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('long lines are folded at 75 bytes without cutting a letter, and unfold to what they were', () => {
  const summary = 'قالب‌گیری زیر زانو سمت چپ برای محمد حسین موسوی '.repeat(5)
  const text = writeIcs([{ ...event, summary }], 'x', '2026-11-23T10:00:00.000Z')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
  expect(text).not.toContain('\uFFFD')
})
