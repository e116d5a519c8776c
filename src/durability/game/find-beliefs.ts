import type { Codebook } from '../../position/codebook.ts'
import type { Position } from '../../position/position.ts'
import { isUnwilling, isWilling } from '../../position/stance-reading.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Citation } from '../../text/span.ts'
import { isOn } from '../issue-subject.ts'
import type { Belief, Expectation } from './belief.ts'
import { asksForExpectation, opposite, readExpectation } from './read-expectation.ts'

type Held = readonly [position: Position, expectation: Expectation]

/**
 * Who on record expects the challenger to keep a deal, or to break it: from positions that stand, on issues that ask. Nobody who has
 * said nothing, or is undecided, is given a belief.
 */
export function findBeliefs(
  positions: readonly Position[],
  codebook: Codebook,
  statements: readonly Statement[],
): readonly Belief[] {
  const issues = new Map(codebook.issues.filter(asksForExpectation).map((issue) => [issue.id, issue]))
  const held = positions.flatMap((position): readonly Held[] => {
    const issue = issues.get(position.issue)
    if (!issue || position.status !== 'current' || position.review === 'rejected') return []
    const said = readExpectation(issue, position.alternative)
    const expectation = isWilling(position.stance) ? said : isUnwilling(position.stance) ? opposite(said) : undefined
    if (expectation === undefined) return []
    return [[position, expectation === 'keeps' && waitsForDeterrence(position, codebook) ? 'breaks' : expectation]]
  })
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const groups = Map.groupBy(held, ([{ actor, issue }, expectation]) => [actor, issue, expectation].join('\u0000'))
  return [...groups.values()].map((group) => beliefOf(group, codebook, byId))
}

/** Whoever expects a deal to be kept only with a backstop, or a force, expects it to be broken but for them. */
function waitsForDeterrence({ onlyIf }: Position, { issues }: Codebook): boolean {
  return onlyIf.some(({ issue: id, relation }) => {
    const issue = issues.find((each) => each.id === id)
    return relation !== 'unless' && issue && (isOn(issue, 'backstop') || isOn(issue, 'peacekeepers'))
  })
}

function beliefOf(group: readonly Held[], codebook: Codebook, byId: ReadonlyMap<string, Statement>): Belief {
  const positions = group.map(([position]) => position)
  const [{ actor, issue }, expectation] = group[0]!
  const known = codebook.actors.find(({ id }) => id === actor)
  const said = positions.flatMap(({ evidence }) => evidence.flatMap((id) => byId.get(id) ?? []))
  const people = new Set(
    said.flatMap(({ speaker }) => (speaker.class === 'named' && speaker.name ? [speaker.name] : [])),
  )
  const conditions = positions.flatMap(({ onlyIf, unlinked = [] }) => [...onlyIf.map(({ span }) => span), ...unlinked])
  const conditional = [...new Set(conditions.map(({ text }) => text.replaceAll(/\s+/gu, ' ')))].join('; ')
  return {
    actor,
    name: people.size === 1 ? [...people][0]! : (known?.name ?? actor),
    isAnalyst: known?.kind === 'analyst',
    expectation,
    ...(conditional !== '' && { conditional }),
    issue,
    positions: positions.map(({ id }) => id),
    citations: said.flatMap(citationsOf),
  }
}

/** The words of a statement, without who said it; of a narrated one that is all there is. */
function citationsOf({ report, content, cue, source }: Statement): readonly Citation[] {
  const words = [content, cue, source].find((spans) => spans.length > 0) ?? []
  return words.map((span) => ({ report, ...span }))
}
