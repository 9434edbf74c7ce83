import type { PaperDocument } from '#domain/papers/paper-document.ts'
import type { PrintablePaper } from '../paper.ts'
import { toAssessmentFormPaper } from './AssessmentForm.tsx'
import { toCallSheetPaper } from './CallSheetPaper.tsx'
import { toBedAndMealPaper } from './BedAndMealList.tsx'
import { toFollowUpFormPaper, toRegistrationFormPaper } from './BlankForms.tsx'
import { toCampReportPaper } from './CampReport.tsx'
import { toCareSheetPaper } from './CareSheet.tsx'
import { toCheckoutSheetPaper } from './CheckoutSheet.tsx'
import { toComeBackSlipPaper } from './ComeBackSlip.tsx'
import { toDeliveryRegisterPaper } from './DeliveryRegister.tsx'
import { toJobCardPaper } from './JobCard.tsx'
import { toMeasurementFormPaper } from './MeasurementForm.tsx'
import { toPassportPaper } from './Passport.tsx'
import { toPeopleCountPaper } from './PeopleCount.tsx'
import { toReceiptPaper } from './Receipt.tsx'
import { toReferralLetterPaper } from './ReferralLetterPaper.tsx'
import { toRegistrationCardPaper } from './RegistrationCard.tsx'
import { toStockLedgerPaper } from './StockLedger.tsx'
import { toTestPagePaper } from './TestPage.tsx'
import { toTokenSlipPaper } from './TokenSlip.tsx'
import { toWorkshopLabelPaper } from './WorkshopLabel.tsx'
import { toWorkshopListPaper } from './WorkshopList.tsx'

type LayOuts = {
  [Name in PaperDocument['paper']]: (document: Extract<PaperDocument, { paper: Name }>) => PrintablePaper
}

const layOuts: LayOuts = {
  'registration-card': toRegistrationCardPaper,
  'workshop-label': toWorkshopLabelPaper,
  'job-card': toJobCardPaper,
  'checkout-sheet': toCheckoutSheetPaper,
  receipt: toReceiptPaper,
  passport: toPassportPaper,
  'care-sheet': toCareSheetPaper,
  'come-back-slip': toComeBackSlipPaper,
  'delivery-register': toDeliveryRegisterPaper,
  'stock-ledger': toStockLedgerPaper,
  'call-sheet': toCallSheetPaper,
  'referral-letter': toReferralLetterPaper,
  'people-count': toPeopleCountPaper,
  'measurement-form': toMeasurementFormPaper,
  'assessment-form': toAssessmentFormPaper,
  'token-slip': toTokenSlipPaper,
  'workshop-list': toWorkshopListPaper,
  'bed-and-meal-list': toBedAndMealPaper,
  'registration-form': toRegistrationFormPaper,
  'follow-up-form': toFollowUpFormPaper,
  'camp-report': toCampReportPaper,
  'test-page': toTestPagePaper,
}

/** Lays a document out as the paper that it is for. */
export function layOutPaper(document: PaperDocument): PrintablePaper {
  const layOut = layOuts[document.paper] as (document: PaperDocument) => PrintablePaper
  return layOut(document)
}
