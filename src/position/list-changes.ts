import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Change } from './change.ts'
import { sideOf } from './compare-stances.ts'
import type { Position, Stance } from './position.ts'
import { dropsConditions, latestDay, rankOf } from './stand.ts'

/** From closest to agreement to furthest from it. To demand a thing is harder than to accept it, and to leave it open harder still. */
const hardness: readonly Stance[] = ['supports', 'accepts', 'requires', 'undecided', 'opposes', 'rejects']
/** Of several stances on one side and day, the one that counts. */
const strongest: readonly Stance[] = ['requires', 'rejects', 'supports', 'opposes', 'accepts', 'undecided']

/** A coding with its place in the record and what its statement weighs. */
interface Told {
  readonly coding: Position
  readonly statement: Statement | undefined
  readonly at: number
  /** The day of its report: it was said no later. */
  readonly latest: string | undefined
}

/** What an actor said on an alternative on one day, on one side. */
interface Saying {
  readonly codings: readonly [Position, ...Position[]]
  readonly stance: Stance
  readonly date?: string
}

/**
 * What every dated statement does to what its actor held before: first on record, said again, hardened or softened. `codings` are
 * positions with one statement each. From `since` on only, where given; what came before still counts as before. Undated evidence
 * comes last; it counts as before only where its whole report is older than the first dated statement.
 */
export function listChanges(
  codings: readonly Position[],
  statements: readonly Statement[],
  since?: string,
  reports: readonly Report[] = [],
): readonly Change[] {
  const days = new Map(reports.map(({ id, date }) => [id, date]))
  const place = new Map(statements.map(({ id }, at) => [id, at]))
  const placeOf = (id: string | undefined) => place.get(id ?? '') ?? statements.length
  const told = codings
    .filter(({ review }) => review !== 'rejected')
    .map((coding): Told => {
      const at = placeOf(coding.evidence[0])
      const statement = statements[at]
      return { coding, statement, at, latest: statement && latestDay(statement, days.get(statement.report)) }
    })
    .sort((a, b) => weigh(a) - weigh(b) || a.at - b.at)
  const groups = Map.groupBy(told, ({ coding: { actor, issue, alternative } }) =>
    JSON.stringify([actor, issue, alternative]),
  )
  const latestOf = (evidence: readonly string[]) =>
    told
      .filter(({ statement }) => evidence.includes(statement?.id ?? ''))
      .flatMap(({ latest }) => latest ?? [])
      .toSorted()
      .at(-1)
  return [...groups.values()]
    .flatMap(changesOf)
    .filter(({ date, to }) => since === undefined || (date ?? latestOf(to.evidence) ?? since) >= since)
    .sort(
      (a, b) =>
        Number(a.date === undefined) - Number(b.date === undefined) ||
        (a.date ?? '').localeCompare(b.date ?? '') ||
        placeOf(a.to.evidence[0]) - placeOf(b.to.evidence[0]),
    )
}

function weigh({ statement }: Told): number {
  return statement ? rankOf(statement) : 0
}

/** The changes of one actor on one alternative; of several sides on one day, the weightiest comes last and is what it then holds. */
function changesOf(told: readonly Told[]): readonly Change[] {
  const days = Map.groupBy(told, ({ coding }) => coding.date)
  const dates = [...days.keys()].filter((date) => date !== undefined).sort()
  const undated = days.get(undefined) ?? []
  const earlier = undated.filter(({ latest }) => latest !== undefined && latest < (dates[0] ?? ''))
  const changes: Change[] = []
  let conditions: ReadonlySet<string> = new Set()
  let before = sayingsOf(earlier).at(-1)
  for (const date of dates) {
    const day = days.get(date)!
    if (day.some(({ statement }) => dropsConditions(statement))) conditions = new Set()
    const sayings = sayingsOf(day, date)
    for (const saying of sayings) changes.push(changeFrom(before, saying, conditions))
    conditions = conditions.union(new Set(day.flatMap(({ coding }) => coding.onlyIf.map(({ issue }) => issue))))
    before = sayings.at(-1)
  }
  const known = new Set(told.filter(({ coding }) => coding.date !== undefined).map(({ coding }) => coding.stance))
  const asFirst = (some: readonly Told[]) => sayingsOf(some).map((saying) => changeFrom(undefined, saying, new Set()))
  const later = asFirst(undated.filter((one) => !earlier.includes(one)))
  return [
    ...changes,
    ...asFirst(earlier),
    ...later.map((change): Change => (known.has(change.to.stance) ? { ...change, kind: 'repeated' } : change)),
  ]
}

/** A day's codings by side, in their order. */
function sayingsOf(told: readonly Told[], date?: string): readonly Saying[] {
  const sides = Map.groupBy(told, ({ coding }) => sideOf(coding.stance))
  return [...sides.values()]
    .toSorted((a, b) => weigh(a.at(-1)!) - weigh(b.at(-1)!))
    .map((side): Saying => {
      const [first, ...others] = side.map(({ coding }) => coding)
      const stance = strongest.find((candidate) => side.some(({ coding }) => coding.stance === candidate))!
      return { codings: [first!, ...others], stance, ...(date === undefined ? {} : { date }) }
    })
}

function changeFrom(before: Saying | undefined, saying: Saying, conditions: ReadonlySet<string>): Change {
  const { codings, stance, date } = saying
  const { actor, issue, alternative } = codings[0]
  const said = new Set(codings.flatMap(({ onlyIf }) => onlyIf.map((condition) => condition.issue)))
  const from = before && {
    stance: before.stance,
    ...(before.date === undefined ? {} : { date: before.date }),
    evidence: evidenceOf(before),
  }
  return {
    kind: kindOf(before, saying),
    actor,
    issue,
    alternative,
    ...(date === undefined ? {} : { date }),
    ...(from && { from }),
    to: { stance, evidence: evidenceOf(saying) },
    unsaid: sideOf(stance) === 'unwilling' ? [] : [...conditions].filter((condition) => !said.has(condition)),
  }
}

function kindOf(before: Saying | undefined, { codings, stance }: Saying): Change['kind'] {
  const again = codings.some(({ repeated }) => repeated)
  if (!before) return again ? 'repeated' : 'new'
  const moved = hardness.indexOf(stance) - hardness.indexOf(before.stance)
  if (moved === 0 || (again && sideOf(stance) === sideOf(before.stance))) return 'repeated'
  return moved > 0 ? 'hardened' : 'softened'
}

function evidenceOf({ codings }: Saying): readonly string[] {
  return [...new Set(codings.flatMap(({ evidence }) => evidence))]
}
