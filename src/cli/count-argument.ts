import { InvalidArgumentError } from 'commander'
import { mostDraws } from '../durability/game/draw-parameters.ts'

/** A whole number on the command line, 1 or more; anything else is wrong usage. */
export function countArgument(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('Write a whole number, 1 or more.')
  return count
}

/** How many games to draw on the command line; more than there are different draws is wrong usage. */
export function drawsArgument(text: string): number {
  const draws = countArgument(text)
  if (draws > mostDraws)
    throw new InvalidArgumentError(`Write at most ${mostDraws}: there are no more different draws.`)
  return draws
}
