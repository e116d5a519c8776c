import type { Statement } from '../statement/statement.ts'
import type { Change } from './change.ts'
import { sideOf } from './compare-stances.ts'
import type { Position, Stance } from './position.ts'

/** From closest to agreement to furthest from it. To demand a thing is harder than to accept it, and to leave it open harder still. */
const hardness: readonly Stance[] = ['supports', 'accepts', 'requires', 'undecided', 'opposes', 'rejects']
/** Of several stances on one side and day, the one that counts. */
const strongest: readonly Stance[] = ['requires', 'rejects', 'supports', 'opposes', 'accepts', 'undecided']

/** What an actor said on an alternative on one day, on one side. */
interface Saying {
  readonly codings: readonly [Position, ...Position[]]
  readonly stance: Stance
  readonly date?: string
}

/**
 * What every dated statement does to what its actor held before: first on record, said again, hardened or softened. `codings` are
 * positions with one statement each. From `since` on only, where given; what came before still counts as before. Undated evidence
 * comes last and is compared with nothing.
 */
export function listChanges(
  codings: readonly Position[],
  statements: readonly Statement[],
  since?: string,
): readonly Change[] {
  const place = new Map(statements.map(({ id }, at) => [id, at]))
  const placeOf = ({ evidence }: Position) => place.get(evidence[0] ?? '') ?? statements.length
  const counted = codings.filter(({ review }) => review !== 'rejected')
  const groups = Map.groupBy(counted, ({ actor, issue, alternative }) => JSON.stringify([actor, issue, alternative]))
  const changes = [...groups.values()].flatMap((group) => changesOf(group.toSorted((a, b) => placeOf(a) - placeOf(b))))
  const placeOfChange = ({ to }: Change) => place.get(to.evidence[0] ?? '') ?? statements.length
  return changes
    .filter(({ date }) => since === undefined || date === undefined || date >= since)
    .sort(
      (a, b) =>
        Number(a.date === undefined) - Number(b.date === undefined) ||
        (a.date ?? '').localeCompare(b.date ?? '') ||
        placeOfChange(a) - placeOfChange(b),
    )
}

/** The changes of one actor on one alternative, its codings in the order of the record. */
function changesOf(codings: readonly Position[]): readonly Change[] {
  const days = Map.groupBy(codings, ({ date }) => date)
  const dates = [...days.keys()].filter((date) => date !== undefined).sort()
  const changes: Change[] = []
  const conditions = new Set<string>()
  let before: Saying | undefined
  for (const date of dates) {
    const sayings = sayingsOf(days.get(date)!, date)
    for (const saying of sayings) changes.push(changeFrom(before, saying, conditions))
    for (const coding of days.get(date)!) for (const { issue } of coding.onlyIf) conditions.add(issue)
    before = sayings.at(-1)
  }
  const known = new Set(codings.filter(({ date }) => date !== undefined).map(({ stance }) => stance))
  for (const saying of sayingsOf(days.get(undefined) ?? [])) {
    const change = changeFrom(undefined, saying, new Set())
    changes.push(known.has(saying.stance) ? { ...change, kind: 'repeated' } : change)
  }
  return changes
}

/** A day's codings by side; the order of sides is the record's, for the hour is seldom known. */
function sayingsOf(codings: readonly Position[], date?: string): readonly Saying[] {
  return [...Map.groupBy(codings, ({ stance }) => sideOf(stance)).values()].map(([first, ...others]) => ({
    codings: [first!, ...others],
    stance: strongest.find((stance) => [first!, ...others].some((coding) => coding.stance === stance))!,
    ...(date === undefined ? {} : { date }),
  }))
}

function changeFrom(before: Saying | undefined, saying: Saying, conditions: ReadonlySet<string>): Change {
  const { codings, stance, date } = saying
  const { actor, issue, alternative } = codings[0]
  const said = new Set(codings.flatMap(({ onlyIf }) => onlyIf.map((condition) => condition.issue)))
  return {
    kind: kindOf(before, saying),
    actor,
    issue,
    alternative,
    ...(date === undefined ? {} : { date }),
    ...(before === undefined
      ? {}
      : {
          from: {
            stance: before.stance,
            ...(before.date === undefined ? {} : { date: before.date }),
            evidence: evidenceOf(before),
          },
        }),
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
