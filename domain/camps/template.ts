import type { DeviceType } from '../orders/device.ts'
import type { AppointmentKind, Station, StationKind } from '../scheduling/appointment.ts'
import type { Role, StaffMember } from '../staff/staff-member.ts'
import type { Break, Calendar, CampKind, Language } from './camp.ts'

export type Labels = Readonly<Record<Language, string>>

/** The kinds of workers that a camp's template knows. */
export type StaffJobKey =
  | 'camp_manager'
  | 'coordinator'
  | 'registrar'
  | 'prosthetist'
  | 'measuring_technician'
  | 'fitting_technician'
  | 'bench_technician'
  | 'physiotherapist'
  | 'doctor'
  | 'interpreter'
  | 'storekeeper'
  | 'volunteer'

/** A kind of worker in a camp: the app's roles and the visits that such a person usually carries out (empty: any of the role). */
export interface StaffRoleTemplate {
  key: StaffJobKey
  labels: Labels
  roles: readonly Role[]
  skills: readonly AppointmentKind[]
}

export interface StationTemplate extends Pick<Station, 'kind' | 'capacity' | 'womenOnly'> {
  key: string
  labels: Labels
}

/** Something that visits share; there are as many as the template's stations can use at once, so that none of them waits for it. */
export interface MachineTemplate {
  key: string
  labels: Labels
  count: number
  kinds: readonly AppointmentKind[]
}

export const templateKeys = ['usual', 'small', 'clinic'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** What differs from one template to the other. */
export interface CampTemplate {
  kind: CampKind
  /** Days that it usually lasts. */
  days: number
  stations: readonly StationTemplate[]
  machines: readonly MachineTemplate[]
  /** Who is usually needed beside the manager, one entry a person. */
  team: readonly StaffJobKey[]
  /** Devices for which a target is usually set. */
  targets: readonly DeviceType[]
}

interface CampDefaults {
  opensMinute: number
  closesMinute: number
  breaks: readonly (Pick<Break, 'startMinute' | 'endMinute'> & { labels: Labels })[]
  timeZone: string
  calendar: Calendar
  languages: readonly Language[]
  stations: readonly StationTemplate[]
  staffRoles: readonly StaffRoleTemplate[]
}

const station = (
  key: string,
  kind: StationKind,
  capacity: number,
  en: string,
  fa: string,
  womenOnly = false,
): StationTemplate => ({ key, kind, capacity, womenOnly, labels: { en, fa } })

const worker = (
  key: StaffJobKey,
  en: string,
  fa: string,
  roles: readonly Role[],
  skills: readonly AppointmentKind[] = [],
): StaffRoleTemplate => ({ key, labels: { en, fa }, roles, skills })

type NamedBreak = Pick<Break, 'label' | 'labelPersian'>

/** A break's names in both scripts; the one that nobody wrote is the template's own, else empty. */
export function breakLabelsOf({ label, labelPersian = '' }: NamedBreak): Labels {
  const own = campTemplate.breaks.find(({ labels }) => Object.values(labels).includes(label))
  return { en: own?.labels.en ?? label, fa: labelPersian || (own?.labels.fa ?? '') }
}

/** What a break is called in the language, else in the other. */
export function breakLabelIn(pause: NamedBreak, language: Language): string {
  const { en, fa } = breakLabelsOf(pause)
  return language === 'fa' ? fa || en : en || fa
}

/** The breaks of a new camp. */
export const templateBreaks = (): Required<Break>[] =>
  campTemplate.breaks.map(({ labels, ...minutes }) => ({
    ...minutes,
    label: labels.en,
    labelPersian: labels.fa,
  }))

/** What a new camp starts with; planning defaults, every value may be changed and none was confirmed by a clinic yet. */
export const campTemplate: CampDefaults = {
  opensMinute: 8 * 60,
  closesMinute: 17 * 60,
  breaks: [
    {
      startMinute: 12 * 60 + 30,
      endMinute: 13 * 60 + 30,
      labels: { en: 'Lunch and prayer', fa: 'ناهار و نماز' },
    },
  ],
  timeZone: 'Asia/Tehran',
  calendar: 'solar_hijri',
  languages: ['en', 'fa'],
  stations: [
    station('registration', 'registration', 3, 'Registration', 'پذیرش'),
    station('assessment', 'assessment', 2, 'Assessment', 'ارزیابی'),
    station('casting', 'casting', 2, 'Casting', 'قالب‌گیری'),
    station('casting_women', 'casting', 1, 'Casting (women)', 'قالب‌گیری (بانوان)', true),
    station('fitting_1', 'fitting', 2, 'Fitting 1', 'پرو ۱'),
    station('fitting_2', 'fitting', 2, 'Fitting 2', 'پرو ۲'),
    station('gait_training', 'gait_training', 3, 'Gait training', 'آموزش راه رفتن'),
    station('delivery', 'delivery', 2, 'Delivery', 'تحویل'),
    station('repair', 'repair', 1, 'Repair', 'تعمیر'),
  ],
  staffRoles: [
    worker('camp_manager', 'Manager', 'مدیر', ['manager', 'coordinator']),
    worker('coordinator', 'Coordinator', 'هماهنگ‌کننده', ['coordinator']),
    worker('registrar', 'Registrar', 'مسئول پذیرش', ['coordinator']),
    worker('prosthetist', 'Prosthetist-orthotist', 'متخصص ارتز و پروتز', ['technician']),
    worker(
      'measuring_technician',
      'Measuring technician',
      'تکنسین قالب‌گیری',
      ['technician'],
      ['measurement'],
    ),
    worker(
      'fitting_technician',
      'Fitting technician',
      'تکنسین پرو',
      ['technician'],
      ['trial_fitting', 'delivery', 'repair'],
    ),
    worker('bench_technician', 'Bench technician', 'تکنسین کارگاه', ['technician'], ['repair']),
    worker('physiotherapist', 'Physiotherapist', 'فیزیوتراپیست', ['therapist']),
    worker('doctor', 'Doctor', 'پزشک', ['therapist'], ['assessment', 'follow_up']),
    worker('interpreter', 'Interpreter', 'مترجم', ['viewer']),
    worker('storekeeper', 'Storekeeper', 'انباردار', ['viewer']),
    worker('volunteer', 'Volunteer', 'داوطلب', ['viewer']),
  ],
}

const machine = (
  key: string,
  count: number,
  en: string,
  fa: string,
  ...kinds: AppointmentKind[]
): MachineTemplate => ({ key, count, kinds, labels: { en, fa } })

const isStation =
  (...keys: string[]) =>
  ({ key }: StationTemplate) =>
    keys.includes(key)

/** The ways in which a camp or a clinic can begin; planning defaults like those above. */
export const campTemplates: Readonly<Record<TemplateKey, CampTemplate>> = {
  usual: {
    kind: 'camp',
    days: 4,
    stations: campTemplate.stations,
    machines: [
      machine('plaster_table', 3, 'Plaster table', 'میز گچ‌گیری', 'measurement'),
      machine('parallel_bars', 3, 'Parallel bars', 'پارالل', 'gait_training'),
      machine('repair_tools', 5, 'Repair tools', 'ابزار تعمیر', 'repair'),
    ],
    team: [
      'registrar',
      'doctor',
      'measuring_technician',
      'measuring_technician',
      'fitting_technician',
      'fitting_technician',
      'physiotherapist',
    ],
    targets: ['transtibial', 'transfemoral', 'crutches'],
  },
  small: {
    kind: 'camp',
    days: 2,
    stations: campTemplate.stations.filter(
      isStation('registration', 'casting', 'fitting_1', 'gait_training', 'delivery'),
    ),
    machines: [
      machine('plaster_table', 2, 'Plaster table', 'میز گچ‌گیری', 'measurement'),
      machine('parallel_bars', 3, 'Parallel bars', 'پارالل', 'gait_training'),
    ],
    team: ['registrar', 'measuring_technician', 'fitting_technician', 'physiotherapist'],
    targets: ['transtibial', 'transfemoral'],
  },
  clinic: {
    kind: 'clinic',
    days: 731,
    stations: campTemplate.stations.filter(
      isStation('assessment', 'casting', 'casting_women', 'fitting_1', 'gait_training', 'delivery', 'repair'),
    ),
    machines: [
      machine('plaster_table', 3, 'Plaster table', 'میز گچ‌گیری', 'measurement'),
      machine('parallel_bars', 3, 'Parallel bars', 'پارالل', 'gait_training'),
      machine('repair_tools', 3, 'Repair tools', 'ابزار تعمیر', 'repair'),
    ],
    team: ['registrar', 'prosthetist', 'measuring_technician', 'bench_technician', 'physiotherapist'],
    targets: [],
  },
}

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

/** The kind of worker whose roles and skills somebody holds exactly; undefined where they were chosen one by one. */
export function jobOf({
  roles,
  skills,
}: Pick<StaffMember, 'roles' | 'skills'>): StaffRoleTemplate | undefined {
  return campTemplate.staffRoles.find((job) => isSameSet(job.roles, roles) && isSameSet(job.skills, skills))
}

/** The roles and skills of a kind of worker. */
export function getJob(key: StaffJobKey): StaffRoleTemplate {
  const job = campTemplate.staffRoles.find((known) => known.key === key)
  if (!job) throw new Error(`the template has no ${key}`)
  return job
}
