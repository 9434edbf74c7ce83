/**
 * Difference between two takings of one length that is worth a second look: hand measurements of one limb range over 0.96 cm on
 * average (Geil 2007, J Rehabil Res Dev 44(4)).
 */
export const remarkableMm = 10
