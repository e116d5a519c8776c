import { type DenseKernel, never } from '../../src/stability/dense-kernel.ts'

/** The sweeps in plain TypeScript: the oracle of the compiled ones. */
export function plainKernel(buffer: ArrayBufferLike): DenseKernel {
  const ints = new Int32Array(buffer)
  const bytes = new Uint8Array(buffer)
  /** Entries of an order: a member's number, the top bit set where a class of equals begins. */
  const entriesOf = (width: number) =>
    width === 1 ? bytes : width === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer)

  function spread(values: number, options: number, up: number, down: number, sign: 1 | -1): void {
    const first = values >>> 2
    const end = first + 2 ** options
    for (let stride = 1; stride < 2 ** options; stride *= 2) {
      if (((up | down) & stride) === 0) continue
      for (let start = first; start < end; start += 2 * stride) {
        for (let at = start; at < start + stride; at++) {
          const taken = ints[at + stride]!
          const left = ints[at]!
          const better = (taken - left) * sign > 0 ? taken : left
          if (up & stride) ints[at] = better
          if (down & stride) ints[at + stride] = better
        }
      }
    }
  }

  return {
    spreadHighest: (values, options, up, down) => spread(values, options, up, down, 1),
    spreadLowest: (values, options, up, down) => spread(values, options, up, down, -1),

    shutInfeasible(values, payoffs, options) {
      let sum = 0n
      let part = 0
      for (let code = 0; code < 2 ** options; code++) {
        if (ints[(payoffs >>> 2) + code]! < 0) ints[(values >>> 2) + code] = never
        part += ints[(values >>> 2) + code]!
        if (code % 2 ** 20 === 0) {
          sum += BigInt(part)
          part = 0
        }
      }
      return sum + BigInt(part)
    },

    capByPayoffs(values, payoffs, options) {
      for (let code = 0; code < 2 ** options; code++) {
        const at = (values >>> 2) + code
        ints[at] = Math.min(ints[at]!, ints[(payoffs >>> 2) + code]!)
      }
    },

    markStable(values, payoffs, options, marks) {
      let stable = 0
      bytes.fill(0, marks, marks + Math.ceil(2 ** options / 8))
      for (let code = 0; code < 2 ** options; code++) {
        const payoff = ints[(payoffs >>> 2) + code]!
        if (payoff < 0 || ints[(values >>> 2) + code]! > payoff) continue
        bytes[marks + (code >>> 3)]! |= 1 << (code & 7)
        stable += 1
      }
      return stable
    },

    pairUp(payoffs, values, options, pairs) {
      for (let code = 0; code < 2 ** options; code++) {
        const payoff = ints[(payoffs >>> 2) + code]!
        ints[(pairs >>> 2) + 2 * code] = payoff < 0 ? never : payoff
        ints[(pairs >>> 2) + 2 * code + 1] = payoff < 0 ? never : ints[(values >>> 2) + code]!
      }
    },

    takeOne(pairs, which, options, values) {
      for (let code = 0; code < 2 ** options; code++)
        ints[(values >>> 2) + code] = ints[(pairs >>> 2) + 2 * code + which]!
    },

    sortBlocks(width, payoffs, options, own, order) {
      const entries = entriesOf(width)
      const opensClass = 2 ** (8 * width - 1)
      const codes = listSubsets(own)
      const members = codes.map((_, member) => member)
      let next = order / width
      eachBlock(options, own, (base) => {
        const payoffOf = (member: number) => ints[(payoffs >>> 2) + base + codes[member]!]!
        let last: number | undefined
        for (const member of members.sort((a, b) => payoffOf(b) - payoffOf(a))) {
          entries[next++] = payoffOf(member) === last ? member : member + opensClass
          last = payoffOf(member)
        }
      })
    },

    improve(width, pairs, options, up, down, order) {
      const entries = entriesOf(width)
      const opensClass = 2 ** (8 * width - 1)
      const codes = listSubsets(up | down)
      // Nobody leaves a pattern of one-way options but for one that contains it, once those to be dropped are counted inverted.
      const oneWay = up ^ down
      const patterns = listSubsets(oneWay)
      const patternOf = codes.map((code) => patterns.indexOf((code ^ ~up) & oneWay))
      const reachable = patterns.map((pattern) =>
        patterns.flatMap((to, index) => ((pattern & ~to) === 0 ? [index] : [])),
      )
      const lowest = new Int32Array(2 * patterns.length)
      let next = order / width
      let changed = 0
      eachBlock(options, up | down, (base) => {
        lowest.fill(never)
        const end = next + codes.length
        while (next < end) {
          let after = next
          do {
            const member = entries[after]! & (opensClass - 1)
            const at = (pairs >>> 2) + 2 * (base + codes[member]!)
            for (const pattern of reachable[patternOf[member]!]!) {
              for (const half of [0, 1]) {
                if (lowest[2 * pattern + half]! >= ints[at + half]!) continue
                ints[at + half] = lowest[2 * pattern + half]!
                changed = 1
              }
            }
            after += 1
          } while (after < end && entries[after]! < opensClass)
          for (; next < after; next++) {
            const member = entries[next]! & (opensClass - 1)
            const at = (pairs >>> 2) + 2 * (base + codes[member]!)
            const pattern = patternOf[member]!
            for (const half of [0, 1]) {
              lowest[2 * pattern + half] = Math.min(lowest[2 * pattern + half]!, ints[at + half]!)
            }
          }
        }
      })
      return changed
    },
  }
}

/** The codes whose bits lie within a mask, in ascending order. */
function listSubsets(mask: number): number[] {
  const subsets = [0]
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    for (const subset of subsets.slice()) subsets.push(subset | (rest & -rest))
  }
  return subsets
}

/** The lowest code of each block: all codes without any of its own options. */
function eachBlock(options: number, own: number, visit: (base: number) => void): void {
  for (let base = 0; base < 2 ** options; base = ((base | own) + 1) & ~own) visit(base)
}
