import type { CampPlan } from '#contract/camp-plan.ts'
import { pin as pinSchema } from '#contract/session.ts'
import type { StaffDraft, TeamRow } from '#contract/staff.ts'
import type { Camp, Language } from '#domain/camps/camp.ts'
import { campTemplate, jobOf } from '#domain/camps/template.ts'
import { takesWholeDay } from '#domain/staff/away-days.ts'
import type { ShiftSpan } from '#domain/staff/duty.ts'
import type { Sex, StaffMember } from '#domain/staff/staff-member.ts'
import {
  isSameShift,
  readShifts,
  writeShifts,
  type DayShift,
  type ShiftDay,
} from '#domain/staff/week-shifts.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { staffNameOf } from '../../../../shared/format.ts'

/** The work of somebody whose roles and skills were chosen one by one. */
export const OWN_JOB = 'own'

/** What is typed of one member of the team. */
export interface TypedMember {
  name: string
  sex: Sex
  /** Key of a kind of worker, or `OWN_JOB`. */
  job: string
  pin: string
  shifts: DayShift[]
  /** For each day whether the person is not there. */
  away: boolean[]
}

export interface TeamLine extends TypedMember {
  key: string
  /** What is stored; null for somebody new. */
  stored: {
    member: StaffMember & { hasPin: boolean }
    typed: TypedMember
    rosterVersion: number | null
    spans: ShiftSpan[]
  } | null
}

export interface TeamFrame {
  camp: Camp
  days: ShiftDay[]
  language: Language
}

let keys = 0

export function blankLine(job: string, { days }: Pick<TeamFrame, 'days'>, name = ''): TeamLine {
  const shifts: DayShift[] = days.map(() => 'camp')
  return {
    key: `new-${(keys += 1)}`,
    stored: null,
    name,
    sex: 'unspecified',
    job,
    pin: '',
    shifts,
    away: days.map(() => false),
  }
}

/** Everybody who is on the team, and an empty line for each kind of worker that is still looked for. */
export function readLines(
  staff: readonly (StaffMember & { hasPin: boolean })[],
  plan: CampPlan,
  frame: TeamFrame,
  looked: readonly string[],
): TeamLine[] {
  const { camp, days, language } = frame
  const known = staff
    .filter(({ active }) => active)
    .map((member): TeamLine => {
      const roster = plan.rosters.find(({ staffId }) => staffId === member.id)
      const absences = plan.absences.filter(({ staffId }) => staffId === member.id)
      const typed: TypedMember = {
        name: staffNameOf(member, language),
        sex: member.sex,
        job: jobOf(member)?.key ?? OWN_JOB,
        pin: '',
        shifts: readShifts(roster, days),
        away: days.map(
          ({ date }) => date !== null && absences.some((absence) => takesWholeDay(absence, date, camp)),
        ),
      }
      const stored = { member, typed, rosterVersion: roster?.version ?? null, spans: roster?.spans ?? [] }
      return { ...typed, key: member.id, stored }
    })
  return [...known, ...looked.map((job) => blankLine(job, frame))]
}

const isPersian = (text: string) => /\p{Script=Arabic}/u.test(text)

function toDraft({ stored, name, sex, job }: TeamLine): StaffDraft {
  const before = stored?.member
  const told = campTemplate.staffRoles.find(({ key }) => key === job)
  const isRenamed = name.trim() !== stored?.typed.name
  const field = isPersian(name) ? 'namePersian' : 'nameLatin'
  return {
    nameLatin: before?.nameLatin ?? '',
    namePersian: before?.namePersian ?? '',
    ...(isRenamed ? { [field]: name.trim() } : {}),
    sex,
    roles: job !== stored?.typed.job && told ? [...told.roles] : (before?.roles ?? ['technician']),
    skills: job !== stored?.typed.job && told ? [...told.skills] : (before?.skills ?? []),
    languages: before?.languages ?? [],
    active: true,
    teamLatin: before?.teamLatin ?? '',
    teamPersian: before?.teamPersian ?? '',
  }
}

/** Whether the line says anything that is not stored yet. */
export function isChanged(line: TeamLine): boolean {
  const { stored, name, sex, job, pin, shifts, away } = line
  if (!stored) return name.trim() !== '' || pin !== ''
  const { typed } = stored
  return (
    name.trim() !== typed.name ||
    sex !== typed.sex ||
    job !== typed.job ||
    pin !== '' ||
    shifts.some((shift, day) => !isSameShift(shift, typed.shifts[day] ?? 'camp')) ||
    away.some((is, day) => is !== typed.away[day])
  )
}

export type LineProblem = 'name' | 'pin' | 'never'

/** What keeps a line from being saved. */
export function problemOf(line: TeamLine, { days }: Pick<TeamFrame, 'days'>): LineProblem | null {
  if (!isChanged(line)) return null
  if (line.name.trim() === '') return 'name'
  if (line.pin !== '' && !pinSchema.safeParse(toLatinDigits(line.pin)).success) return 'pin'
  return writeShifts(line.stored?.spans ?? [], days, line.shifts) === null ? 'never' : null
}

/** What is sent: the lines that say something new. */
export function toRows(lines: readonly TeamLine[], { days }: Pick<TeamFrame, 'days'>): TeamRow[] {
  return lines.filter(isChanged).map((line) => {
    const { stored, pin, shifts, away } = line
    const areShiftsKept =
      stored !== null && shifts.every((shift, day) => isSameShift(shift, stored.typed.shifts[day] ?? 'camp'))
    const dates = days.flatMap(({ date }) => (date ? [date] : []))
    return {
      id: stored?.member.id ?? null,
      version: stored?.member.version ?? null,
      draft: toDraft(line),
      pin: toLatinDigits(pin) || null,
      rosterVersion: stored?.rosterVersion ?? null,
      spans: areShiftsKept ? stored.spans : (writeShifts(stored?.spans ?? [], days, shifts) ?? []),
      dates,
      away: days.flatMap(({ date }, day) => (date && away[day] ? [date] : [])),
    }
  })
}
