import { InvalidArgumentError } from 'commander'

/** A whole number on the command line, 1 or more; anything else is wrong usage. */
export function countArgument(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('Write a whole number, 1 or more.')
  return count
}
