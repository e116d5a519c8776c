import type { Knot } from '../deal/deal.ts'
import type { Section, Wait } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf } from './drafting.ts'
import { distinct } from './evidence.ts'
import { clauseOf } from './phrase.ts'
import { quotePosition } from './position-line.ts'
import { listOf, sentenceCase } from './wording.ts'

/** Who waits for whom: the circles with their words, and what would free them. */
export function draftWaits(drafting: Drafting): Section {
  const order = drafting.input.deals?.order
  const lines: Line[] = (order?.knots ?? []).map((knot) => knotLine(drafting, knot))
  if (order && order.knots.length > 0) lines.push(remedyLine(drafting, order.firstMovers))
  if (order && order.knots.length === 0)
    lines.push(methodOf('No circle: nobody waits for somebody who waits for them.'))
  if (order === undefined && listWaits(drafting).length > 0) {
    lines.push(methodOf('Drawn from the stated conditions; without a goal no circle was looked for'))
  }
  return sectionOf('waits', 'Who waits for whom', lines, 4)
}

/** Every condition that waits, of those who must act or consent, as an arrow from the one who waits to those who must act, or whose consent closes a circle; its arrows are locked. */
export function listWaits({ input, words, evidence, standing }: Drafting): readonly Wait[] {
  const knots = input.deals?.order.knots ?? []
  const waits = standing.flatMap((position) =>
    position.onlyIf.flatMap((condition) => {
      if (condition.relation === 'together' || !words.counts(position.actor, position.issue)) return []
      const { controlledBy = [], consent = [] } = words.issueOf(condition.issue) ?? {}
      const closes = (actor: string) =>
        knots.some((knot) => knot.positions.includes(position.id) && knot.actors.includes(actor))
      const actors = [...controlledBy, ...consent.filter(closes)].filter((actor) => actor !== position.actor)
      const said = evidence.statementAt(condition.span)
      const citations = distinct([...(said ? evidence.cite([said.id]) : []), condition.span])
      return actors.map((actor) => ({
        from: position.actor,
        to: actor,
        label: words.need(condition),
        locked: closes(actor),
        citations: citations as Wait['citations'],
      }))
    }),
  )
  const merged = new Map<string, Wait>()
  for (const wait of waits) {
    const key = `${wait.from} ${wait.to} ${wait.label}`
    const known = merged.get(key)
    merged.set(key, known ? { ...known, locked: known.locked || wait.locked } : wait)
  }
  return [...merged.values()].toSorted((a, b) => Number(b.locked) - Number(a.locked))
}

function knotLine(drafting: Drafting, knot: Knot): Line {
  const { words, evidence } = drafting
  const held = knot.positions.flatMap((id) => evidence.position(id) ?? [])
  const names = sentenceCase(listOf(knot.actors.map(words.the), 'and'))
  const wait = knot.actors.length === 1 ? 'waits for a step that waits for its own' : 'wait for each other'
  const clauses = held.map((position) => `${clauseOf(drafting, position)}${quotePosition(drafting, position)}`)
  return claimOn(`${names} ${wait}: ${clauses.join('; ')}.`, [
    ...held.flatMap(evidence.citePosition),
    ...evidence.cite(knot.evidence),
  ])
}

function remedyLine({ words }: Drafting, firstMovers: readonly (readonly string[])[]): Line {
  const sets = firstMovers.map((actors) => listOf(actors.map(words.the), 'and'))
  const first = sets.length > 0 ? `if ${listOf(sets, 'or')} acted without waiting, or ` : ''
  return methodOf(
    `The circle would open ${first}by a simultaneous exchange, or with a guarantor whom all of them trust.`,
  )
}
