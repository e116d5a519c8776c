import { parameterNames } from '../../../../src/durability/game/parameter-words.ts'
import type { ParameterName, Ranges } from '../../../../src/durability/game/parameters.ts'
import type { Range } from '../../../../src/durability/range.ts'

/** The three numbers of a range, as files and addresses write them. */
export const writeRange = ({ low, mode, high }: Pick<Range, 'low' | 'mode' | 'high'>) =>
  low === high ? String(mode) : `${low}..${mode}..${high}`

/** What differs from the record, for the address: undefined where nothing does. */
export function writeRanges(ranges: Ranges, record: Ranges): string | undefined {
  const changed = changedOf(ranges, record).map((name) => `${name}=${writeRange(ranges[name])}`)
  return changed.length === 0 ? undefined : changed.join(';')
}

/** The parameters whose ranges differ from the record's. */
export function changedOf(ranges: Ranges, record: Ranges): readonly ParameterName[] {
  return parameterNames.filter((name) => writeRange(ranges[name]) !== writeRange(record[name]))
}
