import type { PaperDocument } from '#domain/papers/paper-document.ts'
import type { PaperName } from '#domain/papers/paper.ts'
import {
  gatherBedsAndMeals,
  gatherLedger,
  gatherPeopleCount,
  gatherRegister,
  gatherReport,
  gatherTokenSlips,
  gatherWorkshopList,
} from './camp-papers.ts'
import type { Gathering } from './gathering.ts'
import {
  gatherCareSheets,
  gatherCheckoutSheets,
  gatherJobCards,
  gatherLabels,
  gatherMeasurementSheets,
  gatherPassports,
  gatherReceipts,
} from './order-papers.ts'
import { gatherAssessmentSheets, gatherCards, gatherSlips } from './people-papers.ts'
import { gatherCalls, gatherLetters } from './follow-up-papers.ts'

/** Reads what a paper needs and builds it. */
export const paperGatherers: Record<PaperName, (gathering: Gathering) => PaperDocument> = {
  'registration-card': gatherCards,
  'workshop-label': gatherLabels,
  'job-card': gatherJobCards,
  'checkout-sheet': gatherCheckoutSheets,
  receipt: gatherReceipts,
  passport: gatherPassports,
  'care-sheet': gatherCareSheets,
  'come-back-slip': gatherSlips,
  'delivery-register': gatherRegister,
  'stock-ledger': gatherLedger,
  'call-sheet': gatherCalls,
  'referral-letter': gatherLetters,
  'people-count': gatherPeopleCount,
  'measurement-form': gatherMeasurementSheets,
  'assessment-form': gatherAssessmentSheets,
  'token-slip': gatherTokenSlips,
  'workshop-list': gatherWorkshopList,
  'bed-and-meal-list': gatherBedsAndMeals,
  'registration-form': ({ stamp }) => ({ paper: 'registration-form', stamp, copies: 1 }),
  'follow-up-form': ({ stamp }) => ({ paper: 'follow-up-form', stamp, copies: 1 }),
  'camp-report': gatherReport,
  'test-page': ({ stamp }) => ({ paper: 'test-page', stamp }),
}
