import type { Position, Stance } from '../position/position.ts'
import type { Citation } from '../text/span.ts'
import type { Section, SectionId } from './brief.ts'
import type { BriefInput } from './brief-input.ts'
import type { Line } from './claim.ts'
import { distinct, type Evidence, indexEvidence } from './evidence.ts'
import { sentenceOf, type Wording, wordingOf } from './wording.ts'

/** What every section is drafted from. */
export interface Drafting {
  readonly input: BriefInput
  readonly words: Wording
  readonly evidence: Evidence
  /** Standing positions that have not been superseded or rejected in review, the most important first. */
  readonly standing: readonly Position[]
  readonly nearness: (issue: string) => Nearness
}

/** How near an issue is to the question asked: 0 part of the goal, 1 a condition on the way to it, 2 anything else. */
type Nearness = 0 | 1 | 2

const strength: readonly Stance[] = ['rejects', 'requires', 'opposes', 'supports', 'accepts', 'undecided']

/** Prepares an input for drafting. */
export function startDrafting(input: BriefInput): Drafting {
  const issues = input.codebook.issues.map((issue) => issue.id)
  const actors = input.codebook.actors.map((actor) => actor.id)
  const words = wordingOf(input.codebook)
  const held = input.positions.filter((position) => position.status === 'current' && position.review !== 'rejected')
  const nearness = nearnessOf(Object.keys(input.deals?.goal ?? input.codebook.goal), held)
  const rank = ({ actor, issue, stance, onlyIf }: Position) => [
    nearness(issue),
    words.counts(actor, issue) ? 0 : 1,
    onlyIf.length > 0 ? 0 : 1,
    issues.indexOf(issue),
    strength.indexOf(stance),
    actors.indexOf(actor),
  ]
  const standing = held.toSorted((a, b) => compare(rank(a), rank(b)) || (a.id < b.id ? -1 : 1))
  return { input, words, evidence: indexEvidence(input), standing, nearness }
}

function nearnessOf(goal: readonly string[], held: readonly Position[]): (issue: string) => Nearness {
  const near = new Set(goal)
  for (const issue of near) {
    for (const position of held) {
      if (position.issue === issue) for (const condition of position.onlyIf) near.add(condition.issue)
    }
  }
  return (issue) => (goal.includes(issue) ? 0 : goal.length === 0 || near.has(issue) ? 1 : 2)
}

/** A claim on these words; where there are none it may not be one, and says so. */
export function claimOn(text: string, citations: readonly Citation[]): Line {
  const [first, ...rest] = distinct(citations)
  if (first === undefined) return { kind: 'method', text: `${text} (No words in the reports are recorded for this.)` }
  return { kind: 'claim', text: sentenceOf(text), citations: [first, ...rest] }
}

/** Something the reports read do not say. */
export function silenceIn({ input }: Drafting, text: string): Line {
  return { kind: 'silence', text: sentenceOf(text), searched: input.reports.map((report) => report.id) }
}

/** A section with at most about `cap` lines on the page; one or two more are not worth turning the page for. */
export function sectionOf(id: SectionId, title: string, lines: readonly Line[], cap = lines.length): Section {
  return { id, title, lines, onPage: lines.length <= cap + 2 ? lines.length : cap }
}

/** How an answer was reached. */
export function methodOf(text: string): Line {
  return { kind: 'method', text: sentenceOf(text) }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    if (value !== b[i]) return value - (b[i] ?? 0)
  }
  return 0
}
