import type { Decoded } from '../../text/problem.ts'
import { findDomainFault } from './find-parameter-problems.ts'
import type { ParameterName, Ranges } from './parameters.ts'
import { setRanges, settingOf } from './set-ranges.ts'

/** Ranges as an address writes them, `c=0.1..0.2..0.3;w0=0.5`, in place of those there are. */
export function parseSettings(text: string, base: Ranges): Decoded<Ranges> {
  const settings = text.split(';').filter((each) => each.trim() !== '')
  return setRanges<ParameterName>(base, settings.map(settingOf), findDomainFault)
}
