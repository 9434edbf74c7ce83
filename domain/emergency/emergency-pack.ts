import type { Language } from '../camps/camp.ts'

/** One saving of the papers for a day without computers, or an attempt that did not succeed. */
export interface EmergencyPack {
  id: string
  campId: string
  /** The camp day that the pack is for. */
  date: string
  language: Language
  /** Where the files lie; empty where nothing could be written. */
  folder: string
  files: string[]
  visits: number
  firstToken: number
  lastToken: number
  /** UTC instant. */
  madeAt: string
  madeBy: string
  /** Made by the program at closing time. */
  byItself: boolean
  /** Why nothing was written; empty when all went well. */
  problem: string
  version: number
}
