/** Reasons for which a doubted value is kept; the first is the one of the key. Own words are kept as they are written. */
export const acceptReasons = [
  'measured_twice',
  'limb_changed',
  'swelling',
  'bulky_tissue',
  'small_or_tall',
  'both_sides_affected',
] as const
export const usualReason: string = acceptReasons[0]

/** Reasons for which a value that is needed cannot be taken. */
export const missingReasons = ['cannot_be_taken', 'too_painful', 'wound_or_dressing', 'limb_absent'] as const
