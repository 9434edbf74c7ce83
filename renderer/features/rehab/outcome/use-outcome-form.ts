import { useEffect, useRef, useState } from 'react'
import type { OutcomeDraft } from '#contract/outcomes.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isWithWearer } from '#domain/orders/order-state.ts'
import type { ConversionTable } from '#domain/outcomes/conversion-table.ts'
import type { Instrument } from '#domain/outcomes/instrument.ts'
import { findInstrument, getInstrument, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { scoreOutcome, type Scored } from '#domain/outcomes/score-outcome.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields, readError } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useFormat } from '../../../shared/format.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRehabWords } from '../use-rehab-words.ts'

export interface OutcomeDialogProps {
  patientId: string
  orders: readonly DeviceOrder[]
  /** A result that was left incomplete, to go on with. */
  outcome: Outcome | null
  /** What a new one begins with. */
  instrument: InstrumentCode
  /** What the device's template offers, in its order. */
  suggested: readonly InstrumentCode[]
  /** Instruments of which there is a complete result of today. */
  taken: ReadonlySet<string>
  /** The session of today that a new result belongs to. */
  sessionId: string | null
  /** Whether the clinic has loaded a table for an instrument. */
  tables: readonly ConversionTable[]
  onClose: () => void
}

export interface Values {
  instrument: InstrumentCode
  orderId: string | null
  date: string | null
  aid: OutcomeDraft['aid']
  trials: (number | null)[]
  answers: Record<string, number>
  note: string
}

const emptyTrials = (code: InstrumentCode): (number | null)[] =>
  Array.from({ length: findInstrument(code)?.trials?.planned ?? 0 }, () => null)

/** What was read of one test; kept while another one is looked at. */
type Entry = Pick<Values, 'trials' | 'answers'>
const emptyEntry = (code: InstrumentCode): Entry => ({ trials: emptyTrials(code), answers: {} })
const pick = ({ trials, answers }: Values): Entry => ({ trials, answers })

/** An unusual score that the person is asked about. */
interface AskedScore {
  score: number
  min: number
  max: number
}

export interface OutcomeForm {
  instrument: Instrument
  values: Values
  set: (change: Partial<Values>) => void
  /** Turns to another instrument; what was read of this one comes back with it. */
  choose: (code: InstrumentCode) => void
  /** The readings that are there. */
  trials: number[]
  /** What they score now; null while something typed is no number. */
  scored: Scored | null
  errorOf: (field: string) => string | undefined
  asked: AskedScore | null
  save: (isConfirmed: boolean) => void
  /** The next test of the template that was not taken today; null after the last. */
  next: InstrumentCode | null
  /** Saves, and goes on with the next test. */
  saveAndGoOn: () => void
  canSave: boolean
  isRunning: boolean
  discard: () => void
}

/** What is typed of a test, kept until it is saved or thrown away. */
export function useOutcomeForm({
  patientId,
  orders,
  outcome,
  instrument: first,
  suggested,
  taken,
  sessionId,
  onClose,
}: OutcomeDialogProps): OutcomeForm {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useRehabWords()
  const invalidText = useInvalidText()
  const today = useToday()
  const { kept, keep, forget } = useDraft<Values>(
    `rehab.outcome.${patientId}`,
    t('rehab.outcomeTitle'),
    `/people/${patientId}`,
  )
  const [values, setValues] = useState<Values>(
    () => (outcome ? valuesOf(outcome) : kept) ?? startValues(first, orders, today.date),
  )
  const [isTouched, setIsTouched] = useState(false)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [asked, setAsked] = useState<AskedScore | null>(null)
  const instrument = getInstrument(values.instrument)
  useEffect(() => {
    if (isTouched && !outcome) keep(values)
  }, [isTouched, outcome, keep, values])
  const set = (change: Partial<Values>) => {
    setValues((before) => ({ ...before, ...change }))
    setIsTouched(true)
    setAsked(null)
    setProblems({})
  }
  const others = useRef(new Map<InstrumentCode, Entry>())
  const goesOn = useRef<InstrumentCode | null>(null)
  const next = suggested.find((code) => code !== values.instrument && !taken.has(code)) ?? null
  const discard = () => {
    forget()
    onClose()
  }
  const saved = () => {
    const code = goesOn.current
    goesOn.current = null
    if (!code) return discard()
    forget()
    setIsTouched(false)
    setAsked(null)
    return setValues({
      ...values,
      note: '',
      instrument: code,
      ...(others.current.get(code) ?? emptyEntry(code)),
    })
  }
  const extras = {
    done: (result: Outcome) =>
      t('rehab.outcomeSaved', { name: words.instrument(result.instrument), result: words.result(result) }),
    onDone: saved,
    onRefused: (error: unknown) => {
      const read = readError(error)
      if (read.code === 'REFUSED' && read.data.reason === 'unusual_score') {
        setAsked(read.data.details as object as AskedScore)
        return true
      }
      const fields = Object.entries(invalidFields(error)).map(([path, reason]) => [
        path.replace(/^draft\./, ''),
        reason,
      ])
      setProblems(Object.fromEntries(fields) as Record<string, string>)
      return fields.length > 0
    },
  }
  const record = useAction(api.outcomes.record.mutationOptions(), extras)
  const update = useAction(api.outcomes.update.mutationOptions(), extras)
  const trials = values.trials.flatMap((value) => value ?? [])
  const isReadable = !trials.some(Number.isNaN) && !Object.values(values.answers).some(Number.isNaN)
  const send = (isConfirmed: boolean) => {
    if (!values.date || !isReadable) return
    const draft: OutcomeDraft = {
      ...values,
      date: values.date,
      trials,
      patientId,
      sessionId: outcome ? outcome.sessionId : values.date === today.date ? sessionId : null,
    }
    void (outcome
      ? update.run({ id: outcome.id, version: outcome.version, draft, isConfirmed })
      : record.run({ draft, isConfirmed }))
  }
  return {
    instrument,
    values,
    trials,
    asked,
    discard,
    isRunning: record.isRunning || update.isRunning,
    canSave: values.date !== null && isReadable,
    scored: isReadable ? scoreOutcome(instrument, { trials, answers: values.answers }) : null,
    set,
    errorOf(field) {
      const reason = problems[field]
      if (!reason) return undefined
      const [code = '', min = '', max = ''] = reason.split(':')
      if (code !== 'out_of_range') return invalidText(reason)
      return t('rehab.outOfRange', { min: format.digits(min), max: format.digits(max) })
    },
    choose(code) {
      others.current.set(values.instrument, pick(values))
      set({ instrument: code, ...(others.current.get(code) ?? emptyEntry(code)) })
    },
    save(isConfirmed) {
      if (!isConfirmed) goesOn.current = null
      send(isConfirmed)
    },
    next: outcome ? null : next,
    saveAndGoOn() {
      goesOn.current = next
      send(false)
    },
  }
}

function startValues(instrument: InstrumentCode, orders: readonly DeviceOrder[], date: string): Values {
  const worn = orders.findLast(({ state }) => isWithWearer(state)) ?? orders.at(-1)
  return {
    instrument,
    orderId: worn?.id ?? null,
    date,
    aid: 'none',
    trials: emptyTrials(instrument),
    answers: {},
    note: '',
  }
}

function valuesOf(outcome: Outcome): Values {
  const { instrument, orderId, date, aid, trials, answers, note } = outcome
  const code = instrument as InstrumentCode
  const empty = emptyTrials(code)
  return {
    instrument: code,
    orderId,
    date,
    aid: aid as Values['aid'],
    trials: [...trials, ...empty.slice(trials.length)],
    answers,
    note,
  }
}
