/** Numbers of one camp day that are set aside for printed tokens: the gate's own counting never gives them out. */
export interface TokenBlock {
  id: string
  campId: string
  /** Camp date. */
  date: string
  /** First and last number, both included. */
  firstNumber: number
  lastNumber: number
  /** UTC instant. */
  reservedAt: string
  reservedBy: string
  version: number
}

type Span = Pick<TokenBlock, 'firstNumber' | 'lastNumber'>

/** Numbers of one block unless told otherwise. */
export const usualBlockSize = 60

/** Paper numbers begin above this, so that a printed token is known by its hundreds. */
const LOWEST = 500

const holds = (number: number) => (block: Span) => block.firstNumber <= number && number <= block.lastNumber

/** Whether the number is set aside for paper. */
export function isReserved(blocks: readonly Span[], number: number): boolean {
  return blocks.some(holds(number))
}

/** The next number that the gate gives out: after the last of its own, past every block. */
export function nextFreeNumber(lastOwnNumber: number, blocks: readonly Span[]): number {
  let number = lastOwnNumber + 1
  for (let block = blocks.find(holds(number)); block; block = blocks.find(holds(number))) {
    number = block.lastNumber + 1
  }
  return number
}

/** The block to set aside next: from 501 on, and above every number that is given out or set aside, beginning after a full hundred. */
export function planBlock(lastNumber: number, blocks: readonly Span[], size = usualBlockSize): Span {
  const highest = Math.max(lastNumber, LOWEST, ...blocks.map((block) => block.lastNumber))
  const firstNumber = Math.ceil(highest / 100) * 100 + 1
  return { firstNumber, lastNumber: firstNumber + size - 1 }
}

/** The numbers of a block, in order. */
export function numbersOf({ firstNumber, lastNumber }: Span): number[] {
  return Array.from({ length: lastNumber - firstNumber + 1 }, (_, index) => firstNumber + index)
}
