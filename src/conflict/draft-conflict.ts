import { counts, namedBy } from '../deal/bargain.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { isUnwilling } from '../position/stance-reading.ts'
import { InvariantError } from '../text/error.ts'
import type { Conflict, PreferenceStatement } from './conflict.ts'
import { type Act, draftActs, labelOf } from './draft-acts.ts'
import { draftWishes, type Wish } from './draft-wishes.ts'
import type { Formula } from './expression.ts'
import { parseExpression } from './parse-expression.ts'
import { all, whatHolds } from './what-holds.ts'

/** A conflict proposed from a case's positions, with what each part rests on, for a person to check. */
export interface ConflictDraft {
  readonly conflict: Conflict
  /** In the order of the conflict's options. */
  readonly acts: readonly Act[]
  /** By decision maker, in the order of its preference statements. */
  readonly wishes: Readonly<Record<string, readonly Wish[]>>
  /** What the record or the goal says and the conflict cannot hold, in sentences. */
  readonly notes: readonly string[]
}

/** What a conflict is drafted from. */
export interface DraftInput {
  readonly codebook: Codebook
  readonly positions: readonly Position[]
  /** Issue → alternative: what the conflict is about. */
  readonly goal: Readonly<Record<string, string>>
}

/**
 * The graph model of a goal, drafted from positions: the acts it calls on become options, what parties hold becomes prioritised
 * statements with their evidence, and what the record does not say stays unknown. Today nobody has acted. Targets: the goal with
 * every consent, and the goal with all that its parties make a condition.
 */
export function draftConflict(input: DraftInput): ConflictDraft {
  const { codebook, positions, goal } = input
  const acts = draftActs(codebook, positions, goal)
  const ids = new Map(acts.map(({ actor, option }) => [actor, option.by]))
  const actors = codebook.actors.filter(({ id }) => ids.has(id))
  const decisionMakers = actors.map(({ id, name }) => ({ id: ids.get(id)!, name }))
  const wishes = Object.fromEntries(
    actors.map(({ id }) => [ids.get(id)!, draftWishes(id, acts, codebook.issues, positions, goal)]),
  )
  const conflict: Conflict = {
    id: codebook.id,
    title: codebook.title,
    decisionMakers,
    options: acts.map(({ option }) => option),
    infeasible: exclusions(acts).map(formula),
    preferences: Object.fromEntries(
      Object.entries(wishes).map(([id, own]) => [id, { kind: 'statements', statements: own.map(statementOf) }]),
    ),
    ...(acts.length > 0 && { statusQuo: formula(acts.map(({ option }) => `not ${option.id}`).join(' and ')) }),
    targets: targetsOf(acts, input),
  }
  return { conflict, acts, wishes, notes: notesOn(conflict, wishes, acts, input) }
}

function statementOf({ text, evidence, reading, redLine }: Wish): PreferenceStatement {
  return { ...formula(text), evidence, reading, redLine, strength: redLine ? 'strong' : 'mild', movable: {} }
}

/** The goal with every consent, and, where that is more, the goal with everything that one condition leads to another from it. */
function targetsOf(acts: readonly Act[], { codebook, positions, goal }: DraftInput): Conflict['targets'] {
  const deciding = new Set(acts.map(({ actor }) => actor))
  const willing = positions.filter((held) => counts(held) && deciding.has(held.actor) && !isUnwilling(held.stance))
  const called = new Map(Object.entries(goal))
  for (const [issue, alternative] of called) {
    const here = willing.filter((held) => held.issue === issue && held.alternative === alternative)
    for (const condition of here.flatMap(({ onlyIf }) => onlyIf)) {
      const [first] = namedBy(condition)
      if (condition.relation !== 'unless' && !called.has(condition.issue)) called.set(condition.issue, first!)
    }
  }
  const reached = (wanted: ReadonlyMap<string, string>): readonly string[] =>
    codebook.issues.flatMap((issue) => {
      const alternative = wanted.get(issue.id)
      if (alternative === undefined) return []
      if (alternative === issue.statusQuo) return whatHolds(acts, issue, [alternative]) ?? []
      return acts
        .filter((act) => act.issue === issue.id && act.alternative === alternative)
        .map(({ option }) => option.id)
    })
  const asked = reached(new Map(Object.entries(goal)))
  const whole = reached(called)
  return {
    ...(asked.length > 0 && { goal: formula(all(asked)) }),
    ...(asked.length > 0 && whole.length > asked.length && { 'goal-and-conditions': formula(all(whole)) }),
  }
}

/** An actor takes one alternative of an issue at most. */
function exclusions(acts: readonly Act[]): readonly string[] {
  return acts.flatMap((act, index) =>
    acts
      .slice(index + 1)
      .filter(
        (other) => other.issue === act.issue && other.actor === act.actor && other.alternative !== act.alternative,
      )
      .map((other) => `${act.option.id} and ${other.option.id}`),
  )
}

function notesOn(
  { decisionMakers }: Conflict,
  wishes: ConflictDraft['wishes'],
  acts: readonly Act[],
  { codebook, goal }: DraftInput,
): readonly string[] {
  const beyond = codebook.issues
    .filter(({ id }) => goal[id] !== undefined && !acts.some((act) => act.issue === id))
    .map((issue) => `Nobody controls ${labelOf(issue, goal[issue.id]!)}: the goal is drafted without it.`)
  const conditions = decisionMakers.flatMap(({ id, name }) =>
    wishes[id]!.flatMap(({ about, leftOut }) => {
      const on = about.startsWith(`${name}: `) ? about : `${name} on ${about}`
      return leftOut.map((what) => `Left out: ${what} (${on}).`)
    }),
  )
  return [...new Set([...beyond, ...conditions])]
}

function formula(text: string): Formula {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new InvariantError(`a drafted expression does not parse: ${text}`)
  return { text, expression: parsed.value }
}
