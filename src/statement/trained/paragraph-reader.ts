import type { Passage, Run } from '../passage.ts'
import { ChainReader } from './chain.ts'
import { CUE_FEATURES, writeCueFeatures } from './cue-features.ts'
import { ROLES, Role, TAGS, Tag } from './labels.ts'
import { addScores, type ReaderModel, WORD_LABELS } from './reader-model.ts'
import { openSight, type Sight } from './sight.ts'
import { type FeatureSink, WORD_FEATURES, writeWordFeatures } from './word-features.ts'

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
export interface Candidate extends Run {
  readonly chance: number
}

/** A paragraph tagged without regard to single cues. */
export interface TaggedParagraph {
  readonly sight: Sight
  readonly tags: Uint8Array
  readonly candidates: readonly Candidate[]
  /** Rows of scores, tags and roles beside each other. */
  readonly scores: Float32Array
}

/** How far from its cue an attribution may reach, in tokens. */
export const REACH = 150
/** Cues of a smaller chance than this are not looked at. */
const LEAST_CHANCE = 0.2

/**
 * Finds the attributions of a paragraph with two linear-chain conditional random fields [Lafferty2001]: the first tags sources, cues and
 * contents as one layer; the second tells the roles of tokens for each cue, given those tags. Takes linear time for a bounded number of
 * cues.
 */
export class ParagraphReader {
  private readonly model: ReaderModel
  private readonly look: (passage: Passage) => Sight
  private readonly tagReader: ChainReader
  private readonly roleReader: ChainReader
  private readonly sink: FeatureSink = { codes: new Int32Array(WORD_FEATURES + CUE_FEATURES), length: 0 }
  private tagScores = new Float32Array(0)
  private roleScores = new Float32Array(0)

  constructor(model: ReaderModel) {
    this.model = model
    this.look = openSight(model.knowledge)
    this.tagReader = new ChainReader(model.tagChain)
    this.roleReader = new ChainReader(model.roleChain)
  }

  /** The attributions whose cues reach the model's threshold, in order of their cues. */
  find(passage: Passage): readonly FoundRuns[] {
    if (passage.tokens.length === 0) return []
    const tagged = this.tag(passage)
    return tagged.candidates
      .filter(({ chance }) => chance >= this.model.threshold)
      .flatMap((candidate) => this.readRoles(tagged, candidate) ?? [])
  }

  /** Tags a paragraph, which must have tokens. */
  tag(passage: Passage): TaggedParagraph {
    const sight = this.look(passage)
    const { length } = sight
    const scores = new Float32Array(length * WORD_LABELS)
    for (let i = 0; i < length; i += 1) {
      this.sink.length = 0
      writeWordFeatures(sight, i, this.sink)
      addScores(this.model.words, this.sink.codes, 0, this.sink.length, scores, i * WORD_LABELS)
    }
    if (this.tagScores.length < length * TAGS) this.tagScores = new Float32Array(length * TAGS * 2)
    for (let i = 0; i < length; i += 1)
      for (let tag = 0; tag < TAGS; tag += 1)
        this.tagScores[i * TAGS + tag] = scores[i * WORD_LABELS + tag]! * this.model.words.scales[tag]!
    const tags = this.tagReader.bestPath(this.tagScores, length)
    this.tagReader.sum(this.tagScores, length)
    return { sight, tags, candidates: this.candidatesOf(tags), scores }
  }

  /** Cues of the best path, and others that come close. */
  private candidatesOf(tags: Uint8Array): readonly Candidate[] {
    const found: Candidate[] = []
    const free = new Uint8Array(tags.length).fill(1)
    const take = (from: number, to: number) => {
      free.fill(0, from, to)
      found.push({ from, to, chance: this.tagReader.chanceOf(from, Tag.cue) })
    }
    for (let from = 0; from < tags.length; from += 1) {
      if (tags[from] !== Tag.cue) continue
      let to = from + 1
      while (tags[to] === Tag.cueOn) to += 1
      take(from, to)
    }
    for (let from = 0; from < tags.length; from += 1) {
      const chance = free[from] === 1 ? this.tagReader.chanceOf(from, Tag.cue) : 0
      if (chance < LEAST_CHANCE) continue
      let to = from + 1
      while (free[to] === 1 && this.tagReader.chanceOf(to, Tag.cueOn) > chance / 2) to += 1
      take(from, to)
    }
    return found.sort((a, b) => a.from - b.from)
  }

  private readRoles({ sight, tags, scores }: TaggedParagraph, cue: Candidate): FoundRuns | undefined {
    const first = Math.max(0, cue.from - REACH)
    const length = Math.min(sight.length, cue.to + REACH) - first
    if (this.roleScores.length < length * ROLES) this.roleScores = new Float32Array(length * ROLES * 2)
    const roles = this.roleScores.fill(0, 0, length * ROLES)
    const { words, cues } = this.model
    for (let i = 0; i < length; i += 1) {
      this.sink.length = 0
      writeCueFeatures(sight, tags, cue.from, cue.to, first + i, this.sink)
      addScores(cues, this.sink.codes, 0, this.sink.length, roles, i * ROLES)
      for (let role = 0; role < ROLES; role += 1) {
        const said = scores[(first + i) * WORD_LABELS + TAGS + role]! * words.scales[TAGS + role]!
        roles[i * ROLES + role] = roles[i * ROLES + role]! * cues.scales[role]! + said
      }
    }
    const path = this.pathWithContent(roles, length)
    if (!path) return undefined
    const runs = (role: number): Run[] => {
      const found: Run[] = []
      for (let i = 0; i < length; i += 1) {
        if (path[i] !== role && path[i] !== role + 1) continue
        const last = found.at(-1)
        if (last?.to === first + i) found[found.length - 1] = { from: last.from, to: first + i + 1 }
        else found.push({ from: first + i, to: first + i + 1 })
      }
      return found
    }
    const { from, to, chance } = cue
    return { source: runs(Role.source), cue: { from, to }, content: runs(Role.content), chance }
  }

  /** The best path; where it holds no content, the best one that begins some where that is likeliest. */
  private pathWithContent(roles: Float32Array, length: number): Uint8Array | undefined {
    const path = this.roleReader.bestPath(roles, length)
    if (path.some((role) => role >= Role.content)) return path
    this.roleReader.sum(roles, length)
    let best = 0
    for (let i = 1; i < length; i += 1)
      if (this.roleReader.chanceOf(i, Role.content) > this.roleReader.chanceOf(best, Role.content)) best = i
    if (this.roleReader.chanceOf(best, Role.content) < LEAST_CONTENT) return undefined
    roles[best * ROLES + Role.content]! += FORCED
    return this.roleReader.bestPath(roles, length)
  }
}

/** Where no beginning of content is likelier than this, there is none. */
const LEAST_CONTENT = 0.02
const FORCED = 50
