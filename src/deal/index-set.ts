/** The set of these indices, a bit each. */
export function setOf(indices: readonly number[]): bigint {
  if (indices.length === 0) return 0n
  const digits = new Array<string>(Math.max(...indices) + 1).fill('0')
  for (const index of indices) digits[digits.length - 1 - index] = '1'
  return BigInt(`0b${digits.join('')}`)
}

/** The indices of the bits set, lowest first. */
export function indicesOf(set: bigint): readonly number[] {
  const indices: number[] = []
  const digits = set.toString(2)
  for (let index = 0; index < digits.length; index += 1) {
    if (digits[digits.length - 1 - index] === '1') indices.push(index)
  }
  return indices
}

/** How many bits are set. */
export function sizeOf(set: bigint): number {
  let size = 0
  for (let rest = set; rest !== 0n; rest &= rest - 1n) size += 1
  return size
}
