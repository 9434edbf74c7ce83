import { critical, figure, item, type CheckoutList } from '../checkout-list.ts'
import {
  socketSize,
  skinUnharmed,
  boneRelief,
  endContact,
  socketWalls,
  standsComfortably,
  levelPelvis,
  flatSideways,
  flatLengthways,
  noPiston,
  toesOut,
  smoothRoll,
  suspensionHolds,
  noSevereDeviation,
} from './prosthesis-items.ts'
import { afterWalking, legEducation, prescription } from './shared-items.ts'

/** Prostheses below the knee; also the nearest list for a Syme prosthesis and a partial foot. */
export const transtibialLists: readonly CheckoutList[] = [
  {
    id: 'transtibial',
    version: 1,
    name: { en: 'Below-knee prosthesis', fa: 'پروتز زیر زانو' },
    asksComfort: true,
    source: 'After the check-out of the ICRC/ISPO transtibial guideline, in own words',
    phases: [
      { key: 'prescription', items: prescription },
      {
        key: 'socket_fit',
        items: [
          socketSize,
          skinUnharmed,
          item(
            'loads',
            'Weight rests on the areas that bear it (patellar tendon, inner tibia)',
            'وزن روی نواحی تحمل‌کننده است (تاندون کشکک، سطح داخلی درشت‌نی)',
          ),
          boneRelief,
          endContact,
          item('no_gap', 'There is no large gap at the brim', 'در لبهٔ سوکت فاصلهٔ زیادی نیست'),
          figure(
            item('sits', 'Sits comfortably with the knee bent to 90°', 'با زانوی خم ۹۰ درجه راحت می‌نشیند'),
          ),
        ],
      },
      {
        key: 'socket_design',
        items: [
          item(
            'concept',
            'The socket follows its design (PTB or total contact)',
            'سوکت با طرح خود می‌خواند (PTB یا تماس کامل)',
          ),
          socketWalls,
        ],
      },
      {
        key: 'static',
        items: [
          standsComfortably,
          levelPelvis,
          flatSideways,
          flatLengthways,
          critical(
            'knee_stable',
            'The knee is stable and is not pushed back or forward',
            'زانو پایدار است و به پس یا پیش رانده نمی‌شود',
          ),
          noPiston,
        ],
      },
      {
        key: 'dynamic',
        items: [
          toesOut,
          critical(
            'knee_sideways',
            'The knee stays stable from side to side while walking',
            'زانو در راه رفتن به پهلو نمی‌رود',
          ),
          smoothRoll,
          suspensionHolds,
          item('straps', 'Straps and attachments sit in their places', 'بندها و اتصال‌ها در جای خود هستند'),
          noSevereDeviation,
        ],
      },
      {
        key: 'after_walking',
        items: [
          ...afterWalking,
          item(
            'daily_life',
            'Squats, kneels or sits cross-legged as far as the person hoped for',
            'چمباتمه، زانو زدن یا چهارزانو نشستن در حد انتظار فرد',
          ),
        ],
      },
      { key: 'education', items: legEducation },
    ],
  },
]
