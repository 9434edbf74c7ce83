import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { fc } from '#tests/support/fast-check.ts'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Language } from '#domain/camps/camp.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import { formatMinute } from '#domain/time/format-date.ts'
import { LookProvider } from '#renderer/app/LookProvider.tsx'
import { DateField } from '#renderer/shared/DateField.tsx'
import { DevicePicker } from '#renderer/shared/DevicePicker.tsx'
import { SearchSelect } from '#renderer/shared/choice/SearchSelect.tsx'
import { Select } from '#renderer/shared/choice/Select.tsx'
import { speak } from '#renderer/shared/i18n.ts'
import { NumberField, parseNumberText } from '#renderer/shared/NumberField.tsx'
import { setPreferences } from '#renderer/shared/preferences.ts'
import { parseTimeText, TimeField } from '#renderer/shared/TimeField.tsx'

afterEach(() => vi.useRealTimers())

async function show(language: Language, field: React.ReactElement) {
  setPreferences({ language })
  await speak(language)
  render(<LookProvider env="test">{field}</LookProvider>)
  return { user: userEvent.setup(), input: screen.getByRole<HTMLInputElement>('textbox') }
}

function Dated({ start = null, notAfter }: { start?: string | null; notAfter?: string }) {
  const [value, setValue] = useState<string | null>(start)
  return (
    <>
      <DateField label="Day" value={value} onChange={setValue} notAfter={notAfter} />
      <output>{String(value)}</output>
    </>
  )
}

const value = () => screen.getByText((_, node) => node?.tagName === 'OUTPUT').textContent

test.each([
  ['1405/9/3', '2026-11-24'],
  ['۳ آذر ۱۴۰۵', '2026-11-24'],
  ['24 Nov 2026', '2026-11-24'],
  ['24/11/2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
])('a date typed as %s is %s, shown in both calendars', async (text, date) => {
  const { user, input } = await show('en', <Dated />)
  await user.type(input, text)
  await user.tab()
  expect(value()).toBe(date)
  expect(input.value).toBe('24 November 2026')
  expect(screen.getByText('3 Azar 1405')).toBeTruthy()
})

test('in Persian the Solar Hijri date is written, with the Gregorian one below', async () => {
  const { input } = await show('fa', <Dated start="2026-11-24" />)
  expect(input.value).toBe('۳ آذر ۱۴۰۵')
  expect(screen.getByText('۲۴ نوامبر ۲۰۲۶')).toBeTruthy()
})

test.each([
  ['30 Feb 2026', 'There is no such day.'],
  ['soon', /cannot be read/],
  ['1/2/26', 'Write the year with four digits.'],
  ['1405', 'Day, month and year are needed.'],
  ['2027-01-01', 'This date lies in the future.'],
])('%s stays as typed and is refused in words', async (text, words) => {
  const { user, input } = await show('en', <Dated notAfter="2026-11-24" />)
  await user.type(input, text)
  await user.tab()
  expect(input.value).toBe(text)
  expect(value()).toBe('null')
  expect(screen.getByText(words)).toBeTruthy()
})

test('a date that acts at once is told whole: by Enter, by leaving, emptied; never its beginning', async () => {
  const told: (string | null)[] = []
  const field = <DateField label="Day" value="2026-11-20" onSettle={(date) => told.push(date)} />
  const { user, input } = await show('en', field)
  await user.tripleClick(input)
  await user.keyboard('1405/9/30{Enter}')
  expect(told).toEqual(['2026-12-21'])
  await user.tripleClick(input)
  await user.keyboard('soon')
  await user.tab()
  expect(told).toHaveLength(1)
  await user.clear(input)
  await user.tab()
  expect(told).toEqual(['2026-12-21', null])
})

test('a date that cannot be taken here stays as typed with the reason, and is not told', async () => {
  const told: (string | null)[] = []
  const isHere = (date: string) => date <= '2026-11-24'
  const field = (
    <DateField
      label="Day"
      value="2026-11-24"
      refuse={(date) => (isHere(date) ? null : 'Not a day of the camp')}
      onSettle={(date) => told.push(date)}
    />
  )
  const { user, input } = await show('en', field)
  await user.keyboard('{Tab}{ArrowUp}')
  await user.tripleClick(input)
  await user.keyboard('2026-11-25{Enter}')
  expect(told).toEqual([])
  expect(input.value).toBe('2026-11-25')
  expect(screen.getByText('Not a day of the camp')).toBeTruthy()
  await user.keyboard('{Backspace}3{Enter}')
  expect(told).toEqual(['2026-11-23'])
  expect(screen.queryByText('Not a day of the camp')).toBeNull()
})

test('arrows move a date by a day, over the end of a year too', async () => {
  const { user, input } = await show('en', <Dated start="2026-12-31" />)
  await user.click(input)
  await user.keyboard('{ArrowUp}')
  expect(value()).toBe('2027-01-01')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(value()).toBe('2026-12-30')
})

test.each([
  ['8', 480],
  ['830', 510],
  ['8:30', 510],
  ['۸:۳۰', 510],
  ['8.30', 510],
  ['14 15', 855],
  ['24:00', 1440],
  ['25', null],
  ['8:70', null],
  ['', null],
  ['noon', null],
])('a time typed as "%s" is minute %s', (text, minute) => {
  expect(parseTimeText(text)).toBe(minute)
})

test('every time reads back as it is written, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1440 }),
      fc.constantFrom<Language>('en', 'fa'),
      (minute, language) => {
        expect(parseTimeText(formatMinute(minute, language))).toBe(minute)
      },
    ),
  )
})

function Timed() {
  const [minute, setMinute] = useState<number | null>(510)
  return (
    <>
      <TimeField label="Opens" value={minute} onChange={setMinute} />
      <output>{String(minute)}</output>
    </>
  )
}

test('a time that cannot be read stays typed and says so; arrows move by a quarter', async () => {
  const { user, input } = await show('en', <Timed />)
  await user.click(input)
  await user.keyboard('{ArrowUp}')
  expect(input.value).toBe('08:45')
  await user.clear(input)
  await user.type(input, '9:99')
  await user.tab()
  expect(input.value).toBe('9:99')
  expect(value()).toBe('null')
  expect(screen.getByText(/This time cannot be read/)).toBeTruthy()
})

test('numbers are read in any digits; words are no number but stay typed', async () => {
  expect([parseNumberText('۱۲'), parseNumberText(' 7 '), parseNumberText('')]).toEqual([12, 7, null])
  expect(parseNumberText('1.5')).toBeNaN()
  function Numbered() {
    const [count, setCount] = useState<number | null>(4)
    return <NumberField label="Days" value={count} onChange={setCount} min={1} max={6} />
  }
  const { user, input } = await show('fa', <Numbered />)
  expect(input.value).toBe('۴')
  await user.click(input)
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(input.value).toBe('۶')
  await user.clear(input)
  await user.type(input, 'چهار')
  await user.tab()
  expect(input.value).toBe('چهار')
  expect(screen.getByText('عدد صحیح: از ۱ تا ۶')).toBeTruthy()
})

test('a number beyond what can be taken is told with what can, once the field is left', async () => {
  function Numbered() {
    const [count, setCount] = useState<number | null>(null)
    return <NumberField label="People at once" value={count} onChange={setCount} min={1} max={50} />
  }
  const { user, input } = await show('en', <Numbered />)
  await user.type(input, '900')
  expect(screen.queryByText('1 to 50')).toBeNull()
  await user.tab()
  expect(screen.getByText('1 to 50')).toBeTruthy()
  await user.clear(input)
  await user.type(input, '9')
  await user.tab()
  expect(screen.queryByText('1 to 50')).toBeNull()
})

function Picked() {
  const [type, setType] = useState<DeviceType | null>(null)
  return <DevicePicker aria-label="Device" value={type} onChange={setType} />
}

async function showPicker() {
  setPreferences({ language: 'en' })
  await speak('en')
  render(
    <LookProvider env="test">
      <Picked />
    </LookProvider>,
  )
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Device' })
}

test.each([
  ['bk', 'Below-knee prosthesis'],
  ['بالای زانو', 'Above-knee prosthesis'],
  ['kafo', 'Knee-ankle-foot orthosis (KAFO)'],
])('a device is found by %s', async (text, name) => {
  const input = await showPicker()
  const user = userEvent.setup()
  await user.click(input)
  await user.type(input, text)
  await user.keyboard('{Enter}')
  expect(input.value).toBe(name)
})

test('Enter takes the first that fits, also where the look at the list comes after the last letter', async () => {
  const input = await showPicker()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  act(() => input.focus())
  fireEvent.keyDown(input, { key: 'b', code: 'KeyB' })
  fireEvent.change(input, { target: { value: 'bk' } })
  vi.runAllTimers()
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })
  expect(input.value).toBe('Below-knee prosthesis')
})

test('the list says that it is open, begins at what is chosen, and Enter keeps that', async () => {
  const input = await showPicker()
  const user = userEvent.setup()
  const marked = () => document.querySelector('[data-combobox-selected]')?.textContent
  await user.click(input)
  await waitFor(() => expect(input.getAttribute('aria-expanded')).toBe('true'))
  const chosen = 'Knee-ankle-foot orthosis (KAFO)'
  await user.type(input, 'kafo{Enter}')
  expect(input.value).toBe(chosen)
  await user.keyboard('{ArrowDown}')
  expect(marked()).toBe(chosen)
  await user.keyboard('{Enter}')
  expect(input.value).toBe(chosen)
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(marked()).toBe('Hip-knee-ankle-foot orthosis (HKAFO)')
})

function Chosen({ onSend }: { onSend: () => void }) {
  const [fruit, setFruit] = useState<string | null>('apple')
  const [size, setSize] = useState<string | null>('small')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <SearchSelect
        label="Fruit"
        clearable
        data={['apple', 'apricot', 'plum']}
        value={fruit}
        onChange={setFruit}
      />
      <Select label="Size" clearable data={['small', 'large']} value={size} onChange={setSize} />
      <output>{`${String(fruit)} ${String(size)}`}</output>
      <button>Send</button>
    </form>
  )
}

async function showChosen() {
  const onSend = vi.fn()
  setPreferences({ language: 'en' })
  await speak('en')
  render(
    <LookProvider env="test">
      <Chosen onSend={onSend} />
    </LookProvider>,
  )
  const input = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name })
  return { user: userEvent.setup(), onSend, fruit: input('Fruit'), size: input('Size') }
}

test('Enter on a list without a match keeps the choice and sends nothing', async () => {
  const { user, onSend, fruit } = await showChosen()
  await user.tab()
  expect(fruit.getAttribute('aria-expanded')).toBe('false')
  await user.keyboard('zzz')
  expect(screen.getByText('Nothing found')).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(onSend).not.toHaveBeenCalled()
  await user.tab()
  expect(fruit.value).toBe('apple')
})

test('what is chosen again has its whole name, and a click lets it be written over', async () => {
  const { user, fruit } = await showChosen()
  await user.click(fruit)
  await user.keyboard('app{Enter}')
  expect(fruit.value).toBe('apple')
  await user.keyboard('{Enter}')
  await user.click(fruit)
  await user.keyboard('plu{Enter}')
  expect(fruit.value).toBe('plum')
})

test('a choice is emptied by the keyboard alone', async () => {
  const { user, fruit, size } = await showChosen()
  await user.tab()
  await user.keyboard('{Delete}')
  await user.tab()
  expect(value()).toBe('null small')
  expect(fruit.value).toBe('')
  await user.click(size)
  await user.keyboard('{Escape}{Backspace}')
  expect(value()).toBe('null null')
})

test('a shortcut in a field is no typing: Enter in the list that opens then keeps the choice', async () => {
  const { user, fruit } = await showChosen()
  await user.click(fruit)
  await user.keyboard('plu{Enter}{Control>}ac{/Control}')
  await user.click(fruit)
  await user.keyboard('{Enter}')
  expect(value()).toBe('plum small')
})
