/** Something that the program itself would never have written. `text` names it for the person who runs the check. */
export interface Breach<Kind extends string = string> {
  kind: Kind
  text: string
  /** The records that it is about. */
  ids: string[]
}
