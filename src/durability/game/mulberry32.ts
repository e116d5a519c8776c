/** What the state of the generator grows by at each call: so the state at any call is known without the calls before it. */
export const mulberryStep = 0x6d2b79f5

/** The number below 2^32 that Mulberry32 (T. Ettinger's generator of 32 bits of state) gives at a state. */
export function mulberry32(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
