import type { QueueToken, TokenState } from './token.ts'

export const tokenStepNames = [
  'call',
  'recall',
  'skip',
  'serve',
  'finish',
  'move',
  'leave',
  'come_back',
] as const
export type TokenStep = (typeof tokenStepNames)[number]

/** Step → states from which it may be taken, and the state that it leads to. `finish` leads on to the next line where there is one. */
export const tokenSteps: Record<TokenStep, { from: readonly TokenState[]; to: TokenState }> = {
  call: { from: ['waiting'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  skip: { from: ['called'], to: 'waiting' },
  serve: { from: ['waiting', 'called'], to: 'serving' },
  finish: { from: ['serving'], to: 'finished' },
  move: { from: ['waiting', 'called'], to: 'waiting' },
  leave: { from: ['waiting', 'called'], to: 'left' },
  come_back: { from: ['left', 'finished'], to: 'waiting' },
}

/** Whether the step may be taken from that state. */
export function canStep(state: TokenState, step: TokenStep): boolean {
  return tokenSteps[step].from.includes(state)
}

/** States in which a token is still the camp's to serve today. */
export const liveTokenStates: readonly TokenState[] = ['waiting', 'called', 'serving']

/** The token at the end of its line, waiting since the UTC instant `at`, as if it had never been called there. */
export function backInLine(token: QueueToken, at: string): QueueToken {
  return {
    ...token,
    state: 'waiting',
    stationId: null,
    queuedAt: at,
    calledAt: null,
    servedAt: null,
    calls: 0,
    skips: 0,
    leftReason: '',
  }
}
