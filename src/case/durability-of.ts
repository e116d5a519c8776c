import type { Settlement } from '../deal/deal.ts'
import { listSettlements, type NamedSettlement } from '../deal/list-settlements.ts'
import { parseGoal } from '../deal/parse-goal.ts'
import { findRangeProblems } from '../durability/game/find-range-problems.ts'
import { defaultRanges } from '../durability/game/ranges.ts'
import type { SimulateOptions } from '../durability/game/simulated.ts'
import { deriveHistory } from '../durability/history/derive-history.ts'
import { deriveSettlementDurability } from '../durability/settlement/derive-settlement-durability.ts'
import { draftFeatures } from '../durability/settlement/draft-features.ts'
import { listLikenesses } from '../durability/settlement/list-likenesses.ts'
import type { SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import { nearestHint } from '../text/nearest-name.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'
import { dealsOf } from './answers.ts'
import { openData } from './open-data.ts'

/** A settlement as it is named on the command line: an id of those found, the beginning of one, or issue=alternative,…. */
export function nameSettlement(
  text: string,
  { codebook }: Analysis,
  found: readonly NamedSettlement[],
): Decoded<Settlement> {
  const known = found.filter(({ id }) => id === text || (text.length > 'settlement-'.length && id.startsWith(text)))
  if (known.length === 1) return { ok: true, value: known[0]!.settlement, warnings: [] }
  if (text.includes('=')) return parseGoal(text, codebook, 'settlement')
  return {
    ok: false,
    problems: [
      {
        code: 'unknown-settlement',
        severity: 'error',
        message: `unknown settlement "${text}"`,
        hint: `${nearestHint(
          text,
          found.map(({ id }) => id),
          'settlement',
        )} Or write it out: issue=alternative, parted by commas.`,
      },
    ],
  }
}

/** Whether a settlement of a case would last. */
export async function durabilityOf(
  analysis: Analysis,
  settlement: Settlement,
  simulation: Pick<SimulateOptions, 'draws' | 'seed'> = {},
): Promise<Decoded<SettlementDurability>> {
  const { codebook, positions, statements } = analysis
  const settings = codebook.durability
  const features = draftFeatures({ codebook, settings, positions, settlement })
  const found = findRangeProblems({ ...defaultRanges, ...settings.parameters }, features.scenario)
  const [first, ...others] = found.map((problem) => ({ ...problem, location: { file: 'case.yaml' } }))
  if (first?.severity === 'error') return { ok: false, problems: [first, ...others] }
  const history = await Promise.all(
    listLikenesses(features).map(async ([kind, likenesses]) => {
      const yearly = kind === 'interstate' ? (await openData('interstate-yearly')).table : undefined
      const derived = deriveHistory((await openData(kind)).table, kind, likenesses, [1, 5, 10], yearly)
      return derived.ok ? [derived.value] : []
    }),
  )
  const value = deriveSettlementDurability({
    codebook,
    settings,
    positions,
    statements,
    features,
    history: history.flat(),
    simulation,
  })
  return { ok: true, value, warnings: first ? [first, ...others] : [] }
}

/**
 * The settlement that is looked at for a goal: the first that can be had, else the first that the least changes open, looked at by
 * history and the game. Nothing where the case is about no war; a fault of its ranges costs its sections, never the brief.
 */
export async function durabilityForBrief(
  analysis: Analysis,
  goal: Settlement,
): Promise<{ readonly durability?: SettlementDurability; readonly problems: readonly Problem[] }> {
  const [named] = Object.keys(goal).length > 0 ? listSettlements(dealsOf(analysis, goal)) : []
  const found = await durabilityOf(analysis, named?.settlement ?? {})
  if (!found.ok) return { problems: found.problems.map((problem) => ({ ...problem, severity: 'warning' as const })) }
  return { ...(found.value.applies && { durability: found.value }), problems: found.warnings }
}
