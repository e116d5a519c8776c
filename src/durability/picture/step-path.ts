/** A point of a step line: from `x` on it lies at `y`, both in pixels. */
export interface StepPoint {
  readonly x: number
  readonly y: number
}

const fewPoints = 300

/** The points that can be seen: in tenths of a pixel, without those that move nothing; of very many, one per pixel and a half. */
function seen(points: readonly StepPoint[]): { x: number; y: number }[] {
  const column = points.length > fewPoints ? 15 : 1
  const kept: { x: number; y: number }[] = []
  for (const point of points) {
    const x = Math.round((point.x * 10) / column) * column
    const y = Math.round(point.y * 10)
    const last = kept.at(-1)
    if (last?.x === x) last.y = y
    else if (last?.y !== y) kept.push({ x, y })
  }
  return kept
}

const tenth = (value: number) => String(value / 10)

function forward(points: readonly { x: number; y: number }[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1]
      return before ? `h${tenth(x - before.x)}v${tenth(y - before.y)}` : `M${tenth(x)} ${tenth(y)}`
    })
    .join('')
}

/** The path of a step line as far as `end`. */
export function stepPath(points: readonly StepPoint[], end: number): string {
  return `${forward(seen(points))}H${tenth(Math.round(end * 10))}`
}

/** The path around the band between two step lines that begin together, as far as `end`. */
export function stepBand(upper: readonly StepPoint[], lower: readonly StepPoint[], end: number): string {
  const floor = seen(lower)
  const back = floor.map(({ x, y }) => `V${tenth(y)}H${tenth(x)}`).reverse()
  return `${stepPath(upper, end)}${back.join('')}Z`
}
