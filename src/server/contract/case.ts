import type { Codebook } from '../../position/codebook.ts'
import type { Problem } from '../../text/problem.ts'

/** A change a person made, as the list of changes shows it. */
export interface EditView {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly what: string
  /** Where in the workbench it was made, a path. */
  readonly place?: string
}

/** How far the workbench is with reading the case. */
export type CaseState =
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'ready' }
  /** case.yaml does not decode: the problems say where. */
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }

/** The case at a glance: what every view needs. */
export interface CaseView {
  /** The folder, by its whole path. */
  readonly dir: string
  /** Counts the times that something in the folder changed. */
  readonly revision: number
  readonly state: CaseState
  /** As of the last reading; absent before the first. */
  readonly codebook?: Codebook
  readonly counts: {
    readonly reports: number
    readonly statements: number
    readonly positions: number
    readonly gaps: number
    readonly reviews: number
  }
  /** What went wrong with single files and reviews. */
  readonly problems: readonly Problem[]
  /** The days on which something was said, in order. */
  readonly days: readonly string[]
  readonly undo?: EditView
  readonly redo?: EditView
}

export interface CaseApi {
  /** The case at a glance: its codebook, counts and problems, and how far it is read. Answers at once, also while reading. */
  'GET /api/case': { readonly input: Record<never, never>; readonly answer: CaseView }
  /** The changes people made here, latest first. */
  'GET /api/edits': {
    readonly input: Record<never, never>
    readonly answer: { readonly done: readonly EditView[]; readonly undone: readonly EditView[] }
  }
  /** Takes the latest change back. */
  'POST /api/undo': { readonly input: Record<never, never>; readonly answer: EditView }
  /** Makes the change again that was taken back last. */
  'POST /api/redo': { readonly input: Record<never, never>; readonly answer: EditView }
}
