import { resolve } from 'node:path'
import type { Problem } from '../../text/problem.ts'
import type { CaseApi } from '../contract/case.ts'
import { type AnswersOf, answer } from './answer.ts'
import { asSeenInPage } from './as-seen-in-page.ts'

/** The case at a glance, and undo. */
export const caseAnswers: AnswersOf<CaseApi> = {
  'GET /api/case': (_input, desk) => {
    const { analysis, editor, state } = desk
    const seen = (problem: Problem) => asSeenInPage(problem, desk.dir)
    const undo = editor.undoable.at(-1)
    const redo = editor.redoable.at(-1)
    return answer({
      dir: resolve(desk.dir),
      revision: desk.revision,
      state: state.kind === 'broken' ? { ...state, problems: state.problems.map(seen) } : state,
      ...(analysis && { codebook: analysis.codebook }),
      counts: {
        reports: analysis?.reports.length ?? 0,
        statements: analysis?.statements.length ?? 0,
        positions: analysis?.positions.length ?? 0,
        gaps: analysis?.gaps.length ?? 0,
        reviews: analysis?.reviews.length ?? 0,
      },
      problems: desk.once('case: problems as seen', () => (analysis?.problems ?? []).map(seen)),
      days: desk.once('days', () =>
        [...new Set(analysis?.codings.flatMap(({ date }) => date ?? []))].toSorted((a, b) => (a < b ? -1 : 1)),
      ),
      ...(undo && { undo }),
      ...(redo && { redo }),
    })
  },
  'GET /api/edits': (_input, { editor }) =>
    answer({ done: editor.undoable.toReversed(), undone: editor.redoable.toReversed() }),
  'POST /api/undo': (_input, { editor, refresh }, { key }) => refresh(editor.undo(key)),
  'POST /api/redo': (_input, { editor, refresh }, { key }) => refresh(editor.redo(key)),
}
