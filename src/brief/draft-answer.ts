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
        `${sentenceCase(names)} ${silent.length > 1 ? 'say' : 'says'} nothing in these reports; nothing is filled in for ${silent.length > 1 ? 'them' : 'it'}.`,
      ),
    )
  }
  return sectionOf('answer', 'Is there a deal?', lines)
}

function verdictLine(drafting: Drafting): Line {
  const { goal, readings } = drafting.input.deals!
  const count = listReasons(drafting).length
  const why = count > 1 ? `, for ${numberWord(count)} reasons, each enough by itself` : ''
  return claimOn(verdictText(readings, drafting.words.settlement(goal), why), verdictCitations(drafting))
}

function verdictText({ closed, open }: Deals['readings'], goal: string, why: string): string {
  const knotted = 'the terms fit together, but nobody can begin, since each waits for another'
  if (closed.verdict === 'unknown' || open.verdict === 'unknown') {
    return `Not told: the search for a deal on ${goal} passed its limit before it could answer.`
  }
  if (closed.verdict === 'circular') return `Not step by step: on ${goal} ${knotted}.`
  if (closed.verdict === 'open') {
    return `Yes, on the stated positions: nothing said stands against ${goal}. That is not to say that anyone has agreed to it.`
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
  const reasons = listReasons(drafting).flatMap(({ set }) => citationsOf(drafting, set))
  if (readings.closed.verdict === 'blocked') return reasons
  if (readings.closed.verdict === 'circular') return order.knots.flatMap((knot) => evidence.cite(knot.evidence))
  return standing
    .filter((position) => goal[position.issue] === position.alternative && isWilling(position.stance))
    .flatMap(evidence.citePosition)
}

function whyLines(drafting: Drafting): readonly Line[] {
  const reasons = listReasons(drafting)
  const someHoldAnyway = reasons.some(({ readings }) => readings.includes('open'))
  return reasons.slice(0, reasonsInAnswer).map(({ set, readings }, i) => {
    const number = reasons.length > 1 ? `Reason ${i + 1}` : 'The reason'
    const note = someHoldAnyway && !readings.includes('open') ? ', if undecided or silent counts as no' : ''
    const text = `${number}${note}: ${reasonOf(drafting, set, quotedInReason)}`
    return claimOrSilence(drafting, text, citationsOf(drafting, set))
  })
}

function smallestLines(drafting: Drafting): readonly Line[] {
  const { closed, open } = drafting.input.deals!.readings
  const lines: Line[] = []
  for (const [reading, result] of [['closed', closed] as const, ['open', open] as const]) {
    const best = smallest(result.changes)
    if (best.length === 0) continue
    const told = best.slice(0, 2)
    const others =
      best.length > told.length ? ` (or ${countOf(best.length - told.length, 'other way')} as small: see below)` : ''
    const size = `${countOf(told[0]!.moves.length, 'move')} by ${countOf(told[0]!.movers, 'actor')}`
    const name =
      reading === 'closed' ? 'undecided and silent counted as no' : 'undecided and silent counted as available'
    lines.push(
      claimOrSilence(
        drafting,
        `Smallest opening, with ${name}: ${size}: ${told.map((set) => movesOf(drafting, set)).join(' – or – ')}${others}.`,
        told.flatMap((set) => contradictedBy(drafting, set)),
      ),
    )
  }
  return lines
}

/** The change sets that ask least: fewest movers, then the shortest way. */
function smallest(changes: readonly MoveSet[]): readonly MoveSet[] {
  const [first] = changes
  return first ? changes.filter((set) => set.movers === first.movers && set.distance === first.distance) : []
}

function assumptionLine({ input }: Drafting): Line {
  const { closed, open } = input.deals!.readings
  return methodOf(
    `Both readings are assumptions. Closed, undecided or silent counts as no: ${outcomeOf(closed)}. Open, undecided or silent counts as available: ${outcomeOf(open)}.`,
  )
}

function outcomeOf({ verdict, changes }: ReadingResult): string {
  const [least] = changes
  return verdict === 'blocked' && least ? `blocked, ${countOf(least.moves.length, 'move')} away` : verdict
}

function withoutLine({ input, words }: Drafting): readonly Line[] {
  const { deals, withoutConsents } = input
  if (deals === undefined || withoutConsents === undefined) return []
  const asked = new Set(Object.keys(deals.goal).flatMap((issue) => words.issueOf(issue)?.consent ?? []))
  if (asked.size === 0) return []
  const { closed, open } = withoutConsents.readings
  const names = listOf([...asked].map(words.the), 'and')
  return [
    methodOf(
      `Were ${names} not asked for consent, the same goal would be ${outcomeOf(closed)} (closed) and ${outcomeOf(open)} (open). That is arithmetic on stated positions; it does not say that anyone would go ahead.`,
    ),
  ]
}
