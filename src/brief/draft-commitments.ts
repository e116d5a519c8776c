import type { Section } from './brief.ts'
import { type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { isWilling } from './phrase.ts'
import { positionClause } from './position-line.ts'
import { sentenceCase } from './wording.ts'

/** Who would commit what, and on which terms: what those who must act are willing to, or have not decided, beside today's answers. */
export function draftCommitments(drafting: Drafting): Section {
  const { input, words, standing } = drafting
  const goal = Object.keys(input.deals?.goal ?? input.codebook.goal)
  const acting = standing.filter((position) => {
    const issue = words.issueOf(position.issue)
    const open = isWilling(position.stance) || position.stance === 'undecided'
    return open && issue?.controlledBy.includes(position.actor) && issue.statusQuo !== position.alternative
  })
  const spoken = acting.map((position) =>
    positionClause(
      drafting,
      position,
      isWilling(position.stance) && position.onlyIf.length === 0 ? ', no condition stated' : '',
    ),
  )
  const heard = new Set(standing.map((position) => `${position.actor} ${position.issue}`))
  const unspoken = input.codebook.issues
    .filter((issue) => goal.includes(issue.id))
    .flatMap((issue) =>
      issue.controlledBy
        .filter((actor) => !heard.has(`${actor} ${issue.id}`))
        .map((actor) =>
          silenceIn(
            drafting,
            `${sentenceCase(words.the(actor))} would have to act on ${words.issue(issue.id)} and is not on record on it.`,
          ),
        ),
    )
  return sectionOf('commitments', 'Who would commit what, and on which terms', [...spoken, ...unspoken], 6)
}
