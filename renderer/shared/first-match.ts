/**
 * For a field that finds its choices by typing: Enter takes the first that fits, also right after the last letter. With the first of
 * these alone, Mantine looks a moment after the opening for what is chosen already, and on a slow computer or for a scanner
 * that moment comes after the typing and leaves Enter without a choice.
 */
export const takeFirstMatch = {
  selectFirstOptionOnChange: true,
  selectFirstOptionOnDropdownOpen: true,
} as const
