import { InvalidArgumentError } from 'commander'
import { isDay } from '../text/calendar.ts'

/** A day on the command line, as it is; anything else is wrong usage. */
export function dayArgument(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Write a day of the calendar as 2025-02-26.')
  return text
}
