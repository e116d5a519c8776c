import { peopleKind } from '../../position/people-units.ts'
import type { Position, Quantity } from '../../position/position.ts'
import type { Citation } from '../../text/span.ts'
import type { Range } from '../range.ts'

/** Senses in which a number of people is no number that a party would send. */
const noPledge = new Set(['away', 'limit', 'there', 'whole'])

/** True of a number of people that a party would send, by the words: its own, of sending, and not of a whole force. */
export function isPledge({ actor, stance }: Position, { unit, holder, sense = [] }: Quantity): boolean {
  const own = holder === undefined ? stance !== 'requires' : holder === actor
  return own && peopleKind(unit) !== undefined && !sense.some((each) => noPledge.has(each))
}

/**
 * How many people a party would send, by its positions: of each kind of people the last number it named, with what it adds to it
 * later ("50 more"); people of different kinds add up. "Up to 500" may be none, "at least 500" is open above.
 */
export function readPledge(positions: readonly Position[]): Range | undefined {
  const said = positions
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .flatMap((position) => position.quantities.filter((quantity) => isPledge(position, quantity)))
  if (said.length === 0) return undefined
  const kinds = [...Map.groupBy(said, ({ unit }) => peopleKind(unit)).values()].map(readKind)
  const sum = (end: 'low' | 'mode' | 'high') => kinds.reduce((so, kind) => so + kind[end], 0)
  return {
    low: sum('low'),
    mode: sum('mode'),
    high: sum('high'),
    basis: 'source',
    from: `said in the reports: ${kinds.map(({ words }) => words).join(', and ')}`,
    citations: kinds.flatMap(({ citations }) => citations),
  }
}

interface KindOfPeople {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly words: string
  readonly citations: readonly Citation[]
}

function readKind(said: readonly Quantity[]): KindOfPeople {
  const isMore = ({ sense }: Quantity) => sense?.includes('more') ?? false
  const at = said.findLastIndex((each) => !isMore(each))
  const base = at < 0 ? undefined : said[at]!
  const added = [...new Set(said.slice(at + 1).map(({ value }) => value))]
  const more = added.reduce((so, value) => so + value, 0)
  const earlier = [...new Set(said.slice(0, Math.max(0, at)).map(({ value }) => value))].filter(
    (value) => value !== base?.value,
  )
  const { value = 0, least = value, sense = [] } = base ?? {}
  const bound = sense.find((each) => each === 'up to' || each === 'at least')
  const low = bound === 'up to' ? 0 : least
  const mode = least < value ? (least + value) / 2 : value
  const words = [
    base && `${bound ? `${bound} ` : ''}${least < value ? `${written(least)}–` : ''}${written(value)} ${base.unit}`,
    earlier.length > 0 && `, before that ${earlier.map(written).join(', then ')}`,
    more > 0 && (base ? ` and ${written(more)} more` : `${written(more)} more than a number not on record`),
    bound === 'at least' && ', open above',
    least < value && '; the middle is halfway, by judgement',
  ]
  return {
    low: low + more,
    mode: mode + more,
    high: value + more,
    words: words.filter(Boolean).join(''),
    citations: said.map(({ span }) => span),
  }
}

const written = (value: number) => value.toLocaleString('en-GB')
