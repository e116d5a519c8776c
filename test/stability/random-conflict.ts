import type { Conflict, ConflictOption, Moves } from '../../src/conflict/conflict.ts'
import { type Dice, makeDice } from '../builders/dice.ts'
import { exactly, type Meant, meant } from './random-expression.ts'
import { type Compare, drawPreference, type PreferenceKind } from './random-preference.ts'
import type { Model } from './slow-stability.ts'

/** A conflict as Nonpaper has it, and the same written out without Nonpaper's evaluation of expressions. */
export interface RandomConflict {
  readonly conflict: Conflict
  readonly model: Model
  /** For each decision maker, every order that fills in what its preference leaves unknown. */
  readonly completions: readonly (readonly Compare[])[]
}

/** What a random conflict depends on. */
export interface RandomChoices extends PreferenceKind {
  readonly seed: number
  readonly decisionMakers: number
  readonly options: number
}

/** A conflict that depends on nothing but the choices; it has at least one feasible state. */
export function randomConflict(choices: RandomChoices): RandomConflict {
  const dice = makeDice(choices.seed)
  const ids = Array.from({ length: choices.decisionMakers }, (_, i) => `dm${i}`)
  const owners = Array.from({ length: choices.options }, (_, k) => (k < ids.length ? k : dice(ids.length)))
  const shuffled = shuffle(owners, dice)
  const options = shuffled.map(
    (owner, k): ConflictOption => ({ id: `o${k}`, by: ids[owner]!, moves: pickMoves(dice), label: `o${k}` }),
  )
  const space = Array.from({ length: 2 ** options.length }, (_, code) => code)

  const excluded: Meant[] = []
  let feasible = space
  for (let tries = dice(5); tries > 0; tries--) {
    const next = dice(2) === 0 ? exactly(dice(space.length), options) : meant(options, dice, 3)
    const left = feasible.filter((code) => !next.holds(code))
    if (left.length === 0) continue
    excluded.push(next)
    feasible = left
  }

  const drawn = ids.map(() => drawPreference(choices, options, feasible, dice))
  const today = feasible[dice(feasible.length)]!
  const target = meant(options, dice, 2)
  return {
    conflict: {
      id: `random-${choices.seed}`,
      title: `random-${choices.seed}`,
      decisionMakers: ids.map((id) => ({ id, name: id })),
      options,
      infeasible: excluded.map(({ formula }) => formula),
      preferences: Object.fromEntries(
        drawn.flatMap(({ preference }, i) => (preference ? [[ids[i]!, preference] as const] : [])),
      ),
      ...(dice(2) === 0 && { statusQuo: exactly(today, options).formula }),
      targets: dice(2) === 0 ? { deal: target.formula } : {},
    },
    model: {
      decisionMakers: ids.length,
      options: options.map(({ moves }, k) => ({ by: shuffled[k]!, moves })),
      feasible,
      compare: (i, a, b) => drawn[i]!.compare(a, b),
    },
    completions: drawn.map(({ compare, completions }) => completions ?? [compare]),
  }
}

function pickMoves(dice: Dice): Moves {
  const pick = dice(10)
  return pick < 7 ? 'both' : pick < 9 ? 'forward' : 'back'
}

function shuffle<T>(items: readonly T[], dice: Dice): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = dice(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}
