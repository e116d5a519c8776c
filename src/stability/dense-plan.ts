import type { OwnOptions } from './own-options.ts'
import type { SweptConcept } from './sweeps.ts'

/** Where everything lies in the block of memory in which a dense space is solved, in bytes. Plain data: workers share it. */
export interface DensePlan {
  readonly options: number
  readonly decisionMakers: readonly OwnOptions[]
  readonly isAllFeasible: boolean
  readonly concepts: readonly SweptConcept[]
  /** By decision maker: payoffs by code. */
  readonly payoffs: readonly number[]
  /** By decision maker: blocks of codes sorted, an entry of so many bytes by code. */
  readonly order: readonly { readonly at: number; readonly width: number }[]
  /** By concept and decision maker: one bit by code. */
  readonly marks: Readonly<Record<SweptConcept, readonly number[]>>
  /** By worker: what it works on. */
  readonly desks: readonly Desk[]
  readonly bytes: number
}

/** The work space of one worker. */
interface Desk {
  readonly values: number
  readonly pairs: number
  readonly stamps: number
  readonly space: number
}

interface Wanted {
  readonly options: number
  readonly decisionMakers: readonly OwnOptions[]
  readonly isAllFeasible: boolean
  readonly concepts: readonly SweptConcept[]
  readonly workers: number
}

/** Lays out the memory for a dense space of 2^options codes. */
export function planDense({ workers, ...wanted }: Wanted): DensePlan {
  const { options, decisionMakers, concepts } = wanted
  const codes = 2 ** options
  let bytes = 0
  const reserve = (size: number) => {
    const at = bytes
    bytes += Math.ceil(size / 64) * 64
    return at
  }
  const isStepwise = needsImprovements(concepts)
  const ownCounts = decisionMakers.map(({ up, down }) => countBits(up | down))
  const workSpace = Math.max(...ownCounts.map((count) => 2 ** count * 24), 0) + 2 ** 16

  const payoffs = decisionMakers.map(() => reserve(4 * codes))
  const order = ownCounts.map((count) => {
    const width = count < 8 ? 1 : count < 16 ? 2 : 4
    return { width, at: isStepwise ? reserve(width * codes) : 0 }
  })
  const markOf = (concept: SweptConcept) =>
    decisionMakers.map(() => (concepts.includes(concept) ? reserve(Math.ceil(codes / 8)) : 0))
  return {
    ...wanted,
    payoffs,
    order,
    marks: { nash: markOf('nash'), gmr: markOf('gmr'), smr: markOf('smr'), seq: markOf('seq'), sseq: markOf('sseq') },
    desks: Array.from({ length: workers }, () => ({
      values: reserve(4 * codes),
      pairs: isStepwise ? reserve(8 * codes) : 0,
      stamps: isStepwise ? reserve(codes / 2) : 0,
      space: isStepwise ? reserve(workSpace) : 0,
    })),
    bytes,
  }
}

/** Whether the opponents' improvements matter to any of these. */
export function needsImprovements(concepts: readonly SweptConcept[]): boolean {
  return concepts.includes('seq') || concepts.includes('sseq')
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
