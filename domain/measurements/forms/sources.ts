/** Where fields and soft limits come from. Every soft limit is a working figure, to be confirmed by a prosthetist. */
export const sources = {
  levels: 'ISO 8548-2:2020',
  terms: 'ISO 8549-2:2023',
  repeatability: 'Geil 2007, J Rehabil Res Dev 44(4)',
  workingFigures: 'Working figures of camp practice',
  kafo: 'Academy of Orthotists and Prosthetists 2011, minimum measurements for a KAFO',
  arm: 'Upper Limb Prosthetics and Orthotics (University of Washington), transradial standards',
  seating: 'WHO wheelchair service training package, measurement activity',
  hearing: 'WHO World report on hearing 2021, mean of 0.5, 1, 2 and 4 kHz',
} as const
