import { useMemo, useState } from 'react'
import type { AssessmentDesk } from '#contract/assessments.ts'
import type { StaleData } from '#contract/errors.ts'
import { checkAssessment } from '#domain/assessment/check-assessment.ts'
import { checkEligibility, worstVerdict, type Eligibility } from '#domain/assessment/eligibility.ts'
import type { Findings } from '#domain/assessment/assessment-form.ts'
import { checkFindings } from '#domain/assessment/findings.ts'
import type { LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { invalidFields, isStale } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { useSessionState, useToday } from '../../shared/CampContext.tsx'
import { readDraft } from '../../shared/draft-store.ts'
import { useKept } from '../../shared/use-kept.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import {
  assessValues,
  formSections,
  newLimb,
  toDraft,
  type AssessValues,
  type LimbValues,
} from './assess-values.ts'

export type Problems = Record<string, string>

export interface AssessForm {
  values: AssessValues
  /** Whether the page goes on with typing that a crash or a step aside left behind. */
  wasKept: boolean
  problems: Problems
  clock: Eligibility[]
  ageYears: number | null
  stale: StaleData | null
  isSaving: boolean
  change: (part: Partial<AssessValues>) => void
  pick: (region: LimbRegion, side: Side, level: LimbLevel) => void
  changeLimb: (index: number, part: Partial<LimbValues>) => void
  removeLimb: (index: number) => void
  setFinding: (limb: number | null, key: string, value: Findings[string]) => void
  setFindings: (limb: number | null, values: Findings) => void
  /** Sends it; true when it was kept. */
  save: (complete: boolean) => Promise<boolean>
  /** Throws the typing away. */
  discard: () => void
  settleStale: (next: AssessValues) => void
}

/** A partial date with how it stands in its field. */
export interface ToldDate {
  value: string | null
  text: string
}

interface FormFacts {
  desk: AssessmentDesk
  patient: Patient
  begin: () => AssessValues
  /** The date of the loss on the person's record, for a limb of which nothing is known yet. */
  told: ToldDate
  onSaved: (complete: boolean) => void
}

export const assessKey = (staffId: string, patientId: string) => `assess.${staffId}.${patientId}`

/** Everything that the page holds and does; typing is kept on this computer with every letter. */
export function useAssessForm({ desk, patient, begin, told, onSaved }: FormFacts): AssessForm {
  const { t } = useTranslation()
  const api = useApi()
  const { date: today } = useToday()
  const staffId = useSessionState().staff?.id ?? ''
  const key = assessKey(staffId, patient.id)
  const [kept] = useState(() => readDraft(key, assessValues))
  const [values, setValues] = useState<AssessValues>(() => kept?.values ?? begin())
  const [problems, setProblems] = useState<Problems>({})
  const [stale, setStale] = useState<StaleData | null>(null)
  const store = useKept<AssessValues>(key, key, t('assess.draftTitle'), `/people/${patient.id}/assess`)
  const ageYears = patient.birth ? ageOn(patient.birth, today).years : null

  const set = (next: AssessValues) => {
    setValues(next)
    setProblems({})
    store.keep(next)
  }
  const setLimbs = (limbs: LimbValues[]) => set({ ...values, limbs })
  const changeLimb = (index: number, part: Partial<LimbValues>) =>
    setLimbs(values.limbs.map((limb, at) => (at === index ? { ...limb, ...part } : limb)))

  const clock = useMemo(
    () => values.limbs.map((limb) => runClock(limb, { desk, ageYears, today })),
    [values.limbs, desk, ageYears, today],
  )

  const send = useAction(api.assessments.save.mutationOptions(), {
    done: (result) =>
      result.status === 'draft'
        ? t('assess.draftKept')
        : result.recallDueDate
          ? t('assess.doneRecalled')
          : t('assess.done'),
    onRefused: (error) => {
      const found = isStale(error)
      if (found) setStale(found)
      const fields = invalidFields(error)
      setProblems(
        Object.fromEntries(
          Object.entries(fields).map(([path, reason]) => [path.replace(/^draft\./, ''), reason]),
        ),
      )
      return found !== null
    },
  })

  const save = async (complete: boolean) => {
    const found = findProblems(values, complete, { clock, today })
    setProblems(found)
    if (Object.keys(found).length > 0) return false
    const { stored } = values
    const result = await send.run({
      patientId: patient.id,
      id: stored?.id ?? null,
      version: stored?.version ?? null,
      draft: toDraft(values),
      complete,
    })
    if (!result) return false
    store.forget()
    onSaved(complete)
    return true
  }

  return {
    values,
    wasKept: kept !== null,
    problems,
    clock,
    ageYears,
    stale,
    isSaving: send.isRunning,
    change: (part) => set({ ...values, ...part }),
    pick: (region, side, level) => setLimbs(pickLimb(values.limbs, { region, side, level }, told)),
    changeLimb,
    removeLimb: (index) => setLimbs(values.limbs.filter((_, at) => at !== index)),
    setFinding: (limb, name, value) =>
      limb === null
        ? set({ ...values, values: { ...values.values, [name]: value } })
        : changeLimb(limb, { values: { ...values.limbs[limb]?.values, [name]: value } }),
    setFindings: (limb, next) =>
      limb === null ? set({ ...values, values: next }) : changeLimb(limb, { values: next }),
    save,
    discard: () => {
      store.forget()
    },
    settleStale: (next) => {
      setStale(null)
      set(next)
    },
  }
}

/** Changes the level of a limb that is there already, or adds it; the loss is dated like the limb that was told first. */
function pickLimb(
  limbs: readonly LimbValues[],
  { region, side, level }: Pick<LimbValues, 'region' | 'side' | 'level'>,
  onRecord: ToldDate,
): LimbValues[] {
  const known = limbs.find((limb) => limb.region === region && limb.side === side)
  if (known?.level === level) return [...limbs]
  const told = limbs.find(({ amputatedOn }) => amputatedOn !== null)
  const date = {
    value: told ? told.amputatedOn : onRecord.value,
    text: told ? told.dateText : onRecord.text,
  }
  const fresh = newLimb(region, side, level, date)
  if (!known)
    return [
      ...limbs,
      {
        ...fresh,
        isEstimated: told?.isEstimated ?? false,
        amputatedAsWritten: told?.amputatedAsWritten ?? '',
      },
    ]
  const isLost = level !== 'none'
  const wasLost = known.level !== 'none'
  const { amputatedOn, dateText } = isLost && wasLost ? known : fresh
  const amputatedAsWritten = isLost ? known.amputatedAsWritten : ''
  return limbs.map((limb) =>
    limb === known ? { ...limb, level, amputatedOn, dateText, amputatedAsWritten } : limb,
  )
}

function runClock(
  limb: LimbValues,
  { desk, ageYears, today }: { desk: AssessmentDesk; ageYears: number | null; today: string },
): Eligibility {
  const wound = limb.values['wound']
  const facts = {
    today,
    ageYears,
    limb: { ...limb, id: limb.limb?.id ?? '' },
    wound: typeof wound === 'string' ? wound : null,
    delivered: desk.delivered,
  }
  return checkEligibility(facts, desk.rules)
}

/** What has to be mended before it is sent, by path; a draft may miss anything but may not hold nonsense. */
function findProblems(
  values: AssessValues,
  complete: boolean,
  { clock, today }: { clock: readonly Eligibility[]; today: string },
): Problems {
  const problems: Problems = {}
  values.limbs.forEach((limb, index) => {
    if (limb.dateText.trim() !== '' && limb.amputatedOn === null)
      problems[`limbs.${index}.amputatedOn`] = 'unreadable'
    for (const [key, reason] of Object.entries(checkFindings(formSections.limb, limb.values)))
      problems[`limbs.${index}.values.${key}`] = reason
  })
  for (const [key, reason] of Object.entries(checkFindings(formSections.person, values.values)))
    problems[`values.${key}`] = reason
  if (!complete) return problems
  const verdict = worstVerdict(clock.map((one) => one.verdict))
  const limbFindings = values.limbs.map((limb) => ({ limbId: limb.limb?.id ?? '', values: limb.values }))
  return { ...problems, ...checkAssessment({ ...values, limbFindings, verdict, today }) }
}
