import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchDuePacks } from '#electron/pack/watch-due-packs.ts'
import type { Core } from '#core/create-core.ts'
import { quietLog } from '#tests/support/open-core.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const coreWith = (makeDuePacks: () => Promise<void>) => ({ makeDuePacks }) as Core

test('it looks soon after the start and then every minute, until it is stopped', async () => {
  const look = vi.fn(() => Promise.resolve())
  const stop = watchDuePacks(coreWith(look), quietLog)
  expect(look).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(look).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(look).toHaveBeenCalledTimes(3)
  stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(look).toHaveBeenCalledTimes(3)
})

test('one attempt at a time; a failed one is logged and the next comes', async () => {
  let fail = (_error: Error) => {}
  const look = vi.fn(() => new Promise<void>((_resolve, reject) => (fail = reject)))
  const log = { ...quietLog, error: vi.fn() }
  const stop = watchDuePacks(coreWith(look), log)
  await vi.advanceTimersByTimeAsync(130_000)
  expect(look).toHaveBeenCalledTimes(1)
  fail(new Error('no disk'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log.error).toHaveBeenCalledOnce()
  expect(look).toHaveBeenCalledTimes(2)
  stop()
})
