import type { CampKind, Language } from '../camps/camp.ts'
import type { Permission } from '../staff/permissions.ts'

/** Sizes of paper in millimetres. The card is ID-1 of ISO/IEC 7810 rounded up; labels and slip are rolls of label and receipt printers. */
export const paperSizes = {
  a4: { widthMm: 210, heightMm: 297 },
  a4_landscape: { widthMm: 297, heightMm: 210 },
  card: { widthMm: 85.6, heightMm: 54 },
  label_70x36: { widthMm: 70, heightMm: 36 },
  label_50x25: { widthMm: 50, heightMm: 25 },
  slip_80: { widthMm: 80, heightMm: 150 },
  slip_80x80: { widthMm: 80, heightMm: 80 },
} as const satisfies Record<string, { widthMm: number; heightMm: number }>
export type PaperSizeName = keyof typeof paperSizes
export const paperSizeNames = Object.keys(paperSizes) as [PaperSizeName, ...PaperSizeName[]]

/** What a paper is about: people, device orders, tokens, calls, one day or all days of the camp, or nothing (a blank form). */
export const paperSubjectKinds = ['people', 'orders', 'tokens', 'calls', 'day', 'camp', 'blank'] as const
export type PaperSubjectKind = (typeof paperSubjectKinds)[number]

interface PaperDefinition {
  name: string
  /** The first is the usual one. */
  accepts: readonly [PaperSubjectKind, ...PaperSubjectKind[]]
  /** The first is the usual one. */
  sizes: readonly [PaperSizeName, ...PaperSizeName[]]
  permission: Permission
  /** Whether the log keeps who printed it: everything that carries a person out of the program. */
  isLogged: boolean
}

/** Every paper but the daily list. */
export const papers = [
  {
    name: 'registration-card',
    accepts: ['people', 'day'],
    sizes: ['a4', 'card'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'workshop-label',
    accepts: ['orders', 'day'],
    sizes: ['label_70x36', 'label_50x25', 'a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'job-card',
    accepts: ['orders', 'day'],
    sizes: ['a4'],
    permission: 'readProtected',
    isLogged: true,
  },
  {
    name: 'checkout-sheet',
    accepts: ['orders', 'blank'],
    sizes: ['a4'],
    permission: 'readProtected',
    isLogged: true,
  },
  {
    name: 'receipt',
    accepts: ['orders'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'passport',
    accepts: ['orders'],
    sizes: ['a4'],
    permission: 'readProtected',
    isLogged: true,
  },
  {
    name: 'care-sheet',
    accepts: ['orders'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'come-back-slip',
    accepts: ['people'],
    sizes: ['slip_80', 'a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'delivery-register',
    accepts: ['day', 'camp', 'blank'],
    sizes: ['a4_landscape'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'stock-ledger',
    accepts: ['camp'],
    sizes: ['a4'],
    permission: 'manageStock',
    isLogged: true,
  },
  {
    name: 'call-sheet',
    accepts: ['camp', 'calls'],
    sizes: ['a4_landscape'],
    permission: 'followUp',
    isLogged: true,
  },
  {
    name: 'referral-letter',
    accepts: ['people'],
    sizes: ['a4'],
    permission: 'readProtected',
    isLogged: true,
  },
  {
    name: 'people-count',
    accepts: ['camp'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: false,
  },
  {
    name: 'measurement-form',
    accepts: ['orders', 'blank'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'assessment-form',
    accepts: ['people', 'blank'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'token-slip',
    accepts: ['day', 'tokens'],
    sizes: ['slip_80x80', 'card', 'a4'],
    permission: 'runQueue',
    isLogged: false,
  },
  {
    name: 'workshop-list',
    accepts: ['camp'],
    sizes: ['a4_landscape'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'bed-and-meal-list',
    accepts: ['day'],
    sizes: ['a4_landscape'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'registration-form',
    accepts: ['blank'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: false,
  },
  {
    name: 'follow-up-form',
    accepts: ['blank'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: false,
  },
  {
    name: 'camp-report',
    accepts: ['camp'],
    sizes: ['a4'],
    permission: 'printLists',
    isLogged: true,
  },
  {
    name: 'test-page',
    accepts: ['blank'],
    sizes: ['a4', 'a4_landscape', 'card', 'label_70x36', 'label_50x25', 'slip_80', 'slip_80x80'],
    permission: 'printLists',
    isLogged: false,
  },
] as const satisfies readonly PaperDefinition[]

export type PaperName = (typeof papers)[number]['name']
export const paperNames = papers.map(({ name }) => name) as [PaperName, ...PaperName[]]

/** The definition of a paper. Throws when the name is not in the table. */
export function getPaper(name: PaperName): PaperDefinition {
  const found = papers.find((paper) => paper.name === name)
  if (!found) throw new Error(`no paper ${name}`)
  return found
}

/** What everything printed says of itself. `printedAt` is camp wall time. */
export interface PaperStamp {
  language: Language
  size: PaperSizeName
  campName: string
  campPlace: string
  /** What the words of the paper call the place. */
  campKind: CampKind
  /** Sponsor and partners of the camp, empty where none is named. */
  supporters: string
  /** First and last day of the camp. */
  campDates: readonly [string, string]
  printedAt: { date: string; minute: number }
  printedBy: string
  isRehearsal: boolean
}

/** A print job as the log keeps it. */
export interface PrintedPaper {
  id: string
  campId: string
  paper: PaperName
  size: PaperSizeName
  language: Language
  subjectKind: PaperSubjectKind
  /** People or orders; empty for a day or the camp. */
  subjectIds: string[]
  /** Cards, labels or rows on it. */
  itemCount: number
  /** UTC instant. */
  printedAt: string
  printedBy: string
  version: number
}
