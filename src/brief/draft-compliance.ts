import { isAbout } from '../position/issue-theme.ts'
import type { Position, Stance } from '../position/position.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { holderOf } from './phrase.ts'
import { quotePosition } from './position-line.ts'
import { listOf, sentenceCase } from './wording.ts'

const leanings: Readonly<Record<Stance, string>> = {
  requires: 'speaks for it',
  supports: 'speaks for it',
  accepts: 'speaks for it',
  undecided: 'leaves it open',
  opposes: 'speaks against it',
  rejects: 'speaks against it',
}

/** Who expects whom to keep a deal, where the codebook asks; no chance is put on it. */
export function draftCompliance(drafting: Drafting): Section {
  const { input, words, standing } = drafting
  const issues = input.codebook.issues.filter((issue) => isAbout(issue, 'compliance'))
  const lines = issues.flatMap((issue) => {
    const held = standing.filter((position) => position.issue === issue.id)
    const opposed = new Set(held.map((position) => `${position.alternative} ${leanings[position.stance]}`)).size > 1
    const note = 'These are opposed expectations, not findings; nothing here chooses between them.'
    return [
      ...held.map((position) => expectationLine(drafting, position)),
      ...(held.length === 0 ? [silenceIn(drafting, `Nobody says what they expect on ${words.issue(issue.id)}`)] : []),
      ...(opposed ? [methodOf(note)] : []),
    ]
  })
  return sectionOf('compliance', 'Who expects a deal to be kept', lines, 4)
}

function expectationLine(drafting: Drafting, position: Position): Line {
  const what = sentenceCase(drafting.words.answer(position.issue, position.alternative))
  const needs = [...new Set(position.onlyIf.map(drafting.words.need))]
  const given = needs.length > 0 ? `, given ${listOf(needs, 'and')}` : ''
  const who = `${holderOf(drafting, position)} ${leanings[position.stance]}${given}`
  return claimOn(`${what}: ${who}${quotePosition(drafting, position)}`, drafting.evidence.citePosition(position))
}
