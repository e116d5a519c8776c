import type { MoveSet, Reading } from '../deal/deal.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf } from './drafting.ts'
import { quotePosition } from './position-line.ts'
import {
  citationsOf,
  claimOrSilence,
  contradictedBy,
  listReasons,
  movesOf,
  reasonOf,
  reasonsInAnswer,
} from './reasons.ts'
import { countOf, listOf, sentenceCase } from './wording.ts'

const told = 4

/** What would open it: the blocking sets that the answer has no room for, every smallest change with what it goes against, and who objects without being able to block. */
export function draftBlocking(drafting: Drafting): Section {
  const reasons = listReasons(drafting).map((reason, i) => {
    const note = reason.readings.includes('open') ? '' : ', if undecided or silent counts as no'
    return claimOrSilence(
      drafting,
      `Reason ${i + 1}${note}: ${reasonOf(drafting, reason)}`,
      citationsOf(drafting, reason),
    )
  })
  const changes = listChanges(drafting).map(([set, readings]) => changeLine(drafting, set, readings))
  const further = reasons.slice(reasonsInAnswer)
  const after = [...objectorLines(drafting), ...settlementLines(drafting)]
  const circle = changes.length > 0 ? circleLines(drafting) : []
  const page = [...further.slice(0, told), ...changes.slice(0, told), ...circle, ...after]
  const lines = [...page, ...further.slice(told), ...changes.slice(told)]
  return sectionOf('blocking', 'What would open it', lines, page.length)
}

/** The change sets of both readings, each once, with the readings under which it opens the goal. */
function listChanges({ input }: Drafting): readonly (readonly [MoveSet, readonly Reading[]])[] {
  const found = new Map<string, [MoveSet, Reading[]]>()
  for (const reading of ['closed', 'open'] as const) {
    for (const set of input.deals?.readings[reading].changes ?? []) {
      const key = JSON.stringify(
        set.moves.map(({ actor, issue, alternative }) => [actor, issue, alternative]).toSorted(),
      )
      const known = found.get(key)
      if (known) known[1].push(reading)
      else found.set(key, [set, [reading]])
    }
  }
  return [...found.values()].toSorted(([a], [b]) => a.movers - b.movers || a.distance - b.distance)
}

const readingNames = {
  closed: 'if undecided or silent counts as no',
  open: 'if undecided or silent counts as available',
}

function changeLine(drafting: Drafting, set: MoveSet, readings: readonly Reading[]): Line {
  const against = [...new Set(set.moves.flatMap((move) => move.contradicts))].flatMap((id) => {
    const position = drafting.evidence.position(id)
    return position ? quotePosition(drafting, position).replace(' – ', '') : []
  })
  const contradicted = against.length > 0 ? `. Against it: ${against.join('; ')}` : ''
  const size = `${countOf(set.moves.length, 'move')} by ${countOf(set.movers, 'actor')}`
  const when = readings.length > 1 ? 'under either reading' : readingNames[readings[0]!]
  const text = `${sentenceCase(size)}, ${when}: ${movesOf(drafting, set)}${contradicted}`
  return claimOrSilence(drafting, text, contradictedBy(drafting, set))
}

/** That moves which open the goal do not by themselves free those who wait for each other. */
function circleLines({ input, words }: Drafting): readonly Line[] {
  const { circles = [], firstMovers = [] } = input.deals?.order ?? {}
  if (circles.length === 0) return []
  const waiting = circles.map((actors) => listOf(actors.map(words.the), 'and')).join('; ')
  const first = firstMovers.map((actors) => listOf(actors.map(words.the), 'and'))
  const mover = first.length > 0 ? `a first mover (${listOf(first, 'or')})` : 'a first mover'
  const what = circles.length > 1 ? 'these circles' : 'the circle'
  return [
    methodOf(
      `Such moves open the goal but leave ${what} of waiting (${waiting}) unless they drop a condition that closes it: that takes ${mover} or a simultaneous exchange.`,
    ),
  ]
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
