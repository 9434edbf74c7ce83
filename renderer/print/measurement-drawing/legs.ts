import {
  calipers,
  joint,
  place,
  reflect,
  shift,
  span,
  tape,
  tapes,
  through,
  upright,
  type Drawing,
} from './drawing.ts'

const FLOOR = 377
const [WIDTH, HEIGHT] = [360, 402]

const floor = 'M14 379L250 379'
/** A leg from the middle of the thigh to the floor, seen from the front, around x = 0. */
const lowerLeg =
  'M-35 20C-37 60 -31 95 -27 118C-33 150 -33 185 -25 225C-19 270 -15 305 -15 330C-19 345 -27 362 -29 370C-29 376 -23 377 0 377C23 377 29 376 29 370C27 362 19 345 15 330C15 305 19 270 25 225C33 185 33 150 27 118C31 95 37 60 35 20'
const patella = 'M0 109C9 109 10 130 0 133C-10 130 -9 109 0 109'
/** A foot from the side, heel to the left. */
const profile =
  'M276 300C276 322 271 340 272 354C272 364 278 368 290 368L338 368C351 368 354 358 343 352C328 344 314 332 307 318L305 300'
const profileFloor = 'M262 370L356 370'
const footMarks = {
  foot_length: span([272, 378], [352, 378]),
  heel_height: place(281, 364, 11),
}
const captions: Drawing['captions'] = [
  { parts: ['sound'], x: 80, y: 397 },
  { parts: ['residual', 'affected'], x: 200, y: 397 },
]
const legFrame = { width: WIDTH, height: HEIGHT, drawnSide: 'left', captions } as const

const soundBelowKnee = {
  mtp_height: upright(30, 132, FLOOR),
  knee_height: upright(30, 121, FLOOR),
  calf_circ: tape(80, 185, 33),
  calf_height: upright(132, 185, FLOOR),
  ankle_circ: tape(80, 324, 16),
  ...footMarks,
}

export const legBelowKnee: Drawing = {
  ...legFrame,
  outline: [
    shift(lowerLeg, 80),
    profile,
    shift(
      'M-35 20C-37 60 -31 95 -27 118C-31 135 -31 155 -27 180C-23 220 -15 246 0 252C15 246 23 220 27 180C31 155 31 135 27 118C31 95 37 60 35 20',
      200,
    ),
  ],
  faint: [
    floor,
    profileFloor,
    shift(patella, 80),
    shift(patella, 200),
    shift('M-9 148L-6 236L6 236L9 148', 200),
  ],
  marks: {
    residual_length: upright(246, 143, 252),
    bony_length: upright(154, 138, 236),
    circ_mpt: tape(200, 143, 30),
    circ_series: tapes([200, 143, 30], [200, 238, 17]),
    circ_supracondylar: tape(200, 84, 33),
    knee_ml: calipers(118, 172, 228),
    plateau_ml: calipers(134, 171, 229),
    ap_mpt: through(200, 143, 30),
    knee_angle: joint(200, 121),
    end: place(200, 234, 26, 22),
    ...soundBelowKnee,
  },
}

export const ankle: Drawing = {
  ...legFrame,
  outline: [
    shift(lowerLeg, 80),
    profile,
    shift(
      'M-35 20C-37 60 -31 95 -27 118C-33 150 -33 185 -25 225C-19 262 -15 290 -14 308C-22 322 -22 344 0 347C22 344 22 322 14 308C15 290 19 262 25 225C33 185 33 150 27 118C31 95 37 60 35 20',
      200,
    ),
  ],
  faint: [floor, profileFloor, shift(patella, 80), shift(patella, 200)],
  marks: {
    residual_length: upright(246, 143, 347),
    circ_mpt: tape(200, 143, 30),
    circ_series: tapes([200, 143, 30], [200, 330, 19]),
    min_circ: tape(200, 306, 15),
    malleolar_circ: tape(200, 330, 20),
    malleolar_ml: calipers(330, 180, 220),
    ground_clearance: upright(232, 347, FLOOR),
    end: place(200, 330, 26, 22),
    mtp_height: soundBelowKnee.mtp_height,
    ...footMarks,
  },
}

/** The middle of the body in the drawings that show the pelvis. */
const MIDDLE = 142
/** Half of the pelvis and a whole leg, from the waist to the floor and back up to the perineum. */
const halfBody =
  'M70 20C66 50 62 75 64 100C66 150 76 190 80 215C76 245 76 265 82 285C86 315 88 335 88 345C84 358 78 366 78 372C80 378 90 377 100 377C112 377 120 377 122 371C121 364 116 356 114 345C114 330 118 305 122 285C128 262 126 245 122 215C128 190 138 150 142 118'
const knee = 'M101 205C109 205 110 224 101 227C92 224 93 205 101 205'
const waistLine = 'M70 20C100 26 184 26 214 20'
const bodyCaptions: Drawing['captions'] = [
  { parts: ['sound'], x: 92, y: 397 },
  { parts: ['residual', 'affected'], x: 200, y: 397 },
]
const bodyFrame = { ...legFrame, captions: bodyCaptions }
const soundFromPelvis = {
  ischium_floor: upright(44, 114, FLOOR),
  mtp_height: upright(56, 226, FLOOR),
  ...footMarks,
}

export const thigh: Drawing = {
  ...bodyFrame,
  outline: [
    halfBody,
    profile,
    'M142 118C148 150 156 190 168 210C180 226 200 222 206 204C214 170 222 130 222 100C222 75 218 50 214 20',
  ],
  faint: [floor, profileFloor, waistLine, knee, 'M186 100L184 196L194 196L198 100'],
  marks: {
    residual_length: upright(240, 114, 219),
    circ_proximal: tape(184, 126, 38),
    circ_series: tapes([184, 126, 38], [188, 204, 21]),
    thigh_ml: calipers(120, 143, 222),
    thigh_ap: through(184, 126, 38),
    hip_angle: joint(208, 92),
    hip_adduction: joint(200, 96),
    condylar_circ: tape(188, 206, 20),
    above_condyles_circ: tape(186, 186, 27),
    condyle_ml: calipers(206, 166, 208),
    end: place(188, 206, 26, 20),
    thigh_circ_sound: tapes([103, 126, 38], [101, 196, 24]),
    pelvis: tape(142, 46, 76),
    ...soundFromPelvis,
  },
}

export const pelvis: Drawing = {
  ...bodyFrame,
  outline: [halfBody, profile, 'M142 118C166 136 206 132 219 106C224 84 218 50 214 20'],
  faint: [floor, profileFloor, waistLine, knee, 'M92 66C110 96 174 96 192 66'],
  marks: {
    waist: tape(142, 28, 72),
    crest: tape(142, 56, 77),
    asis: calipers(70, 96, 188),
    ischium_floor_residual: upright(232, 122, FLOOR),
    ...soundFromPelvis,
  },
}

export const leg: Drawing = {
  ...bodyFrame,
  outline: [halfBody, reflect(halfBody, MIDDLE), profile],
  faint: [floor, profileFloor, waistLine, knee, reflect(knee, MIDDLE)],
  marks: {
    foot_length: footMarks.foot_length,
    ball_width: place(332, 358, 16, 12),
    ball_circ: tape(328, 356, 12),
    instep: tape(305, 346, 16),
    medial_malleolus: upright(158, 350, FLOOR),
    lateral_malleolus: upright(210, 353, FLOOR),
    ankle_ml: calipers(350, 167, 200),
    ankle_circ: tape(183, 338, 14),
    calf_circ: tape(183, 262, 25),
    calf_height: upright(222, 262, FLOOR),
    fibular_head: upright(228, 234, FLOOR),
    knee_height: upright(234, 226, FLOOR),
    knee_ml: calipers(215, 161, 205),
    knee_circ: tape(183, 215, 22),
    mid_thigh: tape(181, 170, 29),
    proximal_thigh: tape(180, 134, 36),
    perineum: upright(142, 118, FLOOR),
    trochanter: upright(244, 96, FLOOR),
    ankle_angle: joint(290, 330),
    knee_angle: joint(183, 215),
    hip_angle: joint(208, 96),
    pelvis: tape(142, 46, 76),
    foot_length_sound: place(100, 366, 26, 14),
    mtp_height: upright(56, 226, FLOOR),
    heel_height: footMarks.heel_height,
  },
}
