import type { Draft } from './draft.ts'
import type { Passage, Run } from './passage.ts'
import { isDash, isMark } from './word-class.ts'

const NONE: readonly Draft[] = []
/** What may stand right after words that a cue reports: a comma, or a mark of quotation that nothing closes or opens. */
const CLOSING = /^(?:,$|["”'’])/u

/** One pass over a paragraph: the sentence at hand, what has been found so far and which words it has used up. */
export class Reading {
  readonly passage: Passage
  readonly drafts: Draft[] = []
  sentence: Run = { from: 0, to: 0 }
  sentenceIndex = 0
  private contentEnd: number | undefined
  /** By token; none before anything is found, which is so of most paragraphs. */
  private used: boolean[] | undefined
  private bySentence: Map<number, Draft[]> | undefined

  constructor(passage: Passage) {
    this.passage = passage
  }

  /** Goes on to a sentence. */
  enter(index: number): void {
    this.sentenceIndex = index
    this.sentence = this.passage.sentences[index]!
    this.contentEnd = undefined
  }

  /** Keeps what a rule has found, if anything. */
  take(draft: Draft | undefined): void {
    if (!draft) return
    this.drafts.push(draft)
    this.bySentence ??= new Map()
    const beside = this.bySentence.get(draft.sentence)
    if (beside) beside.push(draft)
    else this.bySentence.set(draft.sentence, [draft])
    for (const run of draft.cue) this.use(run)
    for (const run of draft.content) this.use(run)
  }

  /** Adds a further cue and what follows it to an attribution already kept. */
  extend(draft: Draft, cue: Run, content: readonly Run[]): void {
    draft.cue = [...draft.cue, cue]
    draft.content = [...draft.content, ...content]
    for (const run of [cue, ...content]) this.use(run)
  }

  /** True inside reported words that may hold a further report: "the ministry said it agreed, according to a statement". */
  mayNest(index: number): boolean {
    return this.inSentence().some(
      (draft) => draft.relays && draft.content.some((run) => run.from <= index && index < run.to),
    )
  }

  /** Uses up words for an attribution already kept. */
  use(run: Run): void {
    this.used ??= new Array<boolean>(this.passage.tokens.length).fill(false)
    for (let at = run.from; at < run.to; at += 1) this.used[at] = true
  }

  /** Used up by an attribution found earlier. */
  isUsed(index: number): boolean {
    return this.used !== undefined && this.used[index]!
  }

  isQuoted(index: number): boolean {
    return this.passage.quoteAt[index]! >= 0
  }

  /** True where what a cue reports may stand before it: after a quotation, a comma or a dash. */
  followsContent(index: number): boolean {
    this.contentEnd ??= this.firstContentEnd()
    return index > this.contentEnd
  }

  private firstContentEnd(): number {
    const { from, to } = this.sentence
    for (let i = Math.max(0, from - 1); i < to; i += 1) {
      if (this.isQuoted(i)) return i
      const token = this.passage.tokens[i]!
      if (i >= from && isMark(token) && (isDash(token) || CLOSING.test(token.text))) return i
    }
    return to
  }

  /** The attributions whose cue stands in this sentence. */
  inSentence(): readonly Draft[] {
    return this.bySentence?.get(this.sentenceIndex) ?? NONE
  }

  /** The last attribution of this sentence whose cue stands before the token. */
  lastBefore(index: number): Draft | undefined {
    let last: Draft | undefined
    for (const draft of this.inSentence()) {
      const cue = draft.cue[0]
      if (cue && cue.from < index && draft.source.length > 0 && (!last || cue.from >= last.cue[0]!.from)) last = draft
    }
    return last
  }

  /** The first token to the left that nothing has used, back to the start of the sentence or a semicolon. */
  freeFrom(index: number): number {
    let at = index
    while (at > this.sentence.from) {
      const previous = this.passage.tokens[at - 1]!
      if (this.isUsed(at - 1) || (previous.text === ';' && !this.isQuoted(at - 1))) break
      at -= 1
    }
    return at
  }
}
