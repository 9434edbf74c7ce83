import { calipers, place, reflect, shift, tape, upright, type Drawing, type Mark } from './drawing.ts'

/** A right foot from above as its owner sees it, around x = 0. */
const plan =
  'M-30 78C-36 46 -18 28 2 30C26 32 38 54 36 82C34 110 26 132 26 166C27 202 24 232 0 233C-24 232 -28 202 -24 166C-22 132 -26 108 -30 78'
const frame = { width: 360, height: 276, drawnSide: 'right' } as const
const [SOUND, OTHER] = [104, 256]

/** What is measured on one foot; `out` is where its length stands, outside of the foot. */
const onFoot = (
  x: number,
  out: number,
): Record<'length' | 'ball' | 'ballCirc' | 'instep' | 'heel', Mark> => ({
  length: upright(out, 30, 233),
  ball: calipers(80, x - 34, x + 36),
  ballCirc: tape(x + 1, 80, 35),
  instep: tape(x, 152, 27),
  heel: place(x, 214, 26, 22),
})
const own = onFoot(OTHER, 312)
const other = onFoot(SOUND, 48)
const outline = place(OTHER, 132, 56, 118)

/** Both feet whole, the affected one to the right. */
export const feet: Drawing = {
  ...frame,
  outline: [shift(plan, OTHER), shift(reflect(plan, 0), SOUND)],
  faint: [],
  captions: [
    { parts: ['left', 'sound'], x: SOUND, y: 262 },
    { parts: ['right', 'affected'], x: OTHER, y: 262 },
  ],
  marks: {
    outline,
    foot_length: own.length,
    ball_width: own.ball,
    ball_circ: own.ballCirc,
    instep: own.instep,
    foot_length_sound: other.length,
    heel_height: other.heel,
    foot_length_right: own.length,
    ball_width_right: own.ball,
    ball_circ_right: own.ballCirc,
    instep_right: own.instep,
    foot_length_left: other.length,
    ball_width_left: other.ball,
    ball_circ_left: other.ballCirc,
    instep_left: other.instep,
  },
}

/** A whole foot and one that was lost in part. */
export const partialFoot: Drawing = {
  ...frame,
  outline: [
    shift(reflect(plan, 0), SOUND),
    shift(
      'M-27 122C-10 112 16 112 29 120C28 134 26 150 26 166C27 202 24 232 0 233C-24 232 -28 202 -24 166C-23 150 -25 134 -27 122',
      OTHER,
    ),
  ],
  faint: [shift('M-30 78C-36 46 -18 28 2 30C26 32 38 54 36 82', OTHER)],
  captions: [
    { parts: ['sound'], x: SOUND, y: 262 },
    { parts: ['residual'], x: OTHER, y: 262 },
  ],
  marks: {
    outline,
    heel_to_end: upright(312, 116, 233),
    instep: tape(OTHER, 152, 27),
    foot_length: other.length,
    ball_width: other.ball,
    instep_sound: other.instep,
    heel_height: other.heel,
  },
}
