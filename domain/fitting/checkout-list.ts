/** A text in both languages; lists and sheets are data, so that paper and screen say the same. */
export interface Words {
  en: string
  fa: string
}

/** Parts of a check-out in the order in which they are walked through, with their names. */
export const checkoutPhases = {
  prescription: { en: 'Prescription', fa: 'تجویز' },
  socket_fit: { en: 'Socket fit', fa: 'اندازه بودن سوکت' },
  socket_design: { en: 'Socket design', fa: 'شکل سوکت' },
  fit: { en: 'Fit', fa: 'اندازه بودن' },
  control: { en: 'Control', fa: 'کنترل حرکت' },
  static: { en: 'Standing still', fa: 'ایستاده' },
  dynamic: { en: 'Moving', fa: 'در حرکت' },
  after_walking: { en: 'After use: skin and comfort', fa: 'پس از استفاده: پوست و راحتی' },
  safety: { en: 'Safety', fa: 'ایمنی' },
  education: { en: 'Explained and shown', fa: 'آموزش داده شد' },
} as const satisfies Record<string, Words>
export type CheckoutPhaseKey = keyof typeof checkoutPhases

export interface CheckoutItem {
  /** Unique in its list; answers are kept under it. */
  key: string
  words: Words
  /** A "no" means that the device cannot be handed over as it is. */
  isCritical: boolean
  /** Holds a figure that a prosthetist has to confirm for this clinic. */
  toConfirm: boolean
}

/** One version of a list. A version that was used is never changed: a new one is added beside it. */
export interface CheckoutList {
  id: string
  version: number
  name: Words
  /** Whether the Socket Comfort Score belongs to it. */
  asksComfort: boolean
  phases: readonly { key: CheckoutPhaseKey; items: readonly CheckoutItem[] }[]
  /** Where the content comes from. */
  source: string
}

/** A question whose "no" makes the result provisional. */
export const item = (key: string, en: string, fa: string): CheckoutItem => ({
  key,
  words: { en, fa },
  isCritical: false,
  toConfirm: false,
})

/** A question whose "no" fails the check-out. */
export const critical = (key: string, en: string, fa: string): CheckoutItem => ({
  ...item(key, en, fa),
  isCritical: true,
})

/** Marks a question with a figure to be confirmed. */
export const figure = (asked: CheckoutItem): CheckoutItem => ({ ...asked, toConfirm: true })

/** Every question of a list in its order. */
export function itemsOf(list: CheckoutList): readonly CheckoutItem[] {
  return list.phases.flatMap(({ items }) => items)
}

/** Stands for the comfort score among the keys of the questions. */
export const COMFORT = 'comfort'

/** The parts of a list with the keys of all that is asked in them; the comfort score after use, else last. */
export function askedIn({ phases, asksComfort }: CheckoutList): { key: CheckoutPhaseKey; asked: string[] }[] {
  const comfortPhase = phases.find(({ key }) => key === 'after_walking') ?? phases.at(-1)
  return phases.map((phase) => ({
    key: phase.key,
    asked: [
      ...phase.items.map(({ key }) => key),
      ...(asksComfort && phase === comfortPhase ? [COMFORT] : []),
    ],
  }))
}
