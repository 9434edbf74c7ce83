import { calipers, joint, place, reflect, tape, tapes, through, upright, type Drawing } from './drawing.ts'

const MIDDLE = 180
/** Neck, shoulder, whole arm and back up into the armpit. */
const wholeArm =
  'M162 14C162 36 160 46 148 52C130 58 108 60 98 72C88 90 82 120 78 150C74 175 70 195 67 215C62 245 60 270 60 290C57 305 54 325 58 340C62 350 76 350 80 340C83 325 80 305 78 290C82 270 88 245 92 215C96 195 102 170 108 140'
const thumb = 'M79 296C86 302 90 314 87 326C84 330 81 326 80 318'
const trunk = 'M108 140C112 160 115 210 111 300'
const frame = { width: 360, height: 372, drawnSide: 'left' } as const
const captions: Drawing['captions'] = [
  { parts: ['sound'], x: 74, y: 366 },
  { parts: ['residual'], x: 286, y: 366 },
]

const soundArm = {
  to_styloid: upright(36, 200, 290),
  to_thumb: upright(36, 200, 328),
  upper_arm: upright(36, 72, 198),
  knuckles: tape(69, 318, 13),
  wrist: tape(69, 292, 11),
  palm: upright(46, 292, 318),
  chest: tape(180, 152, 66),
  axilla_loop: place(262, 104, 24, 34),
  shoulder_angle: joint(258, 80),
}

export const arm: Drawing = {
  ...frame,
  captions,
  outline: [
    wholeArm,
    thumb,
    'M198 14C198 36 200 46 212 52C230 58 252 60 262 72C272 90 278 120 282 150C286 175 290 195 293 215C297 236 297 252 290 263C283 271 271 268 268 258C266 246 268 230 268 215C264 195 258 170 252 140',
  ],
  faint: [trunk, reflect(trunk, MIDDLE), 'M267 196L292 198'],
  marks: {
    residual_length: upright(312, 198, 267),
    circ_series: tapes([280, 206, 14], [281, 250, 14]),
    epicondyles: calipers(194, 262, 292),
    fold_olecranon: through(278, 196, 15),
    elbow_angle: joint(278, 194),
    end: place(281, 254, 20, 17),
    ...soundArm,
  },
}

export const upperArm: Drawing = {
  ...frame,
  captions,
  outline: [
    wholeArm,
    thumb,
    'M198 14C198 36 200 46 212 52C230 58 252 60 262 72C272 90 278 118 281 144C283 162 274 171 264 167C256 163 254 152 252 140',
  ],
  faint: [trunk, reflect(trunk, MIDDLE)],
  marks: {
    residual_length: upright(300, 70, 169),
    circ_series: tapes([264, 116, 16], [267, 156, 14]),
    end: place(268, 156, 20, 17),
    ...soundArm,
  },
}
