import type { Conflict, Preference } from '../conflict/conflict.ts'
import { holdsIn } from '../conflict/evaluate.ts'
import type { Decoded } from '../text/problem.ts'
import { countUnknown, listCompletions } from './list-completions.ts'
import type { Concept, Stability, State } from './stability.ts'

/** Solves one conflict whose preferences leave nothing open. Equilibria are codes over all options as written. */
export type Solve = (conflict: Conflict) => Pick<Stability, 'equilibria'>

/** What holds of a concept's equilibria over all completions. */
interface RobustEquilibria {
  /** Codes of the states that are equilibria in every completion. */
  readonly always: readonly number[]
  /** Codes of those that are in none. */
  readonly never: readonly number[]
  /** The share of the completions in which a state is one, in the order of states. */
  readonly shares: readonly number[]
}

/** Equilibria over every completion of what the preferences leave open. */
export interface RobustStability {
  /** How many statements and pairs of states are open. */
  readonly unknown: number
  readonly completions: number
  readonly states: readonly State[]
  readonly equilibria: Partial<Readonly<Record<Concept, RobustEquilibria>>>
  /** By target, the share of the completions in which a state of it is an equilibrium. */
  readonly targets: Readonly<Record<string, Partial<Readonly<Record<Concept, number>>>>>
}

/** Limits and news of a long run. */
export interface RobustOptions {
  /** The most completions to solve: 3^10 unless said otherwise. */
  readonly limit?: number
  readonly onProgress?: (done: number, all: number) => void
}

/**
 * Solves every completion of a conflict: each open statement is wanted, its opposite is, or neither; each open pair of a ranking is
 * ordered one way, the other, or tied, where that leaves one order of the states. Completions count equally; that is a count, not a
 * probability. Takes as long as `solve` takes, up to 3^k times.
 */
export function listRobust(
  conflict: Conflict,
  states: readonly State[],
  solve: Solve,
  { limit = 3 ** 10, onProgress }: RobustOptions = {},
): Decoded<RobustStability> {
  const unknown = Object.values(conflict.preferences).reduce((sum, preference) => sum + countUnknown(preference), 0)
  if (3 ** unknown > limit) return { ok: false, problems: [tooManyCompletions(unknown, limit)] }
  const patterns = states.map(({ pattern }) => pattern)
  const choices = Object.entries(conflict.preferences).map(
    ([id, preference]) => [id, listCompletions(preference, patterns)] as const,
  )
  const completions = choices.reduce((product, [, ways]) => product * ways.length, 1)

  const indexOf = new Map(states.map(({ code }, at) => [code, at]))
  const counts = new Map<Concept, number[]>()
  const bitOf = new Map(conflict.options.map(({ id }, bit) => [id, bit]))
  const targets = Object.entries(conflict.targets).map(([name, { expression }]) => ({
    name,
    holds: holdsIn(expression, bitOf),
    hits: new Map<Concept, number>(),
  }))

  for (let done = 0; done < completions; done++) {
    onProgress?.(done, completions)
    const { equilibria } = solve({ ...conflict, preferences: pickCompletion(choices, done) })
    for (const [concept, codes] of Object.entries(equilibria) as [Concept, readonly number[]][]) {
      const count = counts.get(concept) ?? states.map(() => 0)
      for (const code of codes) count[indexOf.get(code)!]! += 1
      counts.set(concept, count)
      for (const { holds, hits } of targets) {
        hits.set(concept, (hits.get(concept) ?? 0) + (codes.some((code) => holds(code)) ? 1 : 0))
      }
    }
  }
  onProgress?.(completions, completions)

  const codesWith = (count: readonly number[], wanted: number) =>
    states.flatMap(({ code }, at) => (count[at] === wanted ? [code] : []))
  return {
    ok: true,
    value: {
      unknown,
      completions,
      states,
      equilibria: Object.fromEntries(
        [...counts].map(([concept, count]) => [
          concept,
          {
            always: codesWith(count, completions),
            never: codesWith(count, 0),
            shares: count.map((times) => times / completions),
          },
        ]),
      ),
      targets: Object.fromEntries(
        targets.map(({ name, hits }) => [
          name,
          Object.fromEntries([...hits].map(([concept, times]) => [concept, times / completions])),
        ]),
      ),
    },
    warnings: [],
  }
}

/** The completion of a number: its digits choose among each decision maker's ways. */
function pickCompletion(
  choices: readonly (readonly [string, readonly Preference[]])[],
  number: number,
): Readonly<Record<string, Preference>> {
  let rest = number
  return Object.fromEntries(
    choices.map(([id, ways]) => {
      const way = ways[rest % ways.length]!
      rest = Math.floor(rest / ways.length)
      return [id, way]
    }),
  )
}

const tooManyCompletions = (unknown: number, limit: number) => ({
  code: 'too-many-completions',
  severity: 'error' as const,
  message: `${unknown} unknown statements give ${3 ** unknown} completions; the limit is ${limit}`,
  hint: 'Decide some of them, or drop those that matter least.',
})
