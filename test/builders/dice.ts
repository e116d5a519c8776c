import { mulberry32, mulberryStep } from '../../src/durability/game/mulberry32.ts'

/** A whole number below `below`. */
export type Dice = (below: number) => number

/** Mulberry32. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + mulberryStep) >>> 0
    return mulberry32(state) % below
  }
}
