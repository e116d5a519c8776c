/** A rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Something that labels should not cover, and how much it hurts where they do. */
export interface Obstacle extends Box {
  readonly weight: number
}

/** A label to place: its size, and what it stands beside. */
export interface Placing {
  readonly width: number
  readonly height: number
  readonly target: Box
}

const distances = [4, 14, 28, 46, 70, 100, 140]
const ways = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

const beside = 8
const mistaken = 2

const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  right: box.right + by,
  top: box.top - by,
  bottom: box.bottom + by,
})

function candidates({ width, height, target }: Placing): (Box & { distance: number })[] {
  const middleX = (target.left + target.right) / 2
  const middleY = (target.top + target.bottom) / 2
  return distances.flatMap((distance) =>
    ways.map(([wayX, wayY]) => {
      const x = middleX + wayX * ((target.right - target.left) / 2 + distance + width / 2)
      const y = middleY + wayY * ((target.bottom - target.top) / 2 + distance + height / 2)
      return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2, distance }
    }),
  )
}

function moveInside(box: Box, limits: Box): Box {
  const right = Math.max(0, limits.left - box.left) - Math.max(0, box.right - limits.right)
  const down = Math.max(0, limits.top - box.top) - Math.max(0, box.bottom - limits.bottom)
  return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down }
}

/**
 * A place within the limits for every label, near what it belongs to, off the obstacles and the others' targets: the best of some
 * fifty about its target, one label after the other in the order given. None where all would cover what is `kept`, or another label.
 */
export function placeLabels(
  labels: readonly Placing[],
  kept: readonly Box[],
  obstacles: readonly Obstacle[],
  limits: Box,
): (Box | undefined)[] {
  const taken = [...kept]
  return labels.map((label) => {
    const others = labels
      .filter((other) => other !== label)
      .map(({ target }) => ({ ...grow(target, beside), weight: mistaken }))
    const choices = candidates(label).flatMap((candidate) => {
      const box = moveInside(candidate, limits)
      if (taken.some((other) => overlap(box, other) > 0)) return []
      const covered = [...obstacles, ...others].reduce((sum, other) => sum + overlap(box, other) * other.weight, 0)
      return [{ box, cost: covered + overlap(box, label.target) * 4 + candidate.distance * 3 }]
    })
    if (choices.length === 0) return undefined
    const { box } = choices.reduce((best, other) => (other.cost < best.cost ? other : best))
    taken.push(box)
    return box
  })
}
