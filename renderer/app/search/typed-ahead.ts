/** What somebody did in the search before the whole of it was drawn: its field stands there from the first frame. */
export interface TypedAhead {
  text: string
  hasFocus: boolean
  /** Enter was pressed: the first match is wanted. */
  isEntered: boolean
}

export const nothingTyped: TypedAhead = { text: '', hasFocus: false, isEntered: false }
