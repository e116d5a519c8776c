import type { Conflict } from '../conflict/conflict.ts'
import type { StateSpace } from '../conflict/state-space.ts'

/** A decision maker's options as masks of the bits of a space: those it may take up, those it may drop. Up to 2^52. */
export interface OwnOptions {
  readonly up: number
  readonly down: number
}

/** The options of each decision maker, in their order. */
export function listOwnOptions({ decisionMakers, options }: Conflict, { bitOf }: StateSpace): readonly OwnOptions[] {
  return decisionMakers.map(({ id }) => {
    const own = options.filter(({ id: option, by }) => by === id && bitOf.has(option))
    const mask = (ruledOut: string) =>
      own.reduce((sum, option) => sum + (option.moves === ruledOut ? 0 : 2 ** bitOf.get(option.id)!), 0)
    return { up: mask('back'), down: mask('forward') }
  })
}
