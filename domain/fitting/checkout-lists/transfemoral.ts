import { critical, item, type CheckoutList } from '../checkout-list.ts'
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

/** Prostheses above the knee; also the nearest list for knee and hip disarticulation. */
export const transfemoralLists: readonly CheckoutList[] = [
  {
    id: 'transfemoral',
    version: 1,
    name: { en: 'Above-knee prosthesis', fa: 'پروتز بالای زانو' },
    asksComfort: true,
    source: 'After the check-out of the ICRC/ISPO transfemoral guideline, in own words',
    phases: [
      { key: 'prescription', items: prescription },
      {
        key: 'socket_fit',
        items: [
          socketSize,
          skinUnharmed,
          item(
            'ischium',
            'The seat bone rests where the design wants it',
            'استخوان نشیمنگاه در جای طراحی‌شده است',
          ),
          critical(
            'groin',
            'No pinching or pressure in the groin and at the pubic bone',
            'کشالهٔ ران و استخوان شرمگاهی زیر فشار نیست',
          ),
          boneRelief,
          item('no_roll', 'No roll of flesh over the brim', 'بافت نرم از لبهٔ سوکت بیرون نزده است'),
          endContact,
          item(
            'sits',
            'Sits comfortably, the thighs level and the knee bent to 90°',
            'با ران‌های تراز و زانوی خم ۹۰ درجه راحت می‌نشیند',
          ),
        ],
      },
      {
        key: 'socket_design',
        items: [
          item(
            'concept',
            'The socket follows its design (quadrilateral or ischial containment)',
            'سوکت با طرح خود می‌خواند (چهارضلعی یا دربرگیرندهٔ ایسکیوم)',
          ),
          socketWalls,
          item(
            'first_flexion',
            'The socket is set in the flexion that the hip needs',
            'خمش اولیهٔ سوکت با مفصل ران می‌خواند',
          ),
        ],
      },
      {
        key: 'static',
        items: [
          standsComfortably,
          levelPelvis,
          flatSideways,
          flatLengthways,
          critical('knee_stable', 'The knee does not give way under weight', 'زانو زیر وزن خم نمی‌شود'),
          item(
            'knee_height',
            'The knee centre is as high as on the other side',
            'مرکز زانو هم‌تراز پای دیگر است',
          ),
          noPiston,
        ],
      },
      {
        key: 'dynamic',
        items: [
          toesOut,
          critical('stable_walk', 'Walks without the knee giving way', 'زانو در راه رفتن خالی نمی‌کند'),
          item(
            'knee_swing',
            'The knee swings freely and straightens before the heel strikes',
            'زانو آزاد تاب می‌خورد و پیش از برخورد پاشنه صاف می‌شود',
          ),
          critical(
            'knee_lock',
            'A lock, if there is one, closes and opens safely',
            'قفل زانو، اگر هست، ایمن بسته و باز می‌شود',
          ),
          smoothRoll,
          suspensionHolds,
          item('straps', 'Belts and attachments sit in their places', 'کمربند و اتصال‌ها در جای خود هستند'),
          noSevereDeviation,
        ],
      },
      {
        key: 'after_walking',
        items: [
          ...afterWalking,
          item(
            'daily_life',
            'Sits down, stands up and sits on the floor as far as the person hoped for',
            'نشستن، برخاستن و نشستن روی زمین در حد انتظار فرد',
          ),
        ],
      },
      { key: 'education', items: legEducation },
    ],
  },
]
