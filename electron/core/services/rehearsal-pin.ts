/** Shown on the sign-in screen of a rehearsal; everybody invented has it. */
export const REHEARSAL_PIN = '1234'
