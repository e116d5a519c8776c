import { conditionOf } from '../../../../src/brief/phrase.ts'
import { listOf, sentenceCase, type Wording } from '../../../../src/brief/wording.ts'
import type { Act } from '../../../../src/deal/deal.ts'
import type { StatedWait } from '../../../../src/deal/list-waits.ts'
import type { Relation } from '../../../../src/position/position.ts'
import type { Held } from '../../../../src/server/contract/quoted.ts'
import type { WaitsView } from '../../../../src/server/contract/waits.ts'
import type { GraphContent, GraphEdge, GraphGroup, GraphNode } from '../../parts/graph-types.ts'

/** By whom, or by who does what. */
export type Depth = 'actors' | 'acts'

/** An arrow of the picture with the conditions it stands for. */
export interface WaitArrow {
  readonly id: string
  readonly number: number
  readonly from: string
  readonly to: string
  readonly locked: boolean
  readonly waits: readonly StatedWait[]
}

/** Everything the page shows at one depth. */
export interface WaitsPicture {
  readonly arrows: readonly WaitArrow[]
  readonly content: GraphContent
  /** The acts of a node, for its panel. */
  readonly actsOf: ReadonlyMap<string, readonly Act[]>
}

export const nobody = 'nobody named'

/** The act or actor as a node's id. */
export const nodeOf = (act: Act, depth: Depth): string =>
  depth === 'actors' ? act.actor : [act.actor, act.issue, act.alternative].join(' ')

const relationWords: Readonly<Record<Relation, string>> = {
  onlyIf: 'only with',
  until: 'not before',
  after: 'only after',
  unless: 'unless there is',
  together: 'together with',
}

/** The conditions as boxes and arrows: circles first, then in the order of the positions. */
export function drawOutWaits(view: WaitsView, depth: Depth, words: Wording): WaitsPicture {
  const { waits, order, silent } = view
  const targetsOf = (wait: StatedWait): readonly { readonly to: Act; readonly locked: boolean }[] => {
    const acts =
      wait.to === undefined
        ? listNamed(wait).map((alternative) => ({ actor: nobody, issue: wait.condition.issue, alternative }))
        : wait.acts
    const locked = new Set(wait.locked.map((act) => nodeOf(act, 'acts')))
    return acts.map((to) => ({ to, locked: locked.has(nodeOf(to, 'acts')) }))
  }
  const grouped = new Map<string, { from: Act; to: Act; locked: boolean; waits: Set<StatedWait> }>()
  for (const wait of waits) {
    for (const { to, locked } of targetsOf(wait)) {
      const [from, at] = [nodeOf(wait.act, depth), nodeOf(to, depth)]
      if (from === at && !locked) continue
      const key = JSON.stringify([from, at])
      const known = grouped.get(key) ?? { from: wait.act, to, locked: false, waits: new Set() }
      known.waits.add(wait)
      known.locked ||= locked
      grouped.set(key, known)
    }
  }
  const arrows = [...grouped.values()]
    .toSorted((a, b) => Number(b.locked) - Number(a.locked))
    .map((arrow, i) => ({
      id: `arrow ${nodeOf(arrow.from, depth)} → ${nodeOf(arrow.to, depth)}`,
      number: i + 1,
      from: nodeOf(arrow.from, depth),
      to: nodeOf(arrow.to, depth),
      locked: arrow.locked,
      waits: [...arrow.waits],
    }))
  const acts = new Map<string, Map<string, Act>>()
  const note = (act: Act) => {
    const id = nodeOf(act, depth)
    acts.set(id, (acts.get(id) ?? new Map()).set(nodeOf(act, 'acts'), act))
  }
  for (const { from, to, waits: stated } of arrows)
    for (const wait of stated) {
      if (nodeOf(wait.act, depth) === from) note(wait.act)
      for (const target of targetsOf(wait)) if (nodeOf(target.to, depth) === to) note(target.to)
    }
  if (depth === 'acts') for (const step of order?.steps ?? []) note(step)
  const groups = listGroups(view, depth)
  const isSilent = (act: Act) =>
    act.actor === nobody || silent.some(({ actor, issue }) => actor === act.actor && issue === act.issue)
  const nodes = [...acts].map(([id, some]): GraphNode => {
    const all = [...some.values()]
    const { actor, issue, alternative } = all[0]!
    const group = groups.find(({ members }) => members.has(id))
    const hatched = all.every(isSilent)
    const mark = group && firstWords(view, actor)
    return {
      id,
      label: actor === nobody ? 'Nobody named' : words.name(actor),
      ...(depth === 'acts' && { detail: words.answer(issue, alternative) }),
      ...(hatched && { kind: 'gap' as const }),
      ...(mark ? { mark, emphasised: true } : hatched && actor !== nobody ? { mark: 'has said nothing' } : {}),
      ...(group && { group: group.id }),
    }
  })
  return {
    arrows,
    actsOf: new Map([...acts].map(([id, some]) => [id, [...some.values()]])),
    content: {
      nodes: nodes.map(({ mark, ...node }) => ({ ...node, ...(mark !== undefined && { mark }) })),
      edges: arrows.map((arrow): GraphEdge => {
        const needs = [...new Set(arrow.waits.map(({ condition }) => words.need(condition)))]
        const relations = [...new Set(arrow.waits.map(({ condition }) => relationWords[condition.relation]))]
        return {
          id: arrow.id,
          from: arrow.from,
          to: arrow.to,
          tag: String(arrow.number),
          label:
            depth === 'acts'
              ? `${arrow.number} ${listOf(relations, 'or')}`
              : `${arrow.number} ${needs[0]}${needs.length > 1 ? ` and ${needs.length - 1} more` : ''}`,
          sentence: `${arrow.number}: ${arrow.waits.map((wait) => sentenceOfWait(wait, words)).join('; ')}`,
          emphasised: arrow.locked,
          dashed: arrow.waits.every((wait) => !wait.waits),
        }
      }),
      groups: groups.map(({ id, label }) => ({ id, label })),
    },
  }
}

/** Who waits for whom and for what, without the stance: "The United Kingdom waits for the United States: an American backstop". */
export function sentenceOfWait({ act, condition, to, waits }: StatedWait, words: Wording): string {
  const who = sentenceCase(words.the(act.actor))
  const whom = to === undefined ? 'somebody the codebook does not name' : to === act.actor ? 'itself' : words.the(to)
  const what = words.answer(act.issue, act.alternative)
  const relation = relationWords[condition.relation]
  const verb = waits ? 'waits for' : condition.relation === 'together' ? 'goes along with' : 'looks to'
  return `${who} ${verb} ${whom}: ${what}, ${relation} ${words.need(condition)}`
}

/** What a position holds up, as its words bind it: "an American backstop, only with a peace deal". */
export function termOf({ condition, act }: StatedWait, held: Held | undefined, words: Wording): string {
  const term = held ? conditionOf(condition, held.position.stance, words.need(condition)) : words.need(condition)
  return `${words.answer(act.issue, act.alternative)}, ${term}`
}

const listNamed = ({ condition }: StatedWait): readonly string[] => condition.anyOf ?? [condition.alternative]

/** Whether an actor can free its circle, in words. */
function firstWords({ order }: WaitsView, actor: string): string | undefined {
  const sets = (order?.firstMovers ?? []).filter((set) => set.includes(actor))
  if (sets.length === 0) return undefined
  return sets.some((set) => set.length === 1) ? 'can move first' : 'can move first with others'
}

/** Circles, those that share a box drawn into one. */
function listGroups(
  { order }: WaitsView,
  depth: Depth,
): readonly (GraphGroup & { readonly members: ReadonlySet<string> })[] {
  const merged: Set<string>[] = []
  for (const { acts } of order?.knots ?? []) {
    const ids = new Set(acts.map((act) => nodeOf(act, depth)))
    const shared = merged.filter((known) => known.intersection(ids).size > 0)
    for (const known of shared) {
      for (const id of known) ids.add(id)
      merged.splice(merged.indexOf(known), 1)
    }
    merged.push(ids)
  }
  return merged.map((members, i) => ({
    id: `circle ${i + 1}`,
    label: merged.length > 1 ? `Circle ${i + 1}` : 'Circle',
    members,
  }))
}
