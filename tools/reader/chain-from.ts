import { isBroken } from '../../src/statement/trained/labels.ts'
import { HEAD } from '../../src/statement/trained/network-shape.ts'
import type { Chain } from './chain.ts'

/** The chain of a tensor of steps, whose rows are labels that come before; the last one holds the scores of labels at the start. */
export function chainFrom(tensor: Float32Array, labels: number): Chain {
  const chain = { labels, steps: new Float64Array(labels * labels), starts: new Float64Array(labels) }
  refill(chain, tensor)
  return chain
}

/** Takes a tensor's scores into a chain. */
export function refill({ labels, steps, starts }: Chain, tensor: Float32Array): void {
  for (let to = 0; to < labels; to += 1) {
    starts[to] = isBroken(undefined, to) ? -Infinity : tensor[labels * HEAD + to]!
    for (let from = 0; from < labels; from += 1)
      steps[from * labels + to] = isBroken(from, to) ? -Infinity : tensor[from * HEAD + to]!
  }
}
