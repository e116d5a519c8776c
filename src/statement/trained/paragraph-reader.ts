import type { Passage, Run } from '../passage.ts'
import { ChainReader } from './chain.ts'
import { chainFrom } from './chain-from.ts'
import { ROLES, Role, TAGS, Tag } from './labels.ts'
import { LONGEST, Network } from './network.ts'
import { HEAD } from './network-shape.ts'
import type { ReaderModel } from './reader-model.ts'
import { openTokenView, type TokenView } from './token-view.ts'

/** An attribution in tokens of one paragraph. */
export interface FoundRuns {
  /** None where nobody is named. */
  readonly source: readonly Run[]
  readonly cue: Run
  readonly content: readonly Run[]
  /** The chance that the cue is one, by the model. */
  readonly chance: number
}

/** A cue that may be one. */
interface Candidate extends Run {
  readonly chance: number
}

/** Cues of a smaller chance than this are not looked at. */
const LEAST_CHANCE = 0.2

/**
 * Finds the attributions of a paragraph with a network and two linear-chain conditional random fields [Lafferty2001]: the first tags
 * sources, cues and contents as one layer; the second tells the roles of tokens for each cue. Takes linear time for a bounded number of
 * cues.
 */
export class ParagraphReader {
  private readonly threshold: number
  private readonly network: Network
  private readonly look: (passage: Passage, first: number, end: number) => TokenView
  private readonly tagReader: ChainReader
  private readonly roleReader: ChainReader

  constructor(model: ReaderModel) {
    this.threshold = model.threshold
    this.network = new Network(model)
    this.look = openTokenView(model.words)
    this.tagReader = new ChainReader(chainFrom(model.tensors.get('tagSteps')!, TAGS))
    this.roleReader = new ChainReader(chainFrom(model.tensors.get('roleSteps')!, ROLES))
  }

  /** The attributions whose cues reach a chance (the model's threshold where none is given), in order of their cues. */
  find(passage: Passage, least = this.threshold): readonly FoundRuns[] {
    return stretchesOf(passage).flatMap(({ from, to }) => this.findWithin(passage, from, to, least))
  }

  private findWithin(passage: Passage, first: number, end: number, least: number): readonly FoundRuns[] {
    const view = this.look(passage, first, end)
    const candidates = this.candidates(view).filter(({ chance }) => chance >= least)
    if (candidates.length === 0) return []
    this.network.openRoles(view.length)
    return candidates.flatMap((cue) => {
      const path = this.roles(view, cue)
      if (!path) return []
      const { from, to, chance } = cue
      const source = runsOf(path, Role.source, first)
      const content = runsOf(path, Role.content, first)
      return { source, cue: { from: from + first, to: to + first }, content, chance }
    })
  }

  /** Cues of the best path of tags, and others that come close. */
  private candidates(view: TokenView): readonly Candidate[] {
    const { length } = view
    const scores = narrowed(this.network.scoreTags(view), length, TAGS)
    const tags = this.tagReader.bestPath(scores, length)
    this.tagReader.sum(scores, length)
    const found: Candidate[] = []
    const free = new Uint8Array(length).fill(1)
    const take = (from: number, to: number) => {
      free.fill(0, from, to)
      found.push({ from, to, chance: this.tagReader.chanceOf(from, Tag.cue) })
    }
    for (let from = 0; from < length; from += 1) {
      if (tags[from] !== Tag.cue) continue
      let to = from + 1
      while (tags[to] === Tag.cueOn) to += 1
      take(from, to)
    }
    for (let from = 0; from < length; from += 1) {
      const chance = free[from] === 1 ? this.tagReader.chanceOf(from, Tag.cue) : 0
      if (chance < LEAST_CHANCE) continue
      let to = from + 1
      while (free[to] === 1 && this.tagReader.chanceOf(to, Tag.cueOn) > chance / 2) to += 1
      take(from, to)
    }
    return found.sort((a, b) => a.from - b.from)
  }

  /** The best path of roles; where it holds no content, the best one that begins some where that is likeliest. */
  private roles(view: TokenView, { from, to }: Run): Uint8Array | undefined {
    const { length } = view
    const scores = narrowed(this.network.scoreRoles(view, from, to), length, ROLES)
    const path = this.roleReader.bestPath(scores, length)
    if (path.some((role) => role >= Role.content)) return path
    this.roleReader.sum(scores, length)
    let best = 0
    for (let i = 1; i < length; i += 1)
      if (this.roleReader.chanceOf(i, Role.content) > this.roleReader.chanceOf(best, Role.content)) best = i
    if (this.roleReader.chanceOf(best, Role.content) < LEAST_CONTENT) return undefined
    scores[best * ROLES + Role.content]! += FORCED
    return this.roleReader.bestPath(scores, length)
  }
}

/** Where no beginning of content is likelier than this, there is none. */
const LEAST_CONTENT = 0.02
const FORCED = 50

/** Scores without the columns nobody uses. */
function narrowed(scores: Float32Array, length: number, labels: number): Float32Array {
  const narrow = new Float32Array(length * labels)
  for (let i = 0; i < length; i += 1)
    for (let label = 0; label < labels; label += 1) narrow[i * labels + label] = scores[i * HEAD + label]!
  return narrow
}

/** The runs of a role on a path whose first token is `first`. */
function runsOf(path: Uint8Array, role: number, first: number): Run[] {
  const found: Run[] = []
  for (let i = 0; i < path.length; i += 1) {
    if (path[i] !== role && path[i] !== role + 1) continue
    const last = found.at(-1)
    if (last?.to === first + i) found[found.length - 1] = { from: last.from, to: first + i + 1 }
    else found.push({ from: first + i, to: first + i + 1 })
  }
  return found
}

/** A paragraph in stretches that can be read at once: whole, or whole sentences, or pieces of one. */
function stretchesOf({ tokens, sentences }: Passage): readonly Run[] {
  if (tokens.length <= LONGEST) return tokens.length > 0 ? [{ from: 0, to: tokens.length }] : []
  const stretches: Run[] = []
  const ends = [...sentences.map(({ to }) => to), tokens.length]
  for (let from = 0; from < tokens.length; ) {
    const to = ends.findLast((end) => end > from && end <= from + LONGEST) ?? Math.min(tokens.length, from + LONGEST)
    stretches.push({ from, to })
    from = to
  }
  return stretches
}
