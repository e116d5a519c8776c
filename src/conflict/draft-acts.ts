import { counts, namedBy } from '../deal/bargain.ts'
import type { Codebook, Issue } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import type { ConflictOption } from './conflict.ts'

/** An option that stands for an actor's part in changing an issue: acting where it controls it, consenting where it is asked. */
export interface Act {
  readonly option: ConflictOption
  readonly issue: string
  readonly alternative: string
  readonly role: 'acts' | 'consents'
}

const KEYWORDS = new Set(['not', 'and', 'or', 'xor', 'if', 'iff', 'atLeast'])

/**
 * The acts a goal calls on: the parts of everybody in the goal's alternatives and, in turn, in every alternative that a condition on
 * one of those names, or that an actor who controls the issue holds a position on. An issue nobody controls has no acts.
 */
export function draftActs(
  { issues, actors }: Codebook,
  positions: readonly Position[],
  goal: Readonly<Record<string, string>>,
): readonly Act[] {
  const issueOf = new Map(issues.map((issue) => [issue.id, issue]))
  const called = new Map<string, Set<string>>()
  const queue = Object.entries(goal)
  for (const [id, alternative] of queue) {
    const issue = issueOf.get(id)
    if (!issue || alternative === issue.statusQuo || !issue.alternatives.includes(alternative)) continue
    const known = called.get(id) ?? new Set()
    if (known.has(alternative)) continue
    called.set(id, known.add(alternative))
    for (const position of positions.filter((held) => held.issue === id && counts(held))) {
      if (issue.controlledBy.includes(position.actor)) queue.push([id, position.alternative])
      if (position.alternative !== alternative) continue
      for (const condition of position.onlyIf)
        queue.push(...namedBy(condition).map((named): [string, string] => [condition.issue, named]))
    }
  }
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  const taken = new Set<string>(KEYWORDS)
  return issues.flatMap((issue) => {
    const alternatives = issue.alternatives.filter((alternative) => called.get(issue.id)?.has(alternative))
    return alternatives.flatMap((alternative) => {
      const parts = partsIn(issue)
      return parts.map(({ actor, role }): Act => {
        const words = [issue.id, alternatives.length > 1 ? alternative : '', parts.length > 1 ? actor : '']
        const label = issue.labels?.[alternative] ?? `${issue.id} ${alternative}`
        const does = role === 'acts' ? 'does its part in' : 'consents to'
        const option = {
          id: freeId(words.filter(Boolean).join('-'), taken),
          by: actor,
          moves: 'both' as const,
          label: `${nameOf.get(actor) ?? actor} ${does} ${label}`,
        }
        return { option, issue: issue.id, alternative, role }
      })
    })
  })
}

/** Without anybody who acts there is nothing to consent to. */
function partsIn({ controlledBy, consent }: Issue): readonly { readonly actor: string; readonly role: Act['role'] }[] {
  const acting = [...new Set(controlledBy)].map((actor) => ({ actor, role: 'acts' as const }))
  const consenting = [...new Set(consent)].filter((actor) => !controlledBy.includes(actor))
  return acting.length === 0 ? [] : [...acting, ...consenting.map((actor) => ({ actor, role: 'consents' as const }))]
}

function freeId(words: string, taken: Set<string>): string {
  const base = words.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^[^\p{L}]+/u, 'o$&')
  let id = base
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`
  taken.add(id)
  return id
}
