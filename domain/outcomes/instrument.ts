/** How an instrument is taken down. */
export type EntryKind =
  /** Seconds of one or more tries (stopwatch). */
  | 'timed'
  /** Seconds over a measured stretch; the score is a speed. */
  | 'timed_walk'
  /** Metres walked in a fixed time (lap counter). */
  | 'distance'
  /** Answers by item number, or the total that the form gave. */
  | 'items'
  /** One grade of a ladder. */
  | 'grade'
  /** One number from 0 to 10 that the person says. */
  | 'rating'

export type OutcomeUnit = 's' | 'm' | 'm_per_s' | 'points' | 'grade' | 't_score'

export interface Bounds {
  min: number
  max: number
}

/** Where a figure comes from. `toConfirm` marks figures that a prosthetist or therapist has yet to check against the paper. */
export interface Sourced {
  citation: string
  toConfirm: boolean
}

/**
 * A figure of other people, always with the group that it came from (i18n key under `rehab.population`).
 * `mean` may carry a standard deviation; `cutoff` is a border with what lies beyond it (i18n key under `rehab.beyond`).
 */
export type Reference = Sourced & { population: string } & (
    { kind: 'mean'; value: number; sd: number | null } | { kind: 'cutoff'; value: number; beyond: string }
  )

/** The smallest change of one person that is more than chance (`mdc`) or that people notice (`mcid`). */
export interface CountingChange extends Sourced {
  value: number
  kind: 'mdc90' | 'mdc95' | 'mcid' | 'step'
}

/** One letter or level of a ladder, worst first. Letters of one step share their score. */
export interface Grade {
  code: string
  score: number
}

export interface TrialRule {
  /** Tries that the form offers, and how many the score needs. */
  planned: number
  needed: number
  /** A reading outside is refused. */
  reading: Bounds
  score: 'best' | 'mean'
}

export interface ItemRule {
  count: number
  answer: Bounds
  score: 'sum' | 'mean'
  /** Unanswered items with which the instrument may still be scored (by the mean of the others). */
  missingAllowed: number
  /** Items that have a score of their own beside the total (i18n key under `rehab.part`); numbers as in the published form. */
  parts?: readonly { code: string; items: readonly number[] }[]
}

export interface Instrument {
  code: string
  /** Raised whenever range, rule or scoring change; stored with every result. */
  version: number
  entry: EntryKind
  unit: OutcomeUnit
  /** A score outside is refused. */
  range: Bounds
  /** A score outside is asked about once and taken when it is confirmed. */
  usual: Bounds
  higherIsBetter: boolean
  /** Digits behind the point. */
  decimals: number
  trials?: TrialRule
  items?: ItemRule
  grades?: readonly Grade[]
  /** Metres of the measured stretch that may be chosen (timed walk). */
  stretches?: readonly number[]
  /** Length of the walk (distance), in seconds. */
  walkSeconds?: number
  /** The published table turns points into a T-score; only a clinic can load it. What is known of the T-score. */
  convertsByTable?: Pick<Instrument, 'change' | 'references'>
  measures: 'walking' | 'use' | 'fit' | 'pain'
  source: Sourced
  /** Licence and what is shipped of it. */
  licence: 'plain_procedure' | 'scores_only' | 'free_for_care'
  change: CountingChange | null
  references: readonly Reference[]
}
