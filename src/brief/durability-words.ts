import type { Scenario } from '../durability/game/parameters.ts'
import type { Likeness } from '../durability/history/history.ts'
import type { Range } from '../durability/range.ts'
import type { Features } from '../durability/settlement/features.ts'
import type { VariantName } from '../durability/settlement/settlement-durability.ts'
import type { CurvePoint } from '../durability/survival/estimate.ts'

/** A share as a whole percentage, never more certain than it is: "more than 99%", "under 1%". */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 'under 1%'
  if (rounded === 100 && share < 1) return 'more than 99%'
  return `${rounded}%`
}

/** A survival estimate with its 95 % interval: "69% (61–76)". */
export function estimated({ survival, lower, upper }: Pick<CurvePoint, 'survival' | 'lower' | 'upper'>): string {
  return `${percent(survival)} (${Math.round(lower * 100)}–${Math.round(upper * 100)})`
}

/** A ratio with two decimals and its limits. */
export function ratio({ hr, lower, upper }: { hr: number; lower: number; upper: number }): string {
  return `${hr.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`
}

/** A chance of the game with two decimals; thresholds may lie outside 0 to 1. */
export function chance(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

/** A range of counts or sums: "25,000–30,000". */
export function rangeWords({ low, high }: Pick<Range, 'low' | 'high'>, write: (value: number) => string): string {
  const [from, to] = [write(low), write(high)]
  return from === to ? from : `${from}–${to}`
}

/** People, to three figures. */
export function people(count: number): string {
  return Number(count.toPrecision(3)).toLocaleString('en-GB')
}

type Words = readonly [phrase: string, short: string]

const likenesses: Readonly<Record<string, Words>> = {
  'backstop_major=1': ['with a pact of a major power', 'major-power pact'],
  'backstop_major=0': ['without a pact of a major power', 'no such pact'],
  'pko=1': ['that provided for peacekeepers', 'peacekeepers'],
  'pko=0': ['that provided for no peacekeepers', 'no peacekeepers'],
}

/** What spells meet a condition, or do not, after "those": "with a pact of a major power". */
export function likeWords(likeness: Likeness, isMet: boolean): string {
  return wordsOf(likeness, isMet)?.[0] ?? `${isMet ? 'with' : 'without'} ${writtenOf(likeness)}`
}

/** The same for a picture's labels: "major-power pact". */
export function shortLikeWords(likeness: Likeness, isMet: boolean): string {
  return wordsOf(likeness, isMet)?.[1] ?? `${isMet ? '' : 'not '}${writtenOf(likeness)}`
}

const writtenOf = ({ column, comparison, value }: Likeness) => `${column} ${comparison} ${value}`

function wordsOf({ column, comparison, value }: Likeness, isMet: boolean): Words | undefined {
  const other = value === '1' ? '0' : '1'
  return likenesses[`${column}${comparison}${isMet ? value : other}`]
}

const scales = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const

/** A sum of money, to three figures, in the largest unit that fits. */
export function money(value: number): string {
  const [size, unit] = scales.find(([scale]) => value >= scale) ?? [1, '']
  return `${Number((value / size).toPrecision(3)).toLocaleString('en-GB')}${unit}`
}

/** What a variant of a settlement changes: "without any backstop". */
export function variantWords(name: VariantName, { backstop, minerals }: Scenario): string {
  const inPlace = backstop ? ' in place of the promise' : minerals ? ' in place of the economic stake' : ''
  const words: Readonly<Record<VariantName, string>> = {
    asked: 'as asked',
    'no-backstop': 'without any backstop',
    stake: `with an economic stake${inPlace}`,
    promise: `with a promise to come${inPlace}`,
    'no-force': 'without the foreign force',
  }
  return words[name]
}

/** What a settlement is to the models, in a phrase. */
export function featureWords({ promise, stake, peacekeepers, troops }: Features): string {
  const backstop =
    promise && stake
      ? 'a promise to come and an economic stake'
      : promise
        ? 'a promise to come'
        : stake
          ? 'an economic stake without a promise'
          : 'no backstop'
  return `${backstop} and ${peacekeepers && troops ? `${people(troops.mode)} foreign troops` : 'no foreign force'}`
}
