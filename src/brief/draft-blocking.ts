import type { MoveSet } from '../deal/deal.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf } from './drafting.ts'
import { clauseOf } from './phrase.ts'
import { citationsOf, claimOrSilence, contradictedBy, listReasons, movesOf, reasonOf } from './reasons.ts'
import { countOf, sentenceCase } from './wording.ts'

/** Every blocking set, every smallest change with what it contradicts, and who objects without being able to block. */
export function draftBlocking(drafting: Drafting): Section {
  const { deals } = drafting.input
  const reasons = listReasons(drafting).map(({ set, readings }) => {
    const when = readings.includes('open') ? 'Blocks under both readings' : 'Blocks if undecided or silent counts as no'
    const text = `${when}: ${reasonOf(drafting, set)}.`
    return claimOrSilence(drafting, text, citationsOf(drafting, set))
  })
  const changes = deals
    ? [
        ...deals.readings.closed.changes.map((set) => changeLine(drafting, 'closed', set)),
        ...deals.readings.open.changes.map((set) => changeLine(drafting, 'open', set)),
      ]
    : []
  const told = 4
  const after = [...objectorLines(drafting), ...settlementLines(drafting)]
  const page = [...reasons.slice(0, told), ...changes.slice(0, told), ...after]
  return {
    id: 'blocking',
    title: 'What blocks it, and the smallest changes',
    lines: [...page, ...reasons.slice(told), ...changes.slice(told)],
    onPage: page.length,
  }
}

function changeLine(drafting: Drafting, reading: string, set: MoveSet): Line {
  const citations = contradictedBy(drafting, set)
  const against = set.moves.flatMap((move) =>
    move.contradicts.flatMap((id) => {
      const position = drafting.evidence.position(id)
      return position ? `${clauseOf(drafting, position)}` : []
    }),
  )
  const contradicted = against.length > 0 ? ` It goes against: ${against.join('; ')}.` : ''
  const size = `${countOf(set.moves.length, 'move')} by ${countOf(set.movers, 'actor')}`
  const text = `Would open it (${reading} reading, ${size}): ${movesOf(drafting, set)}.${contradicted}`
  return claimOrSilence(drafting, text, citations)
}

function objectorLines(drafting: Drafting): readonly Line[] {
  const { input, words, evidence } = drafting
  return (input.deals?.objectors ?? []).map(({ actor, issue, alternative, evidence: said }) =>
    claimOn(
      `${sentenceCase(words.the(actor))} objects to ${words.answer(issue, alternative)}; its consent is not needed, so this does not block.`,
      evidence.cite(said),
    ),
  )
}

function settlementLines({ input, words }: Drafting): readonly Line[] {
  if (input.deals === undefined) return []
  const { closed, open } = input.deals.readings
  const beside = closed.settlements
    .filter((settlement) => Object.keys(settlement).length > 0)
    .map((settlement) => words.settlement(settlement))
  const counted = (feasible: string | null) => feasible ?? 'too many to count'
  const cut = new Set(
    [...closed.truncated, ...open.truncated, ...input.deals.order.truncated].map(({ limit }) => limit),
  )
  return [
    ...(beside.length > 0 ? [methodOf(`What must hold beside the goal, read closed: ${beside.join(' – or – ')}`)] : []),
    methodOf(
      `Settlements that meet the goal and every stated condition: ${counted(closed.feasible)} read closed, ${counted(open.feasible)} read open`,
    ),
    ...[...cut].map((limit) => methodOf(`This list is cut short by a limit: ${limit}`)),
  ]
}
