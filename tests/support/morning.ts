/** The moment at which every end-to-end test begins, whatever the computer's clock says: a Tuesday, noon in the camp, where a rehearsal stands as far as it goes. */
export const MORNING = '2026-11-24T08:30:00.000Z'
