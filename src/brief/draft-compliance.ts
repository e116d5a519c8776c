import type { Section } from './brief.ts'
import { type Drafting, methodOf, silenceIn } from './drafting.ts'
import { isAbout } from './issue-theme.ts'
import { positionLine } from './position-line.ts'
import { sentenceCase } from './wording.ts'

/** Who expects whom to keep a deal, where the codebook asks; no chance is put on it. */
export function draftCompliance(drafting: Drafting): Section {
  const { input, words, standing } = drafting
  const issues = input.codebook.issues.filter((issue) => isAbout(issue, 'compliance'))
  const lines = issues.flatMap((issue) => {
    const held = standing.filter((position) => position.issue === issue.id)
    return held.length > 0
      ? held.map((position) => positionLine(drafting, position))
      : [silenceIn(drafting, `Nobody in these reports says what they expect on ${words.issue(issue.id)}.`)]
  })
  const stances = new Set(
    issues.flatMap((issue) => standing.filter((p) => p.issue === issue.id).map((p) => `${p.alternative} ${p.stance}`)),
  )
  if (stances.size > 1)
    lines.push(methodOf('These are opposed expectations, not findings; the brief does not choose between them.'))
  return { id: 'compliance', title: sentenceCase('who expects a deal to be kept'), lines, onPage: 4 }
}
