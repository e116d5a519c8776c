import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '../conflict/conflict.ts'
import { holdsIn } from '../conflict/evaluate.ts'
import { choices, isEquilibrium, smallConflict } from './definitions.test-builder.ts'
import type { Edit } from './edit.ts'
import { type EditableGraph, editGraph } from './edit-graph.ts'
import { explainedConcepts } from './find-departures.ts'
import { findUnlocks } from './find-unlocks.ts'
import type { Graph } from './graph.ts'

const sizes = fc.record({
  seed: fc.nat(),
  decisionMakers: fc.integer({ min: 2, max: 3 }),
  options: fc.integer({ min: 3, max: 4 }),
  at: fc.nat(),
})

/** Every edit of the kinds there are: of all statements, all options, and all states that somebody would leave the target for. */
function everyEdit(graph: Graph, conflict: Conflict, target: number): readonly Edit[] {
  return conflict.decisionMakers.flatMap(({ id }, decisionMaker): readonly Edit[] => {
    const preference = conflict.preferences[id]
    const statements = preference?.kind === 'statements' ? preference.statements : []
    const moves = graph.moves(decisionMaker, target)
    return [
      ...statements.flatMap(({ expression }, statement) => {
        const holds = holdsIn(expression, new Map(conflict.options.map((option, bit) => [option.id, bit])))
        const isTrue = (state: number) => holds(graph.codes[state]!)
        // Giving up in the target what the target lacks means something where its holder could have it elsewhere.
        const yields = !isTrue(target) && moves.some(isTrue) ? (['condition'] as const) : []
        return (['drop', 'flip', 'demote', ...yields] as const).map((kind) => ({ kind, decisionMaker, statement }))
      }),
      ...conflict.options.flatMap(({ by }, option): readonly Edit[] =>
        by === id ? (['commit', 'irreversible'] as const).map((kind) => ({ kind, decisionMaker, option })) : [],
      ),
      ...graph
        .moves(decisionMaker, target)
        .filter((to) => graph.compare(decisionMaker, to, target).endsWith('better'))
        .map((state): Edit => ({ kind: 'forbid', decisionMaker, state })),
    ]
  })
}

const touches = (edit: Edit) =>
  edit.kind === 'forbid'
    ? `state ${edit.state}`
    : 'statement' in edit
      ? `${edit.decisionMaker} statement ${edit.statement}`
      : `option ${edit.option}`

const nameOf = (edits: readonly Edit[]) =>
  edits
    .map((edit) => `${edit.kind} ${touches(edit)}`)
    .sort()
    .join(', ')

/** The least sets of so many edits at most, by trying all. */
function bruteUnlocks(
  { edited, graph }: EditableGraph,
  conflict: Conflict,
  target: number,
  most: number,
  isHeld: (graph: Graph) => boolean,
) {
  const all = everyEdit(graph, conflict, target)
  const found: (readonly Edit[])[] = []
  for (let size = 1; size <= most; size++) {
    for (const edits of choices(all, size)) {
      if (new Set(edits.map(touches)).size < size) continue
      if (found.some((set) => set.every((edit) => edits.includes(edit)))) continue
      if (isHeld(edited(edits, target))) found.push(edits)
    }
  }
  return found.map(nameOf)
}

describe('unlocks', () => {
  it.each(
    explainedConcepts,
  )('%s: all least sets of up to two edits, and every one found does it and is least', (concept) => {
    fc.assert(
      fc.property(sizes, ({ seed, at, ...size }) => {
        const { conflict, graph } = smallConflict(seed, size)
        const editable = editGraph(graph, conflict)
        const target = at % graph.size
        const isHeld = (each: Graph) => isEquilibrium(each, target, concept)
        const { unlocks, truncated, count } = findUnlocks(editable, conflict, target, concept, Number.POSITIVE_INFINITY)
        expect(truncated).toBe(false)
        expect(count).toBe(unlocks.length)
        if (isHeld(graph)) {
          expect(unlocks).toEqual([])
          return
        }
        for (const { edits } of unlocks) {
          expect(isHeld(editable.edited(edits, target))).toBe(true)
          for (let size = 1; size < Math.min(edits.length, 4); size++) {
            for (const part of choices(edits, size)) expect(isHeld(editable.edited(part, target))).toBe(false)
          }
        }
        const small = unlocks.filter(({ edits }) => edits.length <= 2).map(({ edits }) => nameOf(edits))
        expect(small.toSorted()).toEqual(bruteUnlocks(editable, conflict, target, 2, isHeld).toSorted())
      }),
      { numRuns: 40, seed: 11 },
    )
  })

  it.each(['nash', 'smr', 'seq'] as const)('%s: all least sets of three edits', (concept) => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, at) => {
        const { conflict, graph } = smallConflict(seed, { decisionMakers: 2, options: 3 })
        const editable = editGraph(graph, conflict)
        const target = at % graph.size
        fc.pre(everyEdit(graph, conflict, target).length <= 24)
        const isHeld = (each: Graph) => isEquilibrium(each, target, concept)
        fc.pre(!isHeld(graph))
        const { unlocks } = findUnlocks(editable, conflict, target, concept, Number.POSITIVE_INFINITY)
        const small = unlocks.filter(({ edits }) => edits.length <= 3).map(({ edits }) => nameOf(edits))
        expect(small.toSorted()).toEqual(bruteUnlocks(editable, conflict, target, 3, isHeld).toSorted())
      }),
      { numRuns: 12, seed: 12 },
    )
  })

  it('are ranked by movers, then cost, and the first of all are the first of many', () => {
    fc.assert(
      fc.property(sizes, ({ seed, at, ...size }) => {
        const { conflict, graph } = smallConflict(seed, size)
        const editable = editGraph(graph, conflict)
        const target = at % graph.size
        const ranks = (limit: number) =>
          findUnlocks(editable, conflict, target, 'nash', limit).unlocks.map(({ movers, cost }) => [movers, cost])
        const all = ranks(Number.POSITIVE_INFINITY)
        expect(all).toEqual(all.toSorted(([a, b], [c, d]) => a! - c! || b! - d!))
        expect(ranks(5)).toEqual(all.slice(0, 5))
      }),
      { numRuns: 40, seed: 13 },
    )
  })
})
