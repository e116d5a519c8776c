import type { Expectation } from '../../../../src/durability/game/belief.ts'

/** What somebody expects of the challenger, after a name and a colon. */
export const expectationWords: Readonly<Record<Expectation, string>> = {
  keeps: 'it keeps a deal',
  breaks: 'it comes again unless it is deterred',
}
