import { expect, test } from 'vitest'
import { checkClosing, recallTiming } from '#domain/recalls/recall-rules.ts'

test.each([
  ['2026-11-16', 'overdue'],
  ['2026-11-17', 'due'],
  ['2026-11-24', 'due'],
  ['2026-11-25', 'soon'],
  ['2026-12-08', 'soon'],
  ['2026-12-09', 'later'],
])('a recall for %s is %s on 24 November', (dueDate, timing) => {
  expect(recallTiming({ dueDate }, '2026-11-24')).toBe(timing)
})

test('somebody is let go only with a reason, and once', () => {
  expect(checkClosing({ status: 'open' }, { status: 'done', reason: '' })).toEqual({})
  expect(checkClosing({ status: 'open' }, { status: 'dropped', reason: ' ' })).toEqual({
    reason: 'reason_required',
  })
  expect(checkClosing({ status: 'open' }, { status: 'dropped', reason: 'moved' })).toEqual({})
  expect(checkClosing({ status: 'done' }, { status: 'done', reason: '' })).toEqual({ status: 'not_open' })
})
