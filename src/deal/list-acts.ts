import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { isWilling } from '../position/stance-reading.ts'
import { namedBy, requiredActors, waitsFor } from './bargain.ts'
import type { Act, Settlement } from './deal.ts'
import type { WaitingAct } from './waiting-act.ts'

/** The acts that the goal needs and, in turn, those that bring about what they wait for. */
export function listActs(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Settlement,
  withoutConsent: readonly string[],
): readonly WaitingAct[] {
  const issues = new Map(codebook.issues.map((issue) => [issue.id, issue]))
  const held = Map.groupBy(positions, ({ actor, issue, alternative }) => JSON.stringify([actor, issue, alternative]))
  const wanted = new Set(positions.filter(({ stance }) => isWilling(stance)).map((position) => outcomeOf(position)))
  const acts: WaitingAct[] = []
  const reached = new Map<string, readonly [issue: string, alternative: string]>()
  const reach = (issue: string, alternative: string) =>
    reached.set(outcomeOf({ issue, alternative }), [issue, alternative])

  for (const [id, alternative] of Object.entries(goal)) {
    if (issues.get(id)?.statusQuo !== alternative) reach(id, alternative)
  }
  for (const [id, alternative] of reached.values()) {
    for (const actor of requiredActors(issues.get(id)!, withoutConsent)) {
      const own = held.get(JSON.stringify([actor, id, alternative])) ?? []
      const waits: string[][] = []
      const waiting = new Set<Position>()
      for (const position of own) {
        for (const condition of position.onlyIf) {
          const issue = issues.get(condition.issue)
          const named = namedBy(condition)
          if (!waitsFor(condition.relation) || (issue && named.includes(issue.statusQuo))) continue
          const known = named.filter((name) => issue?.alternatives.includes(name))
          const supported = known.filter((name) => wanted.has(outcomeOf({ issue: condition.issue, alternative: name })))
          const sought = supported.length > 0 ? supported : known
          for (const name of sought) reach(condition.issue, name)
          waits.push(sought.map((name) => outcomeOf({ issue: condition.issue, alternative: name })))
          waiting.add(position)
        }
      }
      const outcome = outcomeOf({ issue: id, alternative })
      acts.push({ actor, issue: id, alternative, outcome, waits, positions: [...waiting] })
    }
  }
  return acts
}

function outcomeOf({ issue, alternative }: Pick<Act, 'issue' | 'alternative'>): string {
  return JSON.stringify([issue, alternative])
}
