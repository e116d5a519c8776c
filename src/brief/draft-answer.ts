import type { Deals, MoveSet, ReadingResult } from '../deal/deal.ts'
import type { Citation } from '../text/span.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { isWilling } from './phrase.ts'
import {
  citationsOf,
  claimOrSilence,
  contradictedBy,
  listReasons,
  movesOf,
  reasonOf,
  reasonsInAnswer,
} from './reasons.ts'
import { listSilentParties } from './silent-parties.ts'
import { countOf, listOf, numberWord, sentenceCase } from './wording.ts'

const quotedInReason = 100

/** The answer first: is there a deal for the goal, if not why not, whose smallest move opens one, and on which assumption. */
export function draftAnswer(drafting: Drafting): Section {
  const { input } = drafting
  const lines =
    input.deals === undefined
      ? [
          methodOf(
            'The case names no goal, so no deal was looked for. Write one under “goal” in case.yaml, or ask for one.',
          ),
        ]
      : [
          verdictLine(drafting),
          ...whyLines(drafting),
          ...smallestLines(drafting),
          assumptionLine(drafting),
          ...withoutLine(drafting),
        ]
  const silent = listSilentParties(drafting)
  if (silent.length > 0) {
    const names = listOf(silent.map(drafting.words.the), 'and')
    lines.push(
      silenceIn(
        drafting,
        `${sentenceCase(names)} ${silent.length > 1 ? 'are' : 'is'} not heard in these reports; nothing is filled in for ${silent.length > 1 ? 'them' : 'it'}.`,
      ),
    )
  }
  return sectionOf('answer', 'Is there a deal?', lines)
}

function verdictLine(drafting: Drafting): Line {
  const { goal, readings } = drafting.input.deals!
  const count = listReasons(drafting).length
  const why = count > 1 ? `, for ${numberWord(count)} reasons, each enough by itself` : ''
  const [least = {}] = readings.closed.settlements
  const beside = Object.keys(least).length > 0 ? `, with ${drafting.words.settlement(least)}` : ''
  const text = verdictText(readings, drafting.words.settlement(goal), why, beside)
  return claimOn(text, verdictCitations(drafting))
}

function verdictText({ closed, open }: Deals['readings'], goal: string, why: string, beside: string): string {
  const knotted = 'the terms fit together, but nobody can begin, since each waits for another'
  if (closed.verdict === 'unknown' || open.verdict === 'unknown') {
    return `Not told: the search for a deal on ${goal} passed its limit before it could answer.`
  }
  if (closed.verdict === 'circular') return `Not step by step: on ${goal} ${knotted}.`
  if (closed.verdict === 'open') {
    return `Yes, on the stated positions: nothing said stands against ${goal}${beside}. That is not to say that anyone has agreed to it.`
  }
  if (open.verdict === 'blocked') {
    return `No. There is no deal on ${goal}${why}; it stays blocked even if everyone undecided or silent came along.`
  }
  const otherwise = open.verdict === 'open' ? 'no stated position stands against it' : knotted
  return `Not as the record stands: ${goal} is blocked while undecided or silent counts as no${why}. Counted as available, ${otherwise}.`
}

function verdictCitations(drafting: Drafting): readonly Citation[] {
  const { input, evidence, standing } = drafting
  const { goal, order, readings } = input.deals!
  const reasons = listReasons(drafting).flatMap((reason) => citationsOf(drafting, reason))
  if (readings.closed.verdict === 'blocked') return reasons
  if (readings.closed.verdict === 'circular') return order.knots.flatMap((knot) => evidence.cite(knot.evidence))
  return standing
    .filter((position) => goal[position.issue] === position.alternative && isWilling(position.stance))
    .flatMap(evidence.citePosition)
}

function whyLines(drafting: Drafting): readonly Line[] {
  const reasons = listReasons(drafting)
  const someHoldAnyway = reasons.some(({ readings }) => readings.includes('open'))
  return reasons.slice(0, reasonsInAnswer).map((reason, i) => {
    const number = reasons.length > 1 ? `Reason ${i + 1}` : 'The reason'
    const note = someHoldAnyway && !reason.readings.includes('open') ? ', if undecided or silent counts as no' : ''
    const text = `${number}${note}: ${reasonOf(drafting, reason, quotedInReason)}`
    return claimOrSilence(drafting, text, citationsOf(drafting, reason))
  })
}

function smallestLines(drafting: Drafting): readonly Line[] {
  const { closed, open } = drafting.input.deals!.readings
  const found = [
    { best: smallest(closed.changes), when: 'if undecided or silent counts as no (closed)' },
    { best: smallest(open.changes), when: 'if it counts as available (open)' },
  ].filter(({ best }) => best.length > 0)
  const [one, other] = found.map(({ best, when }) => ({ best, when, moves: movesOf(drafting, best[0]!) }))
  if (one === undefined) return []
  const told =
    other?.moves === one.moves ? [{ ...one, when: 'under either reading' }] : [one, ...(other ? [other] : [])]
  const texts = told.map(({ best, when, moves }) => {
    const size = `${countOf(best[0]!.moves.length, 'move')} by ${countOf(best[0]!.movers, 'actor')}`
    const others = best.length > 1 ? ` (or ${countOf(best.length - 1, 'other way')} as small: see below)` : ''
    return `${when}, ${size}: ${moves}${others}`
  })
  const citations = found.flatMap(({ best }) => contradictedBy(drafting, best[0]!))
  return [
    claimOrSilence(
      drafting,
      `The smallest opening, ${texts.map((text, i) => (i === 0 ? text : sentenceCase(text))).join('. ')}`,
      citations,
    ),
  ]
}

/** The change sets that ask least: fewest movers, then the shortest way. */
function smallest(changes: readonly MoveSet[]): readonly MoveSet[] {
  const [first] = changes
  return first ? changes.filter((set) => set.movers === first.movers && set.distance === first.distance) : []
}

function assumptionLine({ input }: Drafting): Line {
  const { closed, open } = input.deals!.readings
  const [no, available] = [outcomeOf(closed), outcomeOf(open)]
  const assumption = 'Both readings are assumptions about what was not said: undecided or silent counts as no'
  return methodOf(
    no === available
      ? `${assumption} (closed) or as available (open). Here they come to the same: ${no}`
      : `${assumption} (closed: ${no}) or as available (open: ${available})`,
  )
}

function outcomeOf({ verdict, changes: [least] }: ReadingResult): string {
  switch (verdict) {
    case 'open':
      return 'nothing stands against it'
    case 'circular':
      return 'each waits for another'
    case 'unknown':
      return 'not told'
    case 'blocked':
      return least ? `blocked, ${countOf(least.moves.length, 'move')} away` : 'blocked'
  }
}

function withoutLine({ input, words }: Drafting): readonly Line[] {
  const { deals, withoutConsents } = input
  if (deals === undefined || withoutConsents === undefined) return []
  const asked = new Set(Object.keys(deals.goal).flatMap((issue) => words.issueOf(issue)?.consent ?? []))
  if (asked.size === 0) return []
  const names = listOf([...asked].map(words.the), 'and')
  const [closed, open] = [outcomeOf(withoutConsents.readings.closed), outcomeOf(withoutConsents.readings.open)]
  if (closed === outcomeOf(deals.readings.closed) && open === outcomeOf(deals.readings.open)) {
    return [methodOf(`Were ${names} not asked for consent, the answer would be the same`)]
  }
  const told = closed === open ? closed : `${closed} (closed), ${open} (open)`
  return [
    methodOf(
      `Were ${names} not asked for consent: ${told}. That is arithmetic on stated positions; it does not say that anyone would go ahead`,
    ),
  ]
}
