import { deriveHistory } from '../durability/history/derive-history.ts'
import type { History, HistoryKind } from '../durability/history/history.ts'
import { historyKinds } from '../durability/history/history-kinds.ts'
import { type HistoryCondition, listConditions } from '../durability/history/list-conditions.ts'
import { parseLikenesses } from '../durability/history/parse-likenesses.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { openData } from './open-data.ts'

/** A case after the end of the tables, named beside them and no part of any estimate. */
export interface LaterCase {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly toPrecision: string
  readonly endedBy: string
  readonly years: number
}

/** Histories, told apart: whatever they are of, they are never one sample. */
export interface Histories {
  readonly histories: readonly History[]
  /** Where peace between states is among them. */
  readonly later: readonly LaterCase[]
}

/**
 * What history shows of spells that meet some conditions. Unless a history is named, both peace between states and peace agreements are
 * asked; conditions then have to be known to one of them, and the other is left out with a warning.
 */
export async function historyOf(
  kind: HistoryKind | undefined,
  like: readonly string[],
  at: readonly number[],
): Promise<Decoded<Histories>> {
  const kinds: readonly HistoryKind[] = kind ? [kind] : ['interstate', 'agreements']
  const asked = await Promise.all(kinds.map(async (each) => [each, await oneHistory(each, like, at)] as const))
  const failed = asked.filter(([, { ok }]) => !ok)
  const [first, ...others] = failed.flatMap(([, history]) => (history.ok ? [] : history.problems))
  const known = asked.flatMap(([, history]) => (history.ok ? [history.value] : []))
  if (first && known.length === 0) return { ok: false, problems: [first, ...others] }
  const later = known.some((history) => history.kind === 'interstate') ? await laterCases() : []
  const warnings = (first ? [first, ...others] : []).map((problem) => ({ ...problem, severity: 'warning' as const }))
  return { ok: true, value: { histories: known, later }, warnings: warnings.map(leftOut) }
}

/** By what the spells of a history can be told apart. */
export async function conditionsOf(kind: HistoryKind): Promise<readonly HistoryCondition[]> {
  const { table, meanings } = await openData(kind)
  return listConditions(table, kind, meanings)
}

async function oneHistory(
  kind: HistoryKind,
  like: readonly string[],
  at: readonly number[],
): Promise<Decoded<History>> {
  const { table, meanings } = await openData(kind)
  const likenesses = parseLikenesses(like, table, meanings, historyKinds[kind].outcomes)
  if (!likenesses.ok) return likenesses
  const yearly = kind === 'interstate' ? (await openData('interstate-yearly')).table : undefined
  return deriveHistory(table, kind, likenesses.value, at, yearly)
}

const leftOut = (problem: Problem): Problem => ({
  ...problem,
  message: `${problem.message}; this history is left out`,
})

async function laterCases(): Promise<readonly LaterCase[]> {
  const { table } = await openData('later-cases')
  return table.rows.map(([name = '', from = '', to = '', toPrecision = '', endedBy = '']) => ({
    name,
    from,
    to,
    toPrecision,
    endedBy,
    years: (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000),
  }))
}
