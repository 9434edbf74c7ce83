import { describe, expect, it } from 'vitest'
import { createUndoLog } from '#renderer/api/undo-log.ts'

const did = (operationId: string, area = 'appointments') => ({ operationId, message: operationId, area })
const here = ['appointments']

describe('the undo log', () => {
  it('goes back step by step and forward again, by the operations that turn each step', () => {
    const log = createUndoLog()
    log.did(did('a'))
    log.did(did('b'))
    for (const [expected, after] of [
      ['b', 'b2'],
      ['a', 'a2'],
    ] as const) {
      const next = log.next('undo', here)!
      expect(next.operationId).toBe(expected)
      log.turned(next, 'undo', after)
    }
    expect(log.next('undo', here)).toBeNull()
    const redo = log.next('redo', here)!
    expect(redo.operationId).toBe('a2')
    log.turned(redo, 'redo', 'a3')
    expect(log.next('undo', here)?.operationId).toBe('a3')
    expect(log.next('redo', here)?.operationId).toBe('b2')
  })

  it('cannot do again what was taken back before something new was done, and leaves other areas alone', () => {
    const log = createUndoLog()
    log.turned(log.did(did('a')), 'undo', 'a2')
    log.turned(log.did(did('x', 'stock')), 'undo', 'x2')
    log.did(did('b'))
    expect(log.next('redo', here)).toBeNull()
    expect(log.next('redo', ['stock'])?.operationId).toBe('x2')
    expect(log.next('undo', ['stock'])).toBeNull()
  })

  it('forgets what cannot be turned, and everything when somebody else signs in', () => {
    const log = createUndoLog()
    log.belongsTo('leila')
    const a = log.did(did('a'))
    const b = log.did(did('b'))
    log.forget(b)
    expect(log.next('undo', here)).toBe(a)
    log.belongsTo('leila')
    expect(log.next('undo', here)).toBe(a)
    log.belongsTo('reza')
    expect(log.next('undo', here)).toBeNull()
  })
})
