import { counts, namedBy } from '../deal/bargain.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { InvariantError } from '../text/error.ts'
import type { Conflict, PreferenceStatement } from './conflict.ts'
import { type Act, draftActs } from './draft-acts.ts'
import { draftWishes, type Wish } from './draft-wishes.ts'
import type { Formula } from './expression.ts'
import { parseExpression } from './parse-expression.ts'

/** A conflict proposed from a case's positions, with what each part rests on, for a person to check. */
export interface ConflictDraft {
  readonly conflict: Conflict
  /** In the order of the conflict's options. */
  readonly acts: readonly Act[]
  /** By decision maker, in the order of its preference statements. */
  readonly wishes: Readonly<Record<string, readonly Wish[]>>
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
export function draftConflict({ codebook, positions, goal }: DraftInput): ConflictDraft {
  const acts = draftActs(codebook, positions, goal)
  const controllers = new Set(acts.map(({ option }) => option.by))
  const decisionMakers = codebook.actors.filter(({ id }) => controllers.has(id))
  const wishes = Object.fromEntries(
    decisionMakers.map(({ id }) => [id, draftWishes(id, acts, codebook.issues, positions, goal)]),
  )
  const idsOf = (some: readonly Act[]) => some.map(({ option }) => option.id)
  const conflict: Conflict = {
    id: codebook.id,
    title: codebook.title,
    decisionMakers: decisionMakers.map(({ id, name }) => ({ id, name })),
    options: acts.map(({ option }) => option),
    infeasible: exclusions(acts).map(formula),
    preferences: Object.fromEntries(
      Object.entries(wishes).map(([id, own]) => [id, { kind: 'statements', statements: own.map(statementOf) }]),
    ),
    ...(acts.length > 0 && {
      statusQuo: formula(
        idsOf(acts)
          .map((id) => `not ${id}`)
          .join(' and '),
      ),
    }),
    targets: Object.fromEntries(
      Object.entries(targetsOf(acts, positions, goal)).map(([name, some]) => [
        name,
        formula(idsOf(some).join(' and ')),
      ]),
    ),
  }
  return { conflict, acts, wishes }
}

function statementOf({ text, evidence, reading, redLine }: Wish): PreferenceStatement {
  return { ...formula(text), evidence, reading, redLine, strength: redLine ? 'strong' : 'mild', movable: {} }
}

/** The goal with every consent, and, where that is more, the goal with everything that one condition leads to another from it. */
function targetsOf(
  acts: readonly Act[],
  positions: readonly Position[],
  goal: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Act[]>> {
  const called = new Map(Object.entries(goal))
  for (const [issue, alternative] of called) {
    const here = positions.filter((held) => counts(held) && held.issue === issue && held.alternative === alternative)
    for (const condition of here.flatMap(({ onlyIf }) => onlyIf)) {
      const [first] = namedBy(condition)
      if (condition.relation !== 'unless' && !called.has(condition.issue)) called.set(condition.issue, first!)
    }
  }
  const asked = acts.filter(({ issue, alternative }) => goal[issue] === alternative)
  const whole = acts.filter(({ issue, alternative }) => called.get(issue) === alternative)
  return {
    ...(asked.length > 0 && { goal: asked }),
    ...(whole.length > asked.length && { 'goal-and-conditions': whole }),
  }
}

/** An actor takes one alternative of an issue at most. */
function exclusions(acts: readonly Act[]): readonly string[] {
  return acts.flatMap((act, index) =>
    acts
      .slice(index + 1)
      .filter(
        (other) =>
          other.issue === act.issue && other.option.by === act.option.by && other.alternative !== act.alternative,
      )
      .map((other) => `${act.option.id} and ${other.option.id}`),
  )
}

function formula(text: string): Formula {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new InvariantError(`a drafted expression does not parse: ${text}`)
  return { text, expression: parsed.value }
}
