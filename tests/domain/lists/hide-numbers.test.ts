import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { hideNumbers } from '#domain/lists/hide-numbers.ts'

describe('hideNumbers', () => {
  it.each([
    ['code 0010000021, call his brother', ['0010000021'], 'code …, call his brother'],
    ['001-000002-1', ['0010000021'], '…'],
    ['کد ۰۰۱۰۰۰۰۰۲۱ دارد', ['0010000021'], 'کد … دارد'],
    ['٠٠١٠٠٠٠٠٢١', ['0010000021'], '…'],
    ['0010000021', ['۰۰۱۰۰۰۰۰۲۱'], '…'],
    ['passport p 1234567.', ['P1234567'], 'passport ….'],
    ['0010000021 or A 998877', ['0010000021', 'A998877'], '… or …'],
    ['10010000021 is another number', ['0010000021'], '10010000021 is another number'],
    ['room 1234', ['1234'], 'room 1234'],
    ['comes at 08:30', [], 'comes at 08:30'],
    ['(.*)', ['(.*)$^+'], '(.*)'],
  ])('%j without %j', (remark, numbers, expected) => {
    expect(hideNumbers(remark, numbers)).toBe(expected)
  })

  it('never leaves a number of five signs or more in a remark, and adds nothing', () => {
    const number = fc.stringMatching(/^[A-Z]?[0-9]{5,16}$/)
    fc.assert(
      fc.property(
        number,
        fc.stringMatching(/^[a-z ]{0,10} $/),
        fc.stringMatching(/^ [a-z ]{0,10}$/),
        (id, before, after) => {
          const hidden = hideNumbers(before + id + after, [id])
          expect(hidden).toBe(`${before}…${after}`)
        },
      ),
    )
  })
})
