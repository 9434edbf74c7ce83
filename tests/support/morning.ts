/** The moment at which every end-to-end test begins, whatever the computer's clock says: a Tuesday, 10:30 in the camp. */
export const MORNING = '2026-11-24T07:00:00.000Z'
