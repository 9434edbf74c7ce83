import type { FollowUpAnswers } from '#domain/follow-up/follow-up-answers.ts'
import { unusedReasons, wearPlaces } from '#domain/follow-up/follow-up-answers.ts'
import { callColumns } from '#domain/papers/call-sheet.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import { toLatinDigits } from '#domain/time/digits.ts'

type Closed<T extends readonly string[]> = T[number]

/** The one-minute form as it is sent. */
export type AnswerValues = Omit<FollowUpAnswers, 'wornAt' | 'skin' | 'whyNotUsed'> & {
  wornAt: Closed<typeof wearPlaces>[]
  skin: Closed<typeof skinFindings> | ''
  whyNotUsed: Closed<typeof unusedReasons>[]
}

export const noAnswers: AnswerValues = {
  isUsed: null,
  hoursPerDay: null,
  wornAt: [],
  pain: null,
  skin: '',
  whyNotUsed: [],
  needsRepair: null,
  note: '',
}

export const recallReasons = ['repair', 'replacement', 'wound'] as const

/** What is told of one device, and whether the person is called back for it. */
export interface DeviceValues extends AnswerValues {
  recall: (typeof recallReasons)[number] | null
}

export const noDeviceValues: DeviceValues = { ...noAnswers, recall: null }

/** Whether nobody said anything of a device. */
export const isUntouched = (values: DeviceValues): boolean =>
  JSON.stringify(values) === JSON.stringify({ ...values, ...noDeviceValues })

/** Columns of the paper form, in page order. */
export const quickColumns = callColumns
export type QuickColumn = (typeof quickColumns)[number]
export type QuickRow = Record<QuickColumn, string>

export const emptyQuickRow: QuickRow = {
  isUsed: '',
  hoursPerDay: '',
  wornAt: '',
  pain: '',
  skin: '',
  whyNotUsed: '',
  needsRepair: '',
}

/** Yes and no as they are typed: 1/0, y/n, ب/خ. Undefined: neither. */
function readYesNo(text: string): boolean | null | undefined {
  if (text === '') return null
  if (/^(1|y|yes|ب|بله)$/i.test(text)) return true
  return /^(0|2|n|no|خ|خیر)$/i.test(text) ? false : undefined
}

/** Codes of the paper form: digits of the list, from 1, apart by anything; a letter for the ones from ten on (a, b, c). */
function readCodes<T extends string>(text: string, list: readonly T[]): T[] | undefined {
  const found: T[] = []
  for (const mark of text.toLowerCase().replaceAll(/[^0-9a-z]/g, '')) {
    const code = list[Number.parseInt(mark, 36) - 1]
    if (code === undefined) return undefined
    if (!found.includes(code)) found.push(code)
  }
  return found
}

function readNumber(text: string): number | null | undefined {
  if (text === '') return null
  const value = Number(text.replace(/[٫,]/, '.'))
  return Number.isFinite(value) ? value : undefined
}

/** Reads a row of the paper form. `unreadable` names the columns that are none of the form's codes. */
export function readQuickRow(row: QuickRow): { answers: AnswerValues; unreadable: QuickColumn[] } {
  const text = (column: QuickColumn) => toLatinDigits(row[column]).trim()
  const skin = readCodes(text('skin'), skinFindings)
  const read = {
    isUsed: readYesNo(text('isUsed')),
    hoursPerDay: readNumber(text('hoursPerDay')),
    wornAt: readCodes(text('wornAt'), wearPlaces),
    pain: readNumber(text('pain')),
    skin: skin && skin.length <= 1 ? (skin[0] ?? '') : undefined,
    whyNotUsed: readCodes(text('whyNotUsed'), unusedReasons),
    needsRepair: readYesNo(text('needsRepair')),
  }
  const unreadable = quickColumns.filter((column) => read[column] === undefined)
  const answers: AnswerValues = { ...noAnswers }
  return {
    answers: Object.assign(
      answers,
      Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
    ),
    unreadable,
  }
}

/** Whether anything at all is typed in the row. */
export const isBlank = (row: QuickRow): boolean => quickColumns.every((column) => row[column].trim() === '')
