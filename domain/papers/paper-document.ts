import type { AssessmentSheets } from './assessment-sheet.ts'
import type { CallSheets } from './call-sheet.ts'
import type { BedAndMealList } from './bed-and-meal-list.ts'
import type { BlankForm } from './blank-form.ts'
import type { CampReport } from './camp-report.ts'
import type { CareSheets } from './care-sheet.ts'
import type { CheckoutSheets } from './checkout-sheet.ts'
import type { ComeBackSlips } from './come-back-slip.ts'
import type { DeliveryRegister } from './delivery-register.ts'
import type { JobCards } from './job-card.ts'
import type { MeasurementSheets } from './measurement-form.ts'
import type { PaperStamp } from './paper.ts'
import type { Passports } from './passport.ts'
import type { Receipts } from './receipt.ts'
import type { PeopleCount } from './people-count.ts'
import type { ReferralLetters } from './referral-letter-paper.ts'
import type { RegistrationCards } from './registration-card.ts'
import type { StockLedger } from './stock-ledger.ts'
import type { TokenSlips } from './token-slip.ts'
import type { WorkshopList } from './workshop-list.ts'
import type { WorkshopLabels } from './workshop-label.ts'

/** A page by which a person sees with a ruler whether the printer keeps the scale. */
export interface TestPage {
  paper: 'test-page'
  stamp: PaperStamp
}

/** Everything that one paper prints, by the paper's name. */
export type PaperDocument =
  | RegistrationCards
  | WorkshopLabels
  | JobCards
  | Receipts
  | Passports
  | CareSheets
  | CheckoutSheets
  | ComeBackSlips
  | DeliveryRegister
  | StockLedger
  | MeasurementSheets
  | PeopleCount
  | AssessmentSheets
  | CallSheets
  | ReferralLetters
  | TokenSlips
  | WorkshopList
  | BedAndMealList
  | BlankForm<'registration-form'>
  | BlankForm<'follow-up-form'>
  | CampReport
  | TestPage

/** How many cards, labels, slips or forms it is; a register with its empty rows is one. */
export function countItems(document: PaperDocument): number {
  switch (document.paper) {
    case 'registration-card':
      return document.cards.length
    case 'workshop-label':
      return document.labels.length
    case 'job-card':
      return document.jobs.length
    case 'receipt':
      return document.receipts.length
    case 'passport':
      return document.passports.length
    case 'care-sheet':
    case 'checkout-sheet':
    case 'measurement-form':
    case 'assessment-form':
      return document.sheets.length
    case 'referral-letter':
      return document.letters.length
    case 'come-back-slip':
    case 'token-slip':
      return document.slips.length
    case 'registration-form':
    case 'follow-up-form':
      return document.copies
    case 'delivery-register':
    case 'stock-ledger':
    case 'people-count':
    case 'call-sheet':
    case 'workshop-list':
    case 'bed-and-meal-list':
    case 'camp-report':
    case 'test-page':
      return 1
  }
}
