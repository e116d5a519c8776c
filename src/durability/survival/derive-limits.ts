/** What the limits of a Kaplan–Meier estimate rest on. */
interface Estimated {
  readonly survival: number
  readonly se: number
  /** The fewest spells at risk at any time so far. */
  readonly fewest: number
  /** The upper limit before this time. */
  readonly upper: number
}

const z = 1.959963984540054

/**
 * 95 % limits of survival, symmetrical for log(−log S). These do not exist while no spell has ended nor once all have, where R has NA.
 * There, so that two spells do not pass for certainty: if none of m ended, the lower limit is that of Clopper and Pearson,
 * 0.025^(1/m) [ClopperPearson1934]; if all ended, 0 is the lower limit and the upper one stays as it was.
 */
export function deriveLimits({ survival, se, fewest, upper }: Estimated): {
  readonly lower: number
  readonly upper: number
} {
  if (survival === 1) return { lower: 0.025 ** (1 / fewest), upper: 1 }
  if (survival === 0) return { lower: 0, upper }
  const risk = -Math.log(survival)
  const width = (z * se) / (survival * risk)
  return { lower: Math.exp(-risk * Math.exp(width)), upper: Math.exp(-risk * Math.exp(-width)) }
}
