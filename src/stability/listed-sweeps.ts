import { never } from './dense-kernel.ts'
import type { Cells } from './listed-cells.ts'
import type { Sweeps, SweptConcept } from './sweeps.ts'

/** What one decision maker wants and can do over listed states. */
export interface ListedView {
  readonly cells: Cells
  /** Ordinal, higher is better, by place in the list. */
  readonly payoffs: Int32Array
  /** Places, best first. */
  readonly order: Int32Array
}

/** Sorts the places of a list by payoff, best first. */
export function orderByPayoff(payoffs: Int32Array): Int32Array {
  let highest = 0
  for (const payoff of payoffs) highest = Math.max(highest, payoff)
  const next = new Int32Array(highest + 2)
  for (const payoff of payoffs) next[highest - payoff + 1]! += 1
  for (let at = 1; at < next.length; at++) next[at]! += next[at - 1]!
  const order = new Int32Array(payoffs.length)
  for (let place = 0; place < payoffs.length; place++) {
    const at = highest - payoffs[place]!
    order[next[at]!] = place
    next[at]! += 1
  }
  return order
}

/** The steps over listed states; `mark` takes one bit for each stable state, by place. */
export function listedSweeps(
  views: readonly ListedView[],
  decisionMaker: number,
  mark: (concept: SweptConcept, marks: Uint8Array) => void,
): Sweeps {
  const { cells, payoffs } = views[decisionMaker]!
  const opponents = views.filter((_, j) => j !== decisionMaker)
  const values = new Int32Array(payoffs.length)
  const halves = [new Int32Array(payoffs.length), new Int32Array(payoffs.length)] as const

  const untilQuiet = (change: (opponent: ListedView) => boolean) => {
    for (let at = 0, quiet = 0; quiet < opponents.length; at = (at + 1) % opponents.length) {
      quiet = change(opponents[at]!) ? 1 : quiet + 1
    }
  }

  return {
    takePayoffs: () => values.set(payoffs),
    spreadHighest: () => {
      spread(values, cells, Math.max, -1)
    },
    closeByMoves: () => untilQuiet((opponent) => spread(values, opponent.cells, Math.min, never)),
    pairUp() {
      halves[0].set(payoffs)
      halves[1].set(values)
    },
    closeByImprovements: () => untilQuiet((opponent) => improve(halves, opponent)),
    takeHalf: (which) => values.set(halves[which]),
    capByPayoffs() {
      for (let place = 0; place < values.length; place++) values[place] = Math.min(values[place]!, payoffs[place]!)
    },
    markStable(concept) {
      const marks = new Uint8Array(Math.ceil(values.length / 8))
      let stable = 0
      for (let place = 0; place < values.length; place++) {
        if (values[place]! > payoffs[place]!) continue
        marks[place >>> 3]! |= 1 << (place & 7)
        stable += 1
      }
      mark(concept, marks)
      return stable
    },
  }
}

/** Each value becomes the best among its own and those reached in one move; gives whether any changed. */
function spread(
  values: Int32Array,
  { count, cellOf, reach }: Cells,
  better: (a: number, b: number) => number,
  worst: number,
): boolean {
  const best = new Int32Array(count).fill(worst)
  for (let place = 0; place < values.length; place++) {
    const cell = cellOf[place]!
    best[cell] = better(best[cell]!, values[place]!)
  }
  const reached = reach
    ? Int32Array.from(reach, (cells) => cells.reduce((sum, cell) => better(sum, best[cell]!), worst))
    : best
  let isChanged = false
  for (let place = 0; place < values.length; place++) {
    const value = reached[cellOf[place]!]!
    if (value === values[place]) continue
    values[place] = value
    isChanged = true
  }
  return isChanged
}

/** Each value of both halves becomes the lowest among its own and those reached in one improvement; gives whether any changed. */
function improve(
  [first, second]: readonly [Int32Array, Int32Array],
  { cells: { count, cellOf, reach }, payoffs, order }: ListedView,
): boolean {
  const lowestFirst = new Int32Array(count).fill(never)
  const lowestSecond = new Int32Array(count).fill(never)
  let isChanged = false
  const lower = (place: number, cell: number) => {
    if (lowestFirst[cell]! < first[place]!) {
      first[place] = lowestFirst[cell]!
      isChanged = true
    }
    if (lowestSecond[cell]! < second[place]!) {
      second[place] = lowestSecond[cell]!
      isChanged = true
    }
  }
  for (let at = 0; at < order.length; ) {
    // Equals don't see each other: all of a class look before any of them is seen.
    const payoff = payoffs[order[at]!]
    let end = at
    for (; end < order.length && payoffs[order[end]!] === payoff; end++) {
      const place = order[end]!
      const cell = cellOf[place]!
      if (!reach) lower(place, cell)
      else for (const to of reach[cell]!) lower(place, to)
    }
    for (; at < end; at++) {
      const place = order[at]!
      const cell = cellOf[place]!
      if (first[place]! < lowestFirst[cell]!) lowestFirst[cell] = first[place]!
      if (second[place]! < lowestSecond[cell]!) lowestSecond[cell] = second[place]!
    }
  }
  return isChanged
}
