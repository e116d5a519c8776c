import type { Codebook } from '../../position/codebook.ts'
import type { Position } from '../../position/position.ts'
import { isUnwilling, isWilling } from '../../position/stance-reading.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Citation } from '../../text/span.ts'
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
    return expectation ? [[position, expectation]] : []
  })
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const groups = Map.groupBy(held, ([{ actor, issue }, expectation]) => [actor, issue, expectation].join('\u0000'))
  return [...groups.values()].map((group) => beliefOf(group, codebook, byId))
}

function beliefOf(group: readonly Held[], codebook: Codebook, byId: ReadonlyMap<string, Statement>): Belief {
  const positions = group.map(([position]) => position)
  const [{ actor, issue }, expectation] = group[0]!
  const known = codebook.actors.find(({ id }) => id === actor)
  const said = positions.flatMap(({ evidence }) => evidence.flatMap((id) => byId.get(id) ?? []))
  const people = new Set(
    said.flatMap(({ speaker }) => (speaker.class === 'named' && speaker.name ? [speaker.name] : [])),
  )
  const onlyIf = positions.flatMap((position) => position.onlyIf)
  const unlinked = positions.flatMap((position) => position.unlinked ?? [])
  const told = onlyIf.length + unlinked.length > 0 ? unlinked : said.flatMap(conditionsIn)
  return {
    actor,
    name: people.size === 1 ? [...people][0]! : (known?.name ?? actor),
    isAnalyst: known?.kind === 'analyst',
    expectation,
    onlyIf,
    unlinked: told,
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

const connective =
  /\b(?:without|unless|provided|as long as|so long as|only (?:with|if|when|after|as long as)|if|should)\b[^,.;]{3,80}/giu

/** Conditions that were not coded, as far as a connective shows them. */
function conditionsIn({ report, content }: Statement): readonly Citation[] {
  return content.flatMap(({ start, text }) =>
    Array.from(text.matchAll(connective), ({ index, 0: words }) => ({
      report,
      start: start + index,
      end: start + index + words.length,
      text: words,
    })),
  )
}
