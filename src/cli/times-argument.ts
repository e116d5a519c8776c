import { InvalidArgumentError } from 'commander'

/** Times on the command line, parted by commas, in their order; anything else is wrong usage. */
export function timesArgument(text: string): readonly number[] {
  const times = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (!times.every((time) => Number.isFinite(time) && time >= 0)) {
    throw new InvalidArgumentError('Write times parted by commas, such as 1,5,10.')
  }
  return [...new Set(times)].toSorted((a, b) => a - b)
}
