/** Pictures that everybody knows without reading; none that offends in Iran, Afghanistan or India. */
export const tokenPictures = [
  'fish',
  'sun',
  'tree',
  'cat',
  'star',
  'apple',
  'butterfly',
  'moon',
  'key',
  'deer',
  'flower',
  'bell',
] as const
export type TokenPicture = (typeof tokenPictures)[number]

/** Colours that stay apart for colour-blind eyes; each has a word and a shape round the picture as well. */
export const tokenColours = ['blue', 'orange', 'green', 'purple', 'yellow', 'grey'] as const
export type TokenColour = (typeof tokenColours)[number]

export interface TokenSign {
  picture: TokenPicture
  colour: TokenColour
}

/** How many numbers pass before a sign comes again. */
export const signsInAll = tokenPictures.length * tokenColours.length

/** The sign of a number, for people who do not read. Neighbouring numbers differ in picture and in colour. */
export function signOf(number: number): TokenSign {
  const index = (number - 1) % signsInAll
  const round = Math.floor(index / tokenPictures.length)
  const picture = tokenPictures[index % tokenPictures.length]
  const colour = tokenColours[(index + round) % tokenColours.length]
  if (!picture || !colour) throw new Error(`not a token number: ${number}`)
  return { picture, colour }
}
