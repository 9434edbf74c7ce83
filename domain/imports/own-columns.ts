const OWN = 'Qadam: '

/** The header of a column that Qadam itself adds to a sheet. */
export const ownColumn = (what: string): string => OWN + what

/** Whether a column is one of those: when the sheet comes back mended, what it says goes nowhere. */
export const isOwnColumn = (header: string): boolean => header.trim().startsWith(OWN.trim())
