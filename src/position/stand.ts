import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import { type Memory, openMemory } from '../text/memory.ts'
import { distinct } from './conditions.ts'
import type { Position, Quantity, Review, Stance } from './position.ts'
import { isUnwilling, isWilling } from './stance-reading.ts'

/**
 * Where every actor stands on every alternative: codings of one stance become one position with all their statements
 * as evidence; a later, different stance supersedes an earlier one, which stays in the list. A condition left unsaid
 * later is carried on with its old words, unless a later statement drops it in so many words. Without a date a position
 * supersedes no dated one, and is superseded only by what was said after the day of its own report.
 */
export function standPositions(
  codings: readonly Position[],
  statements: readonly Statement[],
  reports: readonly Report[] = [],
  memory: Memory = openMemory(),
): readonly Position[] {
  const dates = new Map(reports.map(({ id, date }) => [id, date]))
  const byId = new Map(statements.map((statement, at) => [statement.id, { statement, at }]))
  const weigh = (coding: Position): Weighed => {
    const known = byId.get(coding.evidence[0]!)
    return {
      coding,
      rank: known ? rankOf(known.statement) : 3,
      at: known?.at ?? statements.length,
      drops: dropsConditions(known?.statement),
      latest: known && latestDay(known.statement, dates.get(known.statement.report)),
    }
  }
  const stand = (name: string, group: readonly Position[]): readonly Position[] => {
    const said = group.flatMap(({ evidence }) => byId.get(evidence[0]!) ?? []).sort((a, b) => a.at - b.at)
    const basis = said.flatMap(({ statement }) => [statement, dates.get(statement.report)])
    return memory.keep('standing', name, [...group, ...basis], () => standGroup(group.map(weigh)))
  }
  const rejected = codings.filter(({ review }) => review === 'rejected')
  const groups = Map.groupBy(
    codings.filter(({ review }) => review !== 'rejected'),
    ({ actor, issue, alternative }) => [actor, issue, alternative].join('\u0000'),
  )
  return [
    ...[...groups].flatMap(([name, group]) => stand(name, group)),
    ...rejected.map((coding): Position => ({ ...coding, status: 'superseded' })),
  ]
}

interface Weighed {
  readonly coding: Position
  /** Of two on one day: what an anonymous source says yields, then what is narrated. */
  readonly rank: number
  /** The place of the statement in the record. */
  readonly at: number
  readonly drops: boolean
  /** The day of its report: it was said no later. */
  readonly latest: string | undefined
}

/**
 * The last day on which an undated statement can have been made: that of its report; of one told with words of an earlier time
 * ("last year", "in 2029") only that it lies before every dated one. Absent where the report has no date either.
 */
export function latestDay({ dateBasis }: Statement, reported: string | undefined): string | undefined {
  return reported !== undefined && /^undated(?:$|: (?!by |as of ))/.test(dateBasis) ? '0000-01-01' : reported
}

/** Of two statements on one day: an anonymous source yields to a named one, and of these a narrated position to a statement. */
export function rankOf({ speaker, voice }: Statement): number {
  if (speaker.class === 'anonymous' || speaker.class === 'unknown') return 0
  return voice === 'narrated' ? 1 : 2
}

const dropping =
  /\bunconditional(?:ly)?\b|\bwithout (?:any )?(?:pre)?conditions?\b|\bno strings attached\b|\bregardless of\b|\bwhether or not\b|\bwith or without\b|\bno longer (?:a (?:pre)?condition|insists?|demands?|requires?)\b|\bdropp?(?:ed|ing|s)? (?:its|his|her|their|the) (?:demand|condition|insistence)/iu

/** True when the words themselves drop earlier conditions ("unconditionally", "no longer a condition"). */
export function dropsConditions(statement: Statement | undefined): boolean {
  return statement !== undefined && [...statement.cue, ...statement.content].some(({ text }) => dropping.test(text))
}

function standGroup(group: readonly Weighed[]): readonly Position[] {
  const dated = group.filter(({ coding }) => coding.date !== undefined)
  const undated = group.filter(({ coding }) => coding.date === undefined).toSorted(byWeight)
  if (dated.length === 0) return supersede(runsOf(undated))
  const runs = supersede(runsOf(dated.toSorted((a, b) => byDate(a, b) || byWeight(a, b))))
  const current = runs.at(-1)!
  const passed = undated.filter(({ latest, coding }) => {
    return latest !== undefined && latest < current.date! && coding.stance !== current.stance
  })
  if (passed.length > 0) {
    const placed = passed.map((weighed) => ({ ...weighed, coding: { ...weighed.coding, date: weighed.latest! } }))
    const rest = undated.filter((weighed) => !passed.includes(weighed))
    return restoreDates(standGroup([...dated, ...placed, ...rest]), passed)
  }
  const same = undated.filter(({ coding }) => coding.stance === current.stance)
  const other = undated.filter(({ coding }) => coding.stance !== current.stance)
  const joined = same.length > 0 ? join([...same, ...lastRun(dated)], current) : current
  return [...runs.slice(0, -1), joined, ...supersede(runsOf(other))]
}

/** A position that rests on undated statements alone has no date, though it was given a place by its report. */
function restoreDates(positions: readonly Position[], placed: readonly Weighed[]): readonly Position[] {
  const undated = new Set(placed.flatMap(({ coding }) => coding.evidence))
  return positions.map((position) => {
    if (!position.evidence.every((id) => undated.has(id))) return position
    const { date: _, ...rest } = position
    return rest
  })
}

function byDate(a: Weighed, b: Weighed): number {
  return a.coding.date! < b.coding.date! ? -1 : Number(a.coding.date! > b.coding.date!)
}

function byWeight(a: Weighed, b: Weighed): number {
  return a.rank - b.rank || a.at - b.at
}

function lastRun(dated: readonly Weighed[]): readonly Weighed[] {
  return runsOf(dated.toSorted((a, b) => byDate(a, b) || byWeight(a, b))).at(-1)!
}

/** Neighbours of one stance, or on one day of one sign, are one run. */
function runsOf(ordered: readonly Weighed[]): readonly (readonly Weighed[])[] {
  const runs: Weighed[][] = []
  for (const weighed of ordered) {
    const last = runs.at(-1)
    const before = last?.at(-1)?.coding
    const { coding } = weighed
    const joins =
      before !== undefined &&
      (before.stance === coding.stance || (before.date === coding.date && sameSign(before.stance, coding.stance)))
    if (joins) last!.push(weighed)
    else runs.push([weighed])
  }
  return runs
}

function sameSign(a: Stance, b: Stance): boolean {
  return (isWilling(a) && isWilling(b)) || (isUnwilling(a) && isUnwilling(b))
}

function supersede(runs: readonly (readonly Weighed[])[]): readonly Position[] {
  const positions: Position[] = []
  for (const run of runs) {
    const before = positions.at(-1)
    if (before) positions[positions.length - 1] = { ...before, status: 'superseded' }
    positions.push(join(run, before))
  }
  return positions
}

const strong: readonly Stance[] = ['requires', 'rejects', 'supports', 'opposes', 'accepts', 'undecided']

function join(run: readonly Weighed[], before: Position | undefined): Position {
  const codings = run.map(({ coding }) => coding)
  const latest = codings.at(-1)!
  const lastDay = codings.filter(({ date }) => date === latest.date)
  const stance = strong.find((candidate) => lastDay.some((coding) => coding.stance === candidate))!
  const dropped = run.findLastIndex(({ drops }) => drops)
  const kept = codings.slice(Math.max(0, dropped))
  const carried = before && dropped < 0 && !isUnwilling(stance) && !isUnwilling(before.stance) ? before : undefined
  const onlyIf = distinct([...(carried?.onlyIf ?? []), ...kept.flatMap((coding) => coding.onlyIf)])
  const unlinked = [...(carried?.unlinked ?? []), ...kept.flatMap((coding) => coding.unlinked ?? [])]
  const evidence = [...new Set(codings.flatMap((coding) => coding.evidence))]
  const addressee = codings.findLast((coding) => coding.addressee !== undefined)?.addressee
  const date = codings.findLast((coding) => coding.date !== undefined)?.date
  return {
    id: contentId('p', latest.actor, latest.issue, latest.alternative, stance, evidence[0]!),
    actor: latest.actor,
    issue: latest.issue,
    alternative: latest.alternative,
    stance,
    onlyIf,
    ...(unlinked.length > 0 ? { unlinked } : {}),
    quantities: distinctQuantities(codings.flatMap((coding) => coding.quantities)),
    ...(addressee === undefined ? {} : { addressee }),
    hedged: codings.every((coding) => coding.hedged),
    repeated: latest.repeated,
    ...(date === undefined ? {} : { date }),
    status: 'current',
    evidence,
    origin: codings.some(({ origin }) => origin === 'person') ? 'person' : latest.origin,
    review: reviewOf(codings),
  }
}

function distinctQuantities(quantities: readonly Quantity[]): readonly Quantity[] {
  return [
    ...new Map(quantities.map((quantity) => [`${quantity.span.report} ${quantity.span.start}`, quantity])).values(),
  ]
}

function reviewOf(codings: readonly Position[]): Review {
  if (codings.some(({ review }) => review === 'corrected')) return 'corrected'
  return codings.some(({ review }) => review === 'accepted') ? 'accepted' : 'proposed'
}
