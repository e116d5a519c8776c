/** Where values lie along an axis, in pixels. */
export interface Scale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** Round values (1, 2 or 5 times a power of ten) between two, at most so many. */
function listTicks(low: number, high: number, most: number): number[] {
  const rough = (high - low) / Math.max(1, most - 1)
  if (!(rough > 0)) return [low]
  const power = Math.floor(Math.log10(rough) + 1e-9)
  for (const [factor, exponent] of [
    [1, power],
    [2, power],
    [5, power],
    [1, power + 1],
    [2, power + 1],
  ] as const) {
    const multiple = (count: number) =>
      exponent < 0 ? (count * factor) / 10 ** -exponent : count * factor * 10 ** exponent
    const first = Math.ceil(low / multiple(1) - 1e-9)
    const last = Math.floor(high / multiple(1) + 1e-9)
    if (last - first < most) return Array.from({ length: last - first + 1 }, (_, index) => multiple(first + index))
  }
  return [low, high]
}

/** A scale on which equal differences are equally long. */
export function linearScale(low: number, high: number, from: number, to: number, mostTicks: number): Scale {
  const span = high - low || 1
  return { at: (value) => from + ((value - low) / span) * (to - from), ticks: listTicks(low, high, mostTicks) }
}

/** A scale on which equal ratios are equally long; both ends above 0. Ticks at 1, 2 and 5 times powers of ten, at 1 and 3 times, or at some powers alone. */
export function logScale(low: number, high: number, from: number, to: number, mostTicks: number): Scale {
  const start = Math.log10(low)
  const span = Math.log10(high) - start || 1
  const first = Math.floor(start)
  const powers = Array.from({ length: Math.floor(Math.log10(high)) - first + 1 }, (_, index) => first + index)
  const ticksOf = (factors: readonly number[], everyPower: number) =>
    powers
      .filter((_, index) => index % everyPower === 0)
      .flatMap((power) => factors.map((factor) => (power < 0 ? factor / 10 ** -power : factor * 10 ** power)))
      .filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
  const fits = (ticks: readonly number[]) =>
    ticks.every((tick, index) => index === 0 || (Math.log10(tick / ticks[index - 1]!) / span) * mostTicks >= 1)
  const choices = [ticksOf([1, 2, 5], 1), ticksOf([1, 3], 1), ...powers.map((_, index) => ticksOf([1], index + 1))]
  return {
    at: (value) => from + ((Math.log10(value) - start) / span) * (to - from),
    ticks: choices.find((ticks) => ticks.length > 0 && fits(ticks)) ?? [low],
  }
}
