import { decodeConflict } from '../conflict/decode-conflict.ts'
import { decisionMakerIds, listActs } from '../conflict/draft-acts.ts'
import { type ConflictName, type ConflictNames, renameInConflict } from '../conflict/rename-in-conflict.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Renaming } from '../position/rename-in-reviews.ts'
import type { Decoded } from '../text/problem.ts'
import { goalText } from './conflict-file.ts'

/** conflict.yaml of a case, and what a draft of it would propose now. */
export interface GivenConflict {
  readonly text: string
  readonly propose: () => string | undefined
}

/** conflict.yaml once it follows the names of a codebook. */
interface FollowedConflict {
  readonly text: string
  /** Options that stand for an act that there is no more, and stay as they are. */
  readonly left: readonly string[]
}

/** Makes conflict.yaml follow names that change in the codebook: what a draft calls after actors, issues and alternatives is called after them again. */
export function renameInConflictFile(
  { text, propose }: GivenConflict,
  before: Codebook,
  after: Codebook,
  renaming: Renaming,
): Decoded<FollowedConflict> {
  const { names, gone } = namesOf(before, after, renaming)
  const renamed = renameInConflict(text, 'conflict.yaml', names, propose())
  if (!renamed.ok) return renamed
  const conflict = decodeConflict(text, 'conflict.yaml')
  const written = conflict.ok ? conflict.value.options.map(({ id }) => id) : []
  const left = gone.filter((id) => written.includes(id))
  return { ok: true, value: { text: renamed.value, left }, warnings: [] }
}

function namesOf(
  before: Codebook,
  after: Codebook,
  { actor, issue, alternative }: Renaming,
): { readonly names: ConflictNames; readonly gone: readonly string[] } {
  const key = (...parts: readonly string[]) => JSON.stringify(parts)
  const acts = new Map(listActs(after).map((act) => [key(act.issue, act.alternative, act.actor), act.option]))
  const gone: string[] = []
  const options = listActs(before).flatMap((act): readonly ConflictName[] => {
    const then = acts.get(key(issue(act.issue), alternative(act.issue, act.alternative), actor(act.actor)))
    if (!then) gone.push(act.option.id)
    return then ? [{ id: act.option.id, becomes: then.id, said: act.option.label, saidThen: then.label }] : []
  })
  const ids = decisionMakerIds(after.actors)
  const nameOf = new Map(after.actors.map((each) => [each.id, each.name]))
  const beforeIds = decisionMakerIds(before.actors)
  const decisionMakers = before.actors.flatMap(({ id, name }): readonly ConflictName[] => {
    const to = ids.get(actor(id))
    return to === undefined
      ? []
      : [{ id: beforeIds.get(id)!, becomes: to, said: name, saidThen: nameOf.get(actor(id)) ?? name }]
  })
  const single = before.issues.flatMap(({ id, alternatives }) => alternatives.map((each) => ({ [id]: each })))
  const goals = [before.goal, ...single].map((goal): readonly [string, string] => [
    goalText(goal),
    goalText(Object.fromEntries(Object.entries(goal).map(([on, wanted]) => [issue(on), alternative(on, wanted)]))),
  ])
  const isNew = ({ id, becomes, said, saidThen }: ConflictName) => id !== becomes || said !== saidThen
  return {
    names: {
      decisionMakers: decisionMakers.filter(isNew),
      options: options.filter(isNew),
      goals: goals.filter(([was, is]) => was !== is),
    },
    gone,
  }
}
