import { ROLES, TAGS } from '../../src/statement/trained/labels.ts'
import { HEAD } from '../../src/statement/trained/network-shape.ts'
import type { LabelScorer } from '../../src/statement/trained/paragraph-reader.ts'
import type { TokenView } from '../../src/statement/trained/token-view.ts'
import { ChainReader } from './chain.ts'
import { chainFrom } from './chain-from.ts'
import type { NetworkTrainer } from './train-network.ts'

/** A network as training holds it, in floating-point numbers, to read with: what the one in bytes is measured against. */
export class FloatNetwork implements LabelScorer {
  readonly tags: LabelScorer['tags']
  readonly roles: LabelScorer['roles']
  private readonly trainer: NetworkTrainer
  private scores: Float32Array = new Float32Array(0)

  constructor(trainer: NetworkTrainer) {
    this.trainer = trainer
    this.tags = this.labels('tag', TAGS)
    this.roles = this.labels('role', ROLES)
  }

  scoreTags(view: TokenView): number {
    this.trainer.forward(view)
    this.scores = this.trainer.headScores('tag', HEAD, view.length)
    return 0
  }

  openRoles(n: number): void {
    this.trainer.tokenParts(n)
  }

  scoreRoles(view: TokenView, from: number, to: number): number {
    this.trainer.forwardPair(view, from, to)
    this.scores = this.trainer.headScores('role', HEAD, view.length)
    return 0
  }

  scoresAt(): Float32Array {
    return this.scores
  }

  private labels(head: 'tag' | 'role', labels: number): LabelScorer['tags'] {
    const chain = new ChainReader(chainFrom(this.trainer.tensors.values(`${head}Steps`), labels))
    const narrowed = (n: number) =>
      Float32Array.from({ length: n * labels }, (_, at) => this.scores[Math.floor(at / labels) * HEAD + (at % labels)]!)
    return {
      findPath: (_, n) => chain.bestPath(narrowed(n), n),
      findChances: (_, n) => {
        chain.sum(narrowed(n), n)
        return Float32Array.from({ length: n * HEAD }, (_, at) =>
          at % HEAD < labels ? chain.chanceOf(Math.floor(at / HEAD), at % HEAD) : 0,
        )
      },
    }
  }
}
