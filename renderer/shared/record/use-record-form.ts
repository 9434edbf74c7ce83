import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { VisitsAnswer } from '#contract/camp-plan.ts'
import type { StaleData } from '#contract/errors.ts'
import { invalidFields, isStale } from '../../api/errors.ts'
import { usePlanAction, type PlanAction } from '../../api/use-plan-action.ts'
import { useDraft } from '../drafts.ts'
import { useInvalidText } from '../invalid-text.ts'
import { isSameValue } from '../same-value.ts'
import { compareVersions, mergeVersions, type Choices, type FieldDifference } from './versions.ts'

/** A record as it was read, with what of it is typed. */
export interface StoredRecord<Draft> {
  id: string
  version: number
  draft: Draft
}

export interface RecordFormOptions<Draft, Output> {
  /** Null for a new one. */
  record: StoredRecord<Draft> | null
  empty: Draft
  /** A reason per field path; empty when it can be saved. */
  check: (draft: Draft) => Record<string, string>
  /** The stored record of a refusal, read as this form reads one. */
  read: (current: unknown) => StoredRecord<Draft>
  /** `visits` is the answer for the visits that the change touches, once it was asked for. */
  save: (
    draft: Draft,
    before: StoredRecord<Draft> | null,
    visits: VisitsAnswer | undefined,
  ) => Promise<Output>
  done: (saved: Output) => string
  onSaved: (saved: Output) => void
  /** Where the typed values are kept until they are saved, what they are called, and where they go on. */
  kept: { key: string; title: string; address: string }
}

export interface Conflict<Draft> {
  stale: StaleData
  mine: Draft
  theirs: StoredRecord<Draft>
  differences: FieldDifference<Draft>[]
}

export interface RecordForm<Draft> {
  form: UseFormReturnType<Draft>
  /** Problem of a field in words. */
  errorOf: (path: string) => string | undefined
  submit: () => void
  isRunning: boolean
  isDirty: boolean
  /** Throws away what is typed. */
  discard: () => void
  conflict: Conflict<Draft> | null
  resolve: (choices: Choices<Draft>) => void
  dismiss: () => void
  /** Visits that the change would leave without their place, to be answered before it is saved. */
  plan: Pick<PlanAction<unknown>, 'touched' | 'answer' | 'dismiss'>
}

const bare = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([path, reason]) => [path.replace(/^draft\./, ''), reason]))

/**
 * The form of one record: keeps what is typed until it is saved, shows refusals beside the fields, and when somebody else
 * changed the record meanwhile holds both versions for a choice.
 */
export function useRecordForm<Draft extends object, Output extends object>(
  options: RecordFormOptions<Draft, Output>,
): RecordForm<Draft> {
  const { record, empty, check, read, save, done, onSaved, kept: place } = options
  const invalidText = useInvalidText()
  const draft = useDraft<{ values: Draft; before: StoredRecord<Draft> | null }>(
    place.key,
    place.title,
    place.address,
  )
  const [before, setBefore] = useState(draft.kept ? draft.kept.before : record)
  const [conflict, setConflict] = useState<Conflict<Draft> | null>(null)
  const original = before?.draft ?? empty

  const form = useForm<Draft>({
    initialValues: draft.kept?.values ?? original,
    validate: check,
    onValuesChange: (values) =>
      isSameValue(values, original) ? draft.forget() : draft.keep({ values, before }),
  })

  const refuse = (error: unknown, mine: Draft): boolean => {
    const stale = isStale(error)
    if (stale && before) {
      const theirs = read(stale.current)
      const differences = compareVersions(before.draft, mine, theirs.draft)
      setConflict({ stale, mine, theirs, differences })
      return true
    }
    const fields = bare(invalidFields(error))
    form.setErrors(fields)
    return Object.keys(fields).some((path) => form.getInputNode(path) !== null)
  }

  const action = usePlanAction(
    (input: { draft: Draft; before: StoredRecord<Draft> | null }, visits) =>
      save(input.draft, input.before, visits),
    {
      done,
      onDone: (saved) => {
        draft.forget()
        setConflict(null)
        onSaved(saved)
      },
      onRefused: (error) => refuse(error, form.getValues()),
    },
  )

  return {
    form,
    errorOf: (path) => {
      const reason: unknown = form.errors[path]
      return typeof reason === 'string' ? invalidText(reason) : undefined
    },
    submit: form.onSubmit(
      (values) => action.run({ draft: values, before }),
      (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
    ),
    isRunning: action.isRunning,
    isDirty: !isSameValue(form.values, original),
    discard: () => {
      form.setValues(original)
      form.clearErrors()
      draft.forget()
    },
    conflict,
    resolve: (choices) => {
      if (!conflict) return
      const merged = mergeVersions(conflict.mine, conflict.theirs.draft, choices)
      form.setValues(merged)
      setBefore(conflict.theirs)
      action.run({ draft: merged, before: conflict.theirs })
    },
    dismiss: () => setConflict(null),
    plan: action,
  }
}
