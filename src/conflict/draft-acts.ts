import { counts, namedBy } from '../deal/bargain.ts'
import type { Codebook, Issue } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import type { ConflictOption } from './conflict.ts'
import { idPattern, keywords } from './tokenize-expression.ts'

/** An option that stands for an actor's part in changing an issue: acting where it controls it, consenting where it is asked. */
export interface Act {
  readonly option: ConflictOption
  /** The actor of the codebook; `option.by` is the same actor as a decision maker. */
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly role: 'acts' | 'consents'
}

/**
 * The acts a goal calls on: the parts of everybody in the goal's alternatives and, in turn, in every alternative that a condition on
 * one of those names, or that an actor who controls the issue holds a position on. An issue nobody controls has no acts.
 */
export function draftActs(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Readonly<Record<string, string>>,
): readonly Act[] {
  return actsOf(codebook, callOn(codebook.issues, positions, goal))
}

/** Every act that some goal could call on: the parts of everybody in every change of every issue. */
export function listActs(codebook: Codebook): readonly Act[] {
  return actsOf(
    codebook,
    new Map(
      codebook.issues.map(({ id, alternatives, statusQuo }) => [
        id,
        new Set(alternatives.filter((one) => one !== statusQuo)),
      ]),
    ),
  )
}

/** What actors are called as decision makers, by their ids in the codebook. */
export function decisionMakerIds(actors: Codebook['actors']): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(actors.map(({ id }) => [id, freeId(id, taken)]))
}

function actsOf({ issues, actors }: Codebook, called: ReadonlyMap<string, ReadonlySet<string>>): readonly Act[] {
  const named = new Map(actors.map(({ id, name }) => [id, name]))
  const ids = decisionMakerIds(actors)
  const taken = new Set(keywords)
  return issues.flatMap((issue) =>
    issue.alternatives
      .filter((alternative) => called.get(issue.id)?.has(alternative))
      .flatMap((alternative) =>
        partsIn(issue).map(({ actor, role }, _, parts): Act => {
          const label = labelOf(issue, alternative)
          const alone = parts.filter((part) => part.role === role).length === 1
          const part = role === 'consents' ? 'consent to ' : alone ? '' : 'its part in '
          // What else is called on must not change an id: it is told apart by what the codebook holds.
          const words = [issue.id, issue.alternatives.length > 2 && alternative, parts.length > 1 && actor]
          const option: ConflictOption = {
            id: freeId(words.filter(Boolean).join('-'), taken),
            by: ids.get(actor) ?? actor,
            moves: 'both',
            label: `${named.get(actor) ?? actor}: ${part}${label}`,
          }
          return { option, actor, issue: issue.id, alternative, role }
        }),
      ),
  )
}

/** How an alternative is said in a sentence. */
export function labelOf({ id, labels }: Issue, alternative: string): string {
  return labels?.[alternative] ?? `${id} ${alternative}`
}

/** By issue, the changes that a goal calls on. What names the status quo calls on every change that could end it. */
function callOn(
  issues: readonly Issue[],
  positions: readonly Position[],
  goal: Readonly<Record<string, string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const parties = new Set(issues.flatMap(({ controlledBy, consent }) => [...controlledBy, ...consent]))
  const standing = positions.filter((position) => counts(position) && parties.has(position.actor))
  const called = new Map(issues.map(({ id }) => [id, new Set<string>()]))
  const queue = Object.entries(goal)
  for (const [id, named] of queue) {
    const issue = issues.find((one) => one.id === id)
    if (!issue) continue
    const changes = issue.alternatives.filter((one) => one !== issue.statusQuo)
    for (const alternative of named === issue.statusQuo ? changes : changes.filter((one) => one === named)) {
      if (called.get(id)!.has(alternative)) continue
      called.get(id)!.add(alternative)
      for (const position of standing.filter((held) => held.issue === id)) {
        if (issue.controlledBy.includes(position.actor) && position.alternative !== issue.statusQuo)
          queue.push([id, position.alternative])
        if (position.alternative !== alternative && position.alternative !== issue.statusQuo) continue
        for (const condition of position.onlyIf)
          queue.push(...namedBy(condition).map((one): [string, string] => [condition.issue, one]))
      }
    }
  }
  return called
}

/** Without anybody who acts there is nothing to consent to. */
function partsIn({ controlledBy, consent }: Issue): readonly Pick<Act, 'actor' | 'role'>[] {
  const acting = [...new Set(controlledBy)].map((actor) => ({ actor, role: 'acts' as const }))
  const consenting = [...new Set(consent)].filter((actor) => !controlledBy.includes(actor))
  return acting.length === 0 ? [] : [...acting, ...consenting.map((actor) => ({ actor, role: 'consents' as const }))]
}

/** The words as an id of a conflict, with a number where it is taken. */
function freeId(words: string, taken: Set<string>): string {
  const joined = words.replace(/[^\p{L}\p{M}\p{N}_]+\p{M}*/gu, '-').replace(/^[-\p{M}]+|-$/gu, '')
  const base = idPattern.test(words) ? words : joined || 'option'
  let id = base
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`
  taken.add(id)
  return id
}
