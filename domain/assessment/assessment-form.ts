/** Values that a finding may have; null is "not told". */
export type FindingValue = string | number | boolean | string[] | null
export type Findings = Record<string, FindingValue>

/** Where an item comes from: ISO 8548-2:2020 (description of a lower limb residuum), or the practice of camps. */
type ItemSource = 'iso_8548_2' | 'practice'

/**
 * One question of the form. `usual` is the answer that "the rest is as usual" fills in. `for` says on which limbs it is asked,
 * `when` after which answer.
 */
export interface FormItem {
  key: string
  kind: 'choice' | 'choices' | 'yes_no' | 'number' | 'scale' | 'text'
  options?: readonly string[]
  /** Of numbers and scales, inclusive. A scale runs from 0, the best, to 10, the worst, unless `bestAtTop`. */
  min?: number
  max?: number
  bestAtTop?: boolean
  unit?: 'kg' | 'months' | 'hours' | 'degrees'
  source: ItemSource
  usual?: FindingValue
  required?: boolean
  for?: { amputated?: boolean; region?: 'lower' | 'upper'; sex?: 'female' }
  when?: { key: string; is: readonly FindingValue[] }
}

export interface FormSection {
  key: string
  items: readonly FormItem[]
}

/** A version of the form. Old records keep the number of the version with which they were taken. */
export interface AssessmentForm {
  version: number
  limb: readonly FormSection[]
  person: readonly FormSection[]
}

const residual = { amputated: true } as const
const pain = { kind: 'scale', min: 0, max: 10 } as const
const strength = { kind: 'scale', min: 0, max: 5, bestAtTop: true, usual: 5, source: 'practice' } as const
const iso = { source: 'iso_8548_2' } as const
const practice = { source: 'practice' } as const

const tissue: FormSection = {
  key: 'tissue',
  items: [
    { key: 'shape', kind: 'choice', options: ['conical', 'cylindrical', 'bulbous'], for: residual, ...iso },
    {
      key: 'softTissue',
      kind: 'choice',
      options: ['sufficient', 'insufficient', 'excessive'],
      usual: 'sufficient',
      for: residual,
      ...iso,
    },
    {
      key: 'consistency',
      kind: 'choice',
      options: ['normal', 'flabby', 'indurated'],
      usual: 'normal',
      for: residual,
      ...iso,
    },
    {
      key: 'muscle',
      kind: 'choice',
      options: ['attached', 'detached', 'displaced'],
      usual: 'attached',
      for: residual,
      ...iso,
    },
    {
      key: 'bone',
      kind: 'choices',
      options: ['prominence', 'remnant', 'spur'],
      usual: [],
      for: residual,
      ...iso,
    },
    { key: 'foreignBody', kind: 'choices', options: ['graft', 'implant', 'shrapnel'], usual: [], ...iso },
    { key: 'endBearing', kind: 'yes_no', for: residual, ...iso },
    { key: 'revised', kind: 'yes_no', usual: false, for: residual, ...practice },
  ],
}

const skin: FormSection = {
  key: 'skin',
  items: [
    {
      key: 'wound',
      kind: 'choice',
      options: ['none', 'healing', 'open', 'infected'],
      usual: 'none',
      required: true,
      ...practice,
    },
    { key: 'skinIntact', kind: 'yes_no', usual: true, ...iso },
    {
      key: 'sensation',
      kind: 'choice',
      options: ['normal', 'reduced', 'absent', 'raised'],
      usual: 'normal',
      ...iso,
    },
    {
      key: 'scar',
      kind: 'choices',
      options: ['front', 'back', 'inner', 'outer', 'end'],
      for: residual,
      ...iso,
    },
    { key: 'scarHealed', kind: 'yes_no', usual: true, for: residual, ...iso },
    {
      key: 'scarMoves',
      kind: 'choice',
      options: ['mobile', 'adherent'],
      usual: 'mobile',
      for: residual,
      ...iso,
    },
    {
      key: 'pressure',
      kind: 'choices',
      options: ['front', 'back', 'inner', 'outer', 'end'],
      usual: [],
      ...practice,
    },
    {
      key: 'skinHistory',
      kind: 'choices',
      options: ['dermatitis', 'allergy', 'sweating', 'graft'],
      usual: [],
      ...iso,
    },
    { key: 'colour', kind: 'choice', options: ['normal', 'cyanotic', 'other'], usual: 'normal', ...iso },
    { key: 'warm', kind: 'yes_no', usual: true, ...iso },
    { key: 'oedema', kind: 'choice', options: ['none', 'slight', 'marked'], usual: 'none', ...iso },
  ],
}

const painSection: FormSection = {
  key: 'pain',
  items: [
    { key: 'pain', ...pain, usual: 0, ...iso },
    { key: 'tender', kind: 'yes_no', usual: false, ...iso },
    { key: 'phantomSensation', kind: 'yes_no', for: residual, ...iso },
    { key: 'phantomPain', ...pain, for: residual, ...iso },
  ],
}

const joint: FormSection = {
  key: 'joint',
  items: [
    { key: 'flexion', kind: 'number', min: 0, max: 180, unit: 'degrees', ...iso },
    { key: 'contracture', kind: 'number', min: 0, max: 120, unit: 'degrees', usual: 0, ...practice },
    {
      key: 'hipContracture',
      kind: 'number',
      min: 0,
      max: 90,
      unit: 'degrees',
      usual: 0,
      for: { region: 'lower' },
      ...practice,
    },
    { key: 'strengthFlexors', ...strength },
    { key: 'strengthExtensors', ...strength },
    { key: 'stable', kind: 'yes_no', usual: true, ...practice },
    { key: 'limbNote', kind: 'text', ...practice },
  ],
}

const health: FormSection = {
  key: 'health',
  items: [
    {
      key: 'conditions',
      kind: 'choices',
      options: ['diabetes', 'heart', 'blood_pressure', 'kidney', 'epilepsy', 'lung', 'stroke'],
      usual: [],
      ...practice,
    },
    { key: 'pregnant', kind: 'yes_no', usual: false, for: { sex: 'female' }, ...practice },
    { key: 'weight', kind: 'number', min: 2, max: 250, unit: 'kg', ...practice },
    { key: 'vision', kind: 'choice', options: ['good', 'poor', 'blind'], usual: 'good', ...practice },
    { key: 'hands', kind: 'choice', options: ['good', 'one_weak', 'both_weak'], usual: 'good', ...practice },
    {
      key: 'soundLimb',
      kind: 'choices',
      options: ['pain', 'wound', 'weak', 'stiff', 'numb'],
      usual: [],
      ...practice,
    },
  ],
}

const hasPrevious = { key: 'previous', is: ['one', 'several'] } as const
const previous: FormSection = {
  key: 'previous',
  items: [
    { key: 'previous', kind: 'choice', options: ['none', 'one', 'several'], ...practice },
    {
      key: 'previousMonths',
      kind: 'number',
      min: 0,
      max: 600,
      unit: 'months',
      when: hasPrevious,
      ...practice,
    },
    { key: 'wornHours', kind: 'number', min: 0, max: 24, unit: 'hours', when: hasPrevious, ...practice },
    {
      key: 'whyNotUsed',
      kind: 'choices',
      options: [
        'pain',
        'too_tight',
        'too_loose',
        'wrong_length',
        'heavy',
        'broken',
        'skin',
        'hard_to_put_on',
        'looks',
        'not_needed',
      ],
      when: hasPrevious,
      ...practice,
    },
    {
      key: 'walkingAid',
      kind: 'choice',
      options: ['none', 'stick', 'one_crutch', 'two_crutches', 'frame', 'wheelchair', 'crawls'],
      ...practice,
    },
  ],
}

const life: FormSection = {
  key: 'life',
  items: [
    {
      key: 'goals',
      kind: 'choices',
      options: [
        'kneeling',
        'squatting',
        'cross_legged',
        'prayer',
        'farm_work',
        'barefoot',
        'stairs',
        'school',
        'standing_work',
        'cycling',
      ],
      ...practice,
    },
    {
      key: 'work',
      kind: 'choice',
      options: [
        'farm',
        'herding',
        'building',
        'workshop',
        'trade',
        'driving',
        'sewing',
        'desk',
        'home',
        'school',
        'none',
        'other',
      ],
      ...practice,
    },
    { key: 'terrain', kind: 'choice', options: ['flat', 'rough', 'hills', 'steps', 'mud'], ...practice },
    {
      key: 'footwear',
      kind: 'choice',
      options: ['shoes', 'sandals', 'rubber_boots', 'barefoot'],
      ...practice,
    },
    { key: 'goalNote', kind: 'text', ...practice },
  ],
}

/** The form in use. A change of keys or options makes a new version; the versions before it stay in `assessmentForms`. */
export const assessmentForm: AssessmentForm = {
  version: 1,
  limb: [tissue, skin, painSection, joint],
  person: [health, previous, life],
}

/** Every version that a stored record may name. */
export const assessmentForms: readonly AssessmentForm[] = [assessmentForm]

/** The form with which a record was taken. Throws for a version that was never in use. */
export function getAssessmentForm(version: number): AssessmentForm {
  const found = assessmentForms.find((form) => form.version === version)
  if (!found) throw new Error(`no assessment form ${version}`)
  return found
}
