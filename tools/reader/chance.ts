/** Puts numbers in another order. */
export function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random() % (at + 1)
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
}

/** Random whole numbers below 2^32: xorshift128 [Marsaglia2003]. */
export function randomOf(seed: number): () => number {
  let [a, b, c, d] = [seed | 1, 362436069, 521288629, 88675123]
  return () => {
    const t = a ^ (a << 11)
    a = b
    b = c
    c = d
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8)
    return d >>> 0
  }
}

/** Normally distributed numbers. */
export function normalOf(seed: number): () => number {
  const random = randomOf(seed)
  const share = () => (random() + 1) / 4294967297
  return () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share())
}
