import type { Settlement } from '../deal/deal.ts'
import { listSettlements, type NamedSettlement } from '../deal/list-settlements.ts'
import { parseGoal } from '../deal/parse-goal.ts'
import type { SimulateOptions } from '../durability/game/simulated.ts'
import { deriveHistory } from '../durability/history/derive-history.ts'
import { deriveSettlementGround, joinGame } from '../durability/settlement/derive-settlement-durability.ts'
import { draftFeatures } from '../durability/settlement/draft-features.ts'
import { findGameProblems } from '../durability/settlement/find-game-problems.ts'
import { listLikenesses } from '../durability/settlement/list-likenesses.ts'
import { playSettlement, type SettlementGame } from '../durability/settlement/play-settlement.ts'
import type { SettlementDurability, SettlementGround } from '../durability/settlement/settlement-durability.ts'
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

/** A settlement that is asked about, and those that the search for a deal came upon. */
export interface ChosenSettlement {
  readonly settlement: Settlement
  readonly found: readonly NamedSettlement[]
}

/**
 * The settlement to ask about: as it is named; `today` is the record as it stands, with nothing changed. Without a name it is the first
 * that can be had, else the first that the smallest changes open, else what stands today.
 */
export function chooseSettlement(analysis: Analysis, text?: string): Decoded<ChosenSettlement> {
  const { goal } = analysis.codebook
  const found = Object.keys(goal).length > 0 ? listSettlements(dealsOf(analysis, goal)) : []
  const settlement = text === 'today' ? {} : found[0]?.settlement
  if (text === undefined || text === 'today')
    return { ok: true, value: { settlement: settlement ?? {}, found }, warnings: [] }
  const named = nameSettlement(text, analysis, found)
  return named.ok ? { ...named, value: { settlement: named.value, found } } : named
}

/** Whether a settlement of a case would last. */
export async function durabilityOf(
  analysis: Analysis,
  settlement: Settlement,
  simulation: Pick<SimulateOptions, 'draws' | 'seed'> = {},
): Promise<Decoded<SettlementDurability>> {
  const { ground, game } = await groundOf(analysis, settlement)
  const [first, ...others] = gameProblemsOf(game)
  if (first?.severity === 'error') return { ok: false, problems: [first, ...others] }
  const value = joinGame(ground, playSettlement(game, simulation))
  return { ok: true, value, warnings: first ? [first, ...others] : [] }
}

/** What is wrong with the ranges of a case for a game. */
export function gameProblemsOf(game: SettlementGame): readonly Problem[] {
  return findGameProblems(game).map((problem) => ({ ...problem, location: { file: 'case.yaml' } }))
}

/** All that can be said of a settlement before the game is played, and the game, which need not be one that can be. */
export async function groundOf(
  { codebook, positions, statements }: Analysis,
  settlement: Settlement,
): Promise<{ readonly ground: SettlementGround; readonly game: SettlementGame }> {
  const settings = codebook.durability
  const features = draftFeatures({ codebook, settings, positions, settlement })
  const history = await Promise.all(
    listLikenesses(features).map(async ([kind, likenesses]) => {
      const yearly = kind === 'interstate' ? (await openData('interstate-yearly')).table : undefined
      const derived = deriveHistory((await openData(kind)).table, kind, likenesses, [1, 5, 10], yearly)
      return derived.ok ? [derived.value] : []
    }),
  )
  return deriveSettlementGround({ codebook, settings, positions, statements, features, history: history.flat() })
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
