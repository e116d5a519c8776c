import type { Codebook } from '../../position/codebook.ts'
import type { CodebookEdit, WordList } from '../../position/codebook-edit.ts'
import type { CountedActor, CountedIssue, CountedWord } from '../../position/count-codebook.ts'
import type { UnknownSpeaker } from '../../position/list-unknown-speakers.ts'
import type { TriedWord } from '../../position/try-word.ts'
import type { DiffLine } from '../../text/diff-lines.ts'
import type { Problem } from '../../text/problem.ts'
import type { EditView } from './case.ts'
import type { Quoted } from './quoted.ts'

/** The codebook with what its words find in the reports. */
export interface CodebookView {
  /** case.yaml as it is now. */
  readonly text: string
  /** Of the text: says with an edit what the person saw. */
  readonly sha256: string
  readonly codebook: Codebook
  readonly actors: readonly CountedActor[]
  readonly issues: readonly CountedIssue[]
  /** Terms that parties use in different meanings. */
  readonly disputed: readonly CountedWord[]
  /** What looks wrong, with its line. */
  readonly problems: readonly Problem[]
  readonly reports: number
  /** Speakers whom no actor claims. */
  readonly unknownSpeakers: number
}

/** What a change would do, before it is made. */
export interface CodebookPreview {
  /** By file, the lines that change, with those round them: case.yaml first, then conflict.yaml where it follows. */
  readonly diffs: readonly { readonly path: string; readonly diff: readonly (readonly DiffLine[])[] }[]
  /** What else follows, each a sentence. */
  readonly remarks: readonly string[]
  readonly problems: readonly Problem[]
}

/** What a change does to the positions. */
export interface CodebookEffect {
  readonly statements: { readonly before: number; readonly after: number }
  readonly gained: readonly EffectOnPosition[]
  readonly lost: readonly EffectOnPosition[]
}

/** A position that comes or goes. */
export interface EffectOnPosition {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly stance: string
}

/** A change that was made, and case.yaml after it. */
export interface CodebookChanged {
  readonly edit: EditView
  readonly sha256: string
}

export interface CodebookApi {
  /** The codebook, and what each of its words finds. */
  'GET /api/codebook': { readonly input: Record<never, never>; readonly answer: CodebookView }
  /** What a word would find that is not written yet, and what it would take from others. */
  'POST /api/codebook/try': {
    readonly input: { readonly word: string; readonly to: WordList }
    readonly answer: TriedWord
  }
  /** Speakers whom no actor claims, with some of their words. */
  'GET /api/codebook/speakers': {
    readonly input: Record<never, never>
    readonly answer: { readonly speakers: readonly (UnknownSpeaker & { readonly words: readonly Quoted[] })[] }
  }
  /** The lines that some edits would change, and what follows. */
  'POST /api/codebook/preview': {
    readonly input: { readonly edits: readonly CodebookEdit[] }
    readonly answer: CodebookPreview
  }
  /** What some edits would do to the positions: the case is worked out anew with them. */
  'POST /api/codebook/effect': {
    readonly input: { readonly edits: readonly CodebookEdit[] }
    readonly answer: CodebookEffect
  }
  /** Makes edits, all as one change. Nothing is written where case.yaml is no longer what the person saw. */
  'POST /api/codebook/edit': {
    readonly input: {
      readonly edits: readonly CodebookEdit[]
      /** The sha256 of the text the person saw. */
      readonly seen: string
      /** The change in words. */
      readonly what: string
      readonly place?: string
    }
    readonly answer: CodebookChanged
  }
  /** What is wrong with a text of case.yaml, and the lines in which it differs from the one on the disk. */
  'POST /api/codebook/check': { readonly input: { readonly text: string }; readonly answer: CodebookPreview }
  /** Writes case.yaml as a person typed it. One that does not decode is not written. */
  'POST /api/codebook/text': {
    readonly input: { readonly text: string; readonly seen: string }
    readonly answer: CodebookChanged
  }
}
