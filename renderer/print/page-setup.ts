import type { Language } from '#domain/camps/camp.ts'

/** Millimetres. */
export interface PaperSize {
  width: number
  height: number
}

/** Millimetres; `firstTop` is the top of the first page, which needs no running texts. */
export interface PaperMargins {
  top: number
  firstTop: number
  bottom: number
  side: number
}

type Corner = 'topStart' | 'topCenter' | 'topEnd' | 'bottomStart' | 'bottomCenter'

/** What the margins of every page repeat, so that a sheet which got loose still says what it belongs to. */
export type RunningTexts = Record<Corner, string>

/** Size, margins and running texts of every page of a paper. */
export interface PageSetup {
  language: Language
  size: PaperSize
  margins: PaperMargins
  /** Null where the pages carry nothing in their margins: cards, labels, slips. */
  running: RunningTexts | null
}

export const orientations = ['portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

/** A4 and its margins in millimetres; the margins hold what every page repeats. */
export const A4 = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
} as const satisfies Record<Orientation, PaperSize>
export const MARGINS = { top: 14, firstTop: 10, bottom: 13, side: 10 } as const satisfies PaperMargins
/** For pages that lay themselves out to the very edge. */
export const NO_MARGINS: PaperMargins = { top: 0, firstTop: 0, bottom: 0, side: 0 }

/** CSS pixels in a millimetre. */
export const PX_PER_MM = 96 / 25.4
