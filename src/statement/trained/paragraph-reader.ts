import type { Passage, Run } from '../passage.ts'
import type { LabelReader } from './label-reader.ts'
import { Role, Tag } from './labels.ts'
import { LONGEST, Network } from './network.ts'
import { HEAD } from './network-shape.ts'
import type { ReaderModel } from './reader-model.ts'
import { emptyView, openTokenView, type TokenView } from './token-view.ts'

/** An attribution in tokens of one paragraph. */
export interface FoundRuns {
  /** None where nobody is named. */
  readonly source: readonly Run[]
  readonly cue: Run
  /** None where the cue’s chance was too small to look for one, or where none was found. */
  readonly content: readonly Run[]
  /** The chance that the cue is one, by the model. */
  readonly chance: number
}

/** A cue that may be one. */
interface Candidate extends Run {
  readonly chance: number
}

/** Scores labels, and finds the best ones: what a reader needs of a network. Scores stay where the network says, in rows of HEAD. */
export interface LabelScorer extends Pick<Network, 'scoreTags' | 'openRoles' | 'scoreRoles' | 'scoresAt'> {
  readonly tags: Pick<LabelReader, 'findPath' | 'findChances'>
  readonly roles: Pick<LabelReader, 'findPath' | 'findChances'>
}

/**
 * Finds the attributions of a paragraph with a network and two linear-chain conditional random fields [Lafferty2001]: the first tags
 * sources, cues and contents as one layer; the second tells the roles of tokens for each cue. Takes linear time for a bounded number of
 * cues.
 */
export class ParagraphReader {
  private readonly threshold: number
  private readonly network: LabelScorer
  private readonly look: ReturnType<typeof openTokenView>
  private readonly view = emptyView(LONGEST)
  private readonly free = new Uint8Array(LONGEST)

  /** Reads with the model's own network, unless another is given. */
  constructor(model: Pick<ReaderModel, 'words' | 'threshold'>, network: LabelScorer)
  constructor(model: ReaderModel)
  constructor(model: ReaderModel, network: LabelScorer = new Network(model)) {
    this.threshold = model.threshold
    this.network = network
    this.look = openTokenView(model.words)
  }

  /**
   * The attributions whose cues reach a chance (the model's threshold where none is given), in order of their cues; those that only
   * reach a second one, and those for which no content is found, are told without source and content.
   */
  find(passage: Passage, least = this.threshold, leastTold = least): readonly FoundRuns[] {
    return stretchesOf(passage).flatMap((run) => this.findWithin(passage, run, least, leastTold))
  }

  private findWithin(passage: Passage, run: Run, least: number, leastTold: number): readonly FoundRuns[] {
    const first = run.from
    const view = this.look(passage, first, run.to, this.view)
    const candidates = this.candidates(view, leastTold)
    if (candidates.some(({ chance }) => chance >= least)) this.network.openRoles(view.length)
    return candidates.map((candidate) => {
      const { from, to, chance } = candidate
      const cue = { from: from + first, to: to + first }
      const path = chance < least ? undefined : this.roles(view, candidate)
      if (!path) return { source: [], cue, content: [], chance }
      const source = runsOf(path, Role.source, first, view.length)
      const content = runsOf(path, Role.content, first, view.length)
      return { source, cue, content, chance }
    })
  }

  /** Cues that reach a chance: those of the best path of tags, and others that come close. */
  private candidates(view: TokenView, least: number): readonly Candidate[] {
    const { network, free } = this
    const { length } = view
    const scores = network.scoreTags(view)
    const tags = network.tags.findPath(scores, length)
    const chances = network.tags.findChances(scores, length)
    const chanceOf = (at: number, tag: number) => chances[at * HEAD + tag]!
    const found: Candidate[] = []
    free.fill(1, 0, length)
    const take = (from: number, to: number) => {
      free.fill(0, from, to)
      const chance = chanceOf(from, Tag.cue)
      if (chance >= least) found.push({ from, to, chance })
    }
    for (let from = 0; from < length; from += 1) {
      if (tags[from] !== Tag.cue) continue
      let to = from + 1
      while (to < length && tags[to] === Tag.cueOn) to += 1
      take(from, to)
    }
    for (let from = 0; from < length; from += 1) {
      const chance = free[from] === 1 ? chanceOf(from, Tag.cue) : 0
      if (chance < least) continue
      let to = from + 1
      while (to < length && free[to] === 1 && chanceOf(to, Tag.cueOn) > chance / 2) to += 1
      take(from, to)
    }
    return found.sort((a, b) => a.from - b.from)
  }

  /** The best path of roles; where it holds no content, the best one that begins some where that is likeliest. */
  private roles(view: TokenView, { from, to }: Run): Uint8Array | undefined {
    const { network } = this
    const { length } = view
    const scores = network.scoreRoles(view, from, to)
    const path = network.roles.findPath(scores, length)
    for (let at = 0; at < length; at += 1) if (path[at]! >= Role.content) return path
    const chances = network.roles.findChances(scores, length)
    let best = 0
    for (let at = 1; at < length; at += 1)
      if (chances[at * HEAD + Role.content]! > chances[best * HEAD + Role.content]!) best = at
    if (chances[best * HEAD + Role.content]! < LEAST_CONTENT) return undefined
    network.scoresAt(scores, length)[best * HEAD + Role.content]! += FORCED
    return network.roles.findPath(scores, length)
  }
}

/** Where no beginning of content is likelier than this, there is none. */
const LEAST_CONTENT = 0.02
const FORCED = 50

/** The runs of a role on a path of some length whose first token is `first`. */
function runsOf(path: Uint8Array, role: number, first: number, length: number): Run[] {
  const found: Run[] = []
  for (let i = 0; i < length; i += 1) {
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
