import type { Range } from '../range.ts'
import type { FeatureSources } from './feature-sources.ts'
import type { Translation } from './features.ts'

/** A force of the size under discussion when nobody has named one. */
const assumed: Range = {
  low: 10_000,
  mode: 30_000,
  high: 30_000,
  basis: 'judgement',
  from: 'no number of troops is on record; 10,000 to 30,000 is the size of the European forces that the press discussed in February 2025',
}

const troopUnits = new Set(['troops', 'soldiers', 'peacekeepers', 'observers', 'monitors', 'personnel'])

/** How large the force of a settlement is: as case.yaml says, else as positions on its issues say, else assumed. */
export function findTroops(
  { settings, positions }: FeatureSources,
  issues: readonly string[],
): { readonly range: Range; readonly translation: Translation } {
  if (settings.troops) return told(settings.troops, 'case', settings.troops.from)
  const quantities = positions
    .filter(({ issue, status, review }) => issues.includes(issue) && status === 'current' && review !== 'rejected')
    .flatMap((position) => position.quantities.filter(({ unit }) => troopUnits.has(unit)))
  if (quantities.length === 0) return told(assumed, 'assumed', assumed.from)
  const sizes = quantities.map(({ value }) => value).toSorted((a, b) => a - b)
  const range: Range = {
    low: sizes[0]!,
    mode: sizes[Math.floor((sizes.length - 1) / 2)]!,
    high: sizes.at(-1)!,
    basis: 'source',
    from: 'numbers that parties name in the reports',
    citations: quantities.map(({ span }) => span),
  }
  return told(range, 'words', range.from)
}

function told(range: Range, basis: Translation['basis'], because: string) {
  const written = (value: number) => value.toLocaleString('en-GB')
  const value =
    range.low === range.high
      ? written(range.mode)
      : `${written(range.low)}–${written(range.high)}, most likely ${written(range.mode)}`
  return { range, translation: { feature: 'troops' as const, value, basis, because } }
}
