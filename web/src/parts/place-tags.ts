interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** How high a tag is. */
const tagHeight = 17
const step = 5
const air = 2

/**
 * Where the tags of arrows stand: each on its own way, over no box and no other tag, as near to the middle of the way as can be, and
 * better where no other way runs beneath it.
 */
export function placeTags(
  ways: ReadonlyMap<string, readonly Point[]>,
  boxes: readonly Box[],
  widths: ReadonlyMap<string, number>,
): ReadonlyMap<string, Point> {
  const placed = new Map<string, Point>()
  const taken: Box[] = [...boxes]
  const pieces = [...ways].flatMap(([id, points]) =>
    points.slice(1).map((to, i) => ({ id, box: around(points[i]!, to) })),
  )
  // The shortest way has the fewest places to choose from.
  for (const [id, points] of [...ways].toSorted((a, b) => lengthOf(a[1]) - lengthOf(b[1]))) {
    const width = widths.get(id) ?? 24
    const boxAt = ({ x, y }: Point) => ({
      x: x - width / 2 - air,
      y: y - tagHeight / 2 - air,
      width: width + 2 * air,
      height: tagHeight + 2 * air,
    })
    const open = alongFromMiddle(points).filter((point) => !taken.some((box) => overlaps(box, boxAt(point))))
    const clear = open.find((point) => !pieces.some((piece) => piece.id !== id && overlaps(piece.box, boxAt(point))))
    const at = clear ?? open[0] ?? alongFromMiddle(points)[0]
    if (!at) continue
    placed.set(id, at)
    taken.push(boxAt(at))
  }
  return placed
}

/** Points along a way, from its middle outwards. */
function alongFromMiddle(points: readonly Point[]): readonly Point[] {
  const along: { readonly at: Point; readonly far: number }[] = []
  const half = lengthOf(points) / 2
  let gone = 0
  for (const [i, to] of points.slice(1).entries()) {
    const from = points[i]!
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const count = Math.max(1, Math.round(length / step))
    for (let k = 0; k <= count; k++) {
      const part = k / count
      along.push({
        at: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
        far: Math.abs(gone + length * part - half),
      })
    }
    gone += length
  }
  return along.toSorted((a, b) => a.far - b.far).map(({ at }) => at)
}

const lengthOf = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, to, i) => sum + Math.hypot(to.x - points[i]!.x, to.y - points[i]!.y), 0)

const around = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
