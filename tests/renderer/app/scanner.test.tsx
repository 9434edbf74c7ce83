import type { ReactNode } from 'react'
import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { fc } from '#tests/support/fast-check.ts'
import { expect, test } from 'vitest'
import type { Language } from '#domain/camps/camp.ts'
import { makePatientNumber } from '#domain/people/patient-number.ts'
import { makeShortNumber } from '#domain/people/short-number.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { Frame } from '#renderer/app/Frame.tsx'
import { readScan, type Stroke } from '#renderer/app/scanner.ts'
import { PatientSearch } from '#renderer/shared/PatientSearch.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

const codeOf = (character: string): string =>
  character === '-' ? 'Minus' : /[0-9]/.test(character) ? `Digit${character}` : `Key${character}`

const strokesOf = (text: string, everyMs: number): Stroke[] =>
  [...text].map((character, index) => ({ code: codeOf(character), at: index * everyMs }))

const sequence = fc.integer({ min: 1, max: 500_000 })

test('any patient number that comes fast is a scan', () => {
  fc.assert(
    fc.property(sequence, fc.integer({ min: 0, max: 40 }), (running, everyMs) => {
      const number = makePatientNumber(running)
      const strokes = strokesOf(number, everyMs)
      expect(readScan(strokes, strokes.length * everyMs)).toEqual({
        kind: 'patient',
        number,
        length: number.length,
      })
    }),
  )
})

test('an order number on a tag is a scan too', () => {
  fc.assert(
    fc.property(sequence, (running) => {
      const number = makeShortNumber('D', running)
      const strokes = strokesOf(number, 5)
      expect(readScan(strokes, strokes.length * 5)).toEqual({ kind: 'order', number, length: number.length })
    }),
  )
})

test('nothing typed at the speed of hands is a scan, nor what only ends like one', () => {
  fc.assert(
    fc.property(sequence, fc.integer({ min: 60, max: 400 }), (running, everyMs) => {
      const strokes = strokesOf(makePatientNumber(running), everyMs)
      expect(readScan(strokes, strokes.length * everyMs)).toBeNull()
    }),
  )
})

test('letters just before a scan are not part of it', () => {
  const number = makePatientNumber(7)
  const strokes = strokesOf(`NAME${number}`, 5)
  expect(readScan(strokes, strokes.length * 5)).toEqual({ kind: 'patient', number, length: number.length })
})

test('a wrong check character, another word, a late Enter are no scans', () => {
  const strokes = strokesOf(makePatientNumber(7), 5)
  const wrong = [...strokes.slice(0, -1), { code: 'KeyZ', at: strokes.at(-1)!.at }]
  expect([readScan(strokes, 1000), readScan(strokesOf('HELLO-WORLD', 5), 60)]).toEqual([null, null])
  expect(readScan(wrong, 50)?.number).not.toBe(readScan(strokes, 50)?.number)
})

/** Long after everything that was typed before, so that a slow machine scans like a fast one. */
const MUCH_LATER_MS = 1e9

/** Types as a scanner does: letters by their place on the keyboard, 5 ms apart, into whatever has the focus, then Enter. */
function scan(number: string) {
  const press = (target: Element, key: { key: string; code: string }, index: number) => {
    const event = createEvent.keyDown(target, key)
    Object.defineProperty(event, 'timeStamp', { value: MUCH_LATER_MS + index * 5 })
    return fireEvent(target, event)
  }
  act(() => {
    for (const [index, character] of [...number].entries()) {
      const target = document.activeElement ?? document.body
      const event = { key: character, code: codeOf(character) }
      if (press(target, event, index) && target instanceof HTMLInputElement) {
        fireEvent.input(target, { target: { value: target.value + character } })
      }
      fireEvent.keyUp(target, event)
    }
    press(document.activeElement ?? document.body, { key: 'Enter', code: 'Enter' }, number.length)
  })
}

async function renderFrame(beside: ReactNode = null, language: Language = 'en') {
  const bench = await renderWithCore(
    <>
      <Frame />
      {beside}
    </>,
    { language },
  )
  const page = await bench.client.patients.search({
    text: '',
    campId: null,
    groupId: null,
    onlyFlagged: false,
    sort: 'newest',
    offset: 3,
    limit: 1,
  })
  return { ...bench, patient: page.rows[0]!.patient }
}

test('a scanned card opens its person when nothing has the focus', async () => {
  const { patient, address } = await renderFrame()
  scan(patient.number)
  await waitFor(() => expect(address()).toBe(`/people/${patient.id}`))
})

test('a scan that falls into a text field is taken out of it again', async () => {
  const { patient, address, user } = await renderFrame()
  // The whole search: the field of the first frame makes room for it, also in the middle of a word.
  await screen.findByRole('button', { name: 'Keyboard shortcuts' })
  const field = screen.getByRole<HTMLInputElement>('combobox')
  await user.type(field, 'half a name')
  scan(patient.number)
  await waitFor(() => expect(address()).toBe(`/people/${patient.id}`))
  expect(field.value).toBe('half a name')
})

test('a scan chooses its person where one is asked for, and opens nothing', async () => {
  const picked: string[] = []
  const { patient, address } = await renderFrame(<PatientSearch onPick={(id) => picked.push(id)} />)
  const before = address()
  scan(patient.number)
  await waitFor(() => expect(picked).toEqual([patient.id]))
  expect(address()).toBe(before)
})

const UNKNOWN = makePatientNumber(499_999)

test.each([
  ['en', `Nobody has the number ${UNKNOWN}.`],
  ['fa', `کسی شمارهٔ ${toPersianDigits(UNKNOWN)} را ندارد.`],
] as const)('a number of nobody is told in the digits of the language: %s', async (language, text) => {
  await renderFrame(null, language)
  scan(UNKNOWN)
  expect(await screen.findByText(text)).toBeTruthy()
})
