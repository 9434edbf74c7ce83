import { calipers, place, reflect, span, upright, type Drawing } from './drawing.ts'

const frame = { drawnSide: null, captions: [] } as const

/** Somebody on a chair from the side, and the hips from the front. */
export const seated: Drawing = {
  ...frame,
  width: 360,
  height: 356,
  outline: [
    'M214 26C232 26 238 42 236 56C234 70 226 76 216 76C204 74 200 60 202 46C203 34 206 27 214 26',
    'M228 76C246 92 252 160 247 214C252 226 250 234 244 237L137 239C137 270 136 300 134 316L134 337L84 337C84 328 96 324 110 318C108 290 104 250 105 224C105 206 114 197 132 196L204 194C196 170 194 122 206 88',
    'M218 100C210 130 212 156 217 176L170 184C164 186 164 194 172 194L222 190',
    'M296 186C290 208 290 232 294 246L350 246C354 232 354 208 348 186',
  ],
  faint: [
    'M122 243L256 243L262 108',
    'M256 243L256 337',
    'M122 243L122 337',
    'M76 340L270 340',
    'M322 216L322 246',
  ],
  marks: {
    hip_width: calipers(226, 291, 353),
    seat_depth: span([137, 252], [247, 252]),
    calf_length: upright(70, 240, 337),
    seat_to_rib: upright(274, 166, 241),
    seat_to_scapula: upright(274, 132, 241),
    seat_to_shoulder: upright(274, 92, 241),
    seat_to_elbow: upright(186, 182, 241),
  },
}

const MIDDLE = 130
const halfFigure =
  'M118 64C116 76 104 80 92 86C80 92 76 118 74 150C72 176 68 194 68 206C66 218 70 228 75 226C80 216 82 202 84 182C88 152 94 132 96 112C98 150 96 178 94 204C94 258 101 310 103 360C98 370 96 379 110 380C122 380 124 374 122 361C124 312 128 260 130 224'

/** Somebody who stands, with a crutch. */
export const standing: Drawing = {
  ...frame,
  width: 280,
  height: 396,
  outline: [
    'M130 22C144 22 148 36 146 48C144 60 138 66 130 66C122 66 116 60 114 48C112 36 116 22 130 22',
    halfFigure,
    reflect(halfFigure, MIDDLE),
  ],
  faint: [
    'M30 382L256 382',
    'M164 112L182 112',
    'M168 112C170 190 184 240 196 270L204 380',
    'M180 112C182 190 190 240 196 270',
    'M174 206L190 206',
  ],
  marks: {
    stature: upright(44, 22, 381),
    axilla_floor: upright(232, 110, 381),
    wrist_crease: upright(220, 206, 381),
  },
}

/** A head from the front: the left ear of the person is on the right. */
export const head: Drawing = {
  ...frame,
  width: 300,
  height: 236,
  captions: [
    { parts: ['right'], x: 60, y: 216 },
    { parts: ['left'], x: 240, y: 216 },
  ],
  outline: [
    'M150 24C196 24 212 62 210 106C208 160 180 204 150 204C120 204 92 160 90 106C88 62 104 24 150 24',
    'M210 96C224 88 232 100 228 116C226 130 216 142 208 134',
    'M90 96C76 88 68 100 72 116C74 130 84 142 92 134',
  ],
  faint: [
    'M124 100L136 100',
    'M164 100L176 100',
    'M150 110C148 126 144 136 150 138',
    'M134 164C144 170 156 170 166 164',
  ],
  marks: { ear_left: place(218, 114, 20, 30), ear_right: place(82, 114, 20, 30) },
}
