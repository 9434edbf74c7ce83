/** Strength of a movement: 0 none … 5 normal (Medical Research Council, Aids to the investigation of peripheral nerve injuries, 1943). */
export const strengthGrades = ['mrc_0', 'mrc_1', 'mrc_2', 'mrc_3', 'mrc_4', 'mrc_5'] as const

/** Weakest grade of an arm that can turn the crank of a tricycle: movement against some resistance. To be confirmed. */
export const cranking: readonly string[] = ['mrc_4', 'mrc_5']
