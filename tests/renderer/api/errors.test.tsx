import { renderHook } from '@testing-library/react'
import { ORPCError } from '@orpc/client'
import { beforeEach, expect, test } from 'vitest'
import { diskTroubles } from '#contract/disk-troubles.ts'
import { commonErrors } from '#contract/errors.ts'
import { NoConnection } from '#renderer/api/connection.ts'
import { invalidFields, isStale, readError, useErrorText } from '#renderer/api/errors.ts'
import { LookProvider } from '#renderer/app/LookProvider.tsx'
import { speak } from '#renderer/shared/i18n.ts'
import { openBench } from '#tests/support/render-app.tsx'

beforeEach(async () => {
  await speak('en')
})

const thrown = async (call: () => Promise<unknown>): Promise<unknown> => {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('was not refused')
}

test('refusals of the real core are read with their data', async () => {
  const { client, another } = await openBench({ rehearsal: true, role: 'viewer' })
  const manager = await another('manager')
  const [camp] = await manager.camps.list()
  const { isRehearsal: _, ...draft } = camp!
  expect(readError(await thrown(() => client.camps.update(draft)))).toEqual({
    code: 'NOT_ALLOWED',
    data: { permission: 'manageCamp' },
  })
  await manager.camps.update({ ...draft, place: 'Elsewhere' })
  const stale = await thrown(() => manager.camps.update({ ...draft, place: 'Here' }))
  expect(isStale(stale)).toMatchObject({
    entity: 'camps',
    current: { place: 'Elsewhere', version: draft.version + 1 },
  })
  const invalid = await thrown(() =>
    manager.camps.update({ ...draft, version: draft.version + 1, closesMinute: 1 }),
  )
  expect(invalidFields(invalid)).toMatchObject({ closesMinute: 'closes_before_opens' })
  const shapeless = await thrown(() =>
    manager.camps.update({ ...draft, version: draft.version + 1, name: '' }),
  )
  expect(invalidFields(shapeless)).toEqual({ name: 'required' })
  await client.session.signOut()
  expect(readError(await thrown(() => client.camps.list())).code).toBe('SIGNED_OUT')
})

test('anything else is unknown, and a lost connection is told apart', () => {
  expect(readError(new NoConnection()).code).toBe('NO_CONNECTION')
  for (const error of [null, undefined, 'text', new Error('x'), { code: 'SOMETHING' }, { code: 7 }]) {
    expect(readError(error)).toEqual({ code: 'UNKNOWN', data: null })
  }
})

test.each(['en', 'fa'] as const)('every code of the contract has a sentence in %s', async (language) => {
  await speak(language)
  const { result } = renderHook(() => useErrorText(), { wrapper: LookProvider })
  const data = {
    permission: 'book',
    entity: 'patients',
    reason: 'clash',
    reference: 'AB12',
    fields: { a: 'x', b: 'y' },
  }
  for (const code of [...Object.keys(commonErrors), 'ANYTHING']) {
    const sentence = result.current(new ORPCError(code, { data }))
    expect(sentence).not.toMatch(/common\.|\{\{|undefined/)
    expect(sentence.length).toBeGreaterThan(10)
  }
  const ofDisk = diskTroubles.map((disk) =>
    result.current(new ORPCError('FAULT', { data: { ...data, disk } })),
  )
  for (const sentence of ofDisk) expect(sentence).not.toMatch(/common\.|AB12|undefined/)
  expect(new Set(ofDisk).size).toBe(diskTroubles.length)
})

test('a reason without a sentence of its own is named', () => {
  const { result } = renderHook(() => useErrorText(), { wrapper: LookProvider })
  const error = new ORPCError('REFUSED', { data: { reason: 'full_moon' } })
  expect(result.current(error)).toBe('This is not possible now (full_moon). Nothing was changed.')
})
