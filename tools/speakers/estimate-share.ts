/** So many right of so many, with Wilson's 95 % limits. `[Wilson1927]` */
export interface Share {
  readonly right: number
  readonly total: number
  readonly share: number
  readonly low: number
  readonly high: number
}

const Z = 1.959963984540054

/** The share of what is right; `total` is at least 1. */
export function estimateShare(right: number, total: number): Share {
  const share = right / total
  const middle = (share + Z ** 2 / (2 * total)) / (1 + Z ** 2 / total)
  const half = (Z / (1 + Z ** 2 / total)) * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2))
  return { right, total, share, low: middle - half, high: middle + half }
}
