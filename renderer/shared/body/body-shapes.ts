import type { LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'

/** A part of a limb on the drawing. Choosing it says that the limb is lost at that level. */
export interface BodyZone {
  level: Exclude<LimbLevel, 'none'>
  /** Outline of the limb on the viewer's right, in units around the middle line x = 0; the other side is its mirror image. */
  path: string
}

/** Frame of one view: 200 wide, 400 high, the middle line at x = 100. */
export const bodyFrame = { width: 200, height: 400, middle: 100 } as const

/** Parts of each limb from the trunk outwards. */
export const bodyZones: Record<LimbRegion, readonly BodyZone[]> = {
  upper: [
    { level: 'shoulder_disarticulation', path: 'M36 86C47 84 55 91 57 103L39 112C36 104 35 95 36 86Z' },
    { level: 'transhumeral', path: 'M57 103C61 118 63 134 65 150L49 154C46 140 42 126 39 112Z' },
    { level: 'elbow_disarticulation', path: 'M65 150C67 157 68 163 69 169L52 173C51 167 50 160 49 154Z' },
    { level: 'transradial', path: 'M69 169C74 185 77 203 79 221L66 224C61 209 55 191 52 173Z' },
    { level: 'wrist_disarticulation', path: 'M79 221L80.500 231L67.500 234L66 224Z' },
    {
      level: 'partial_hand',
      path: 'M80.500 231C86 238 88 249 87 259C86 266 83 272 79 272C75 273 72 268 71 261C70 257 68 258 66 261C64 264 61 262 62 257C63 249 65 241 67.500 234Z',
    },
  ],
  lower: [
    { level: 'hip_disarticulation', path: 'M37 193C40 201 41.500 209 42 217L4 229C2 225 0 220 0 214Z' },
    { level: 'transfemoral', path: 'M42 217C44 243 39 270 35.500 287L12 287C8.500 267 4.500 247 4 229Z' },
    {
      level: 'knee_disarticulation',
      path: 'M35.500 287C36 295 35.500 303 34.500 310L12.500 310C11.500 302 11.500 295 12 287Z',
    },
    { level: 'transtibial', path: 'M34.500 310C38 328 35 350 29 370L15.500 370C11 352 9 330 12.500 310Z' },
    { level: 'ankle_disarticulation', path: 'M29 370L28.500 380L15.500 380L15.500 370Z' },
    {
      level: 'partial_foot',
      path: 'M28.500 380C31 386 39 390 40 395C40.500 398 37 399 32 399L17 399C13.500 399 13 396 13.500 392C14 388 15 384 15.500 380Z',
    },
  ],
}

/** Head, neck and trunk of the half on the viewer's right. */
export const trunkHalf =
  'M0 4C13 4 20 14 19.500 27C19 38 14 46 10.500 50L11 63C13 72 26 80 36 86C35 95 36 104 39 112C35 130 29 148 29.500 164C30 176 35 186 37 193L0 214'

/** Lines that make a figure of the outline: those of the front, those of the back, in the half on the viewer's right. */
export const bodyDetails = {
  front: [
    'M6 25C7.500 24 9.500 24 11 25',
    'M0 39C2.500 39 4 38.500 5.500 37.500',
    'M6 70C14 73 22 76 30 81',
    'M4 118C14 122 26 120 33 113',
    'M0 170L0 173',
    'M17 294C20 291 27 291 30 294',
  ],
  back: [
    'M0 66L0 178',
    'M10 92C20 94 26 104 22 124C16 122 11 112 10 92Z',
    'M4 200C12 210 26 210 36 203',
    'M16 290C20 293 27 293 31 290',
    'M24 318C25 332 24 345 22 356',
    'M55 160C57 162 60 162 62 160',
  ],
} as const

/** What is further out than a level on the same limb, and so is gone with it. */
export function zonesBeyond(region: LimbRegion, level: LimbLevel): readonly BodyZone[] {
  const at = bodyZones[region].findIndex((zone) => zone.level === level)
  return at < 0 ? [] : bodyZones[region].slice(at + 1)
}
