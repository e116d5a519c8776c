import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Conflict, PreferenceStatement } from '../conflict/conflict.ts'
import type { Formula } from '../conflict/expression.ts'
import { parseExpression } from '../conflict/parse-expression.ts'
import { graphFrom, smallConflict } from './definitions.test-builder.ts'
import type { Edit } from './edit.ts'
import { editGraph } from './edit-graph.ts'
import { clash, listEdits } from './list-edits.ts'

function formula(text: string): Formula {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(text)
  return { text, expression: parsed.value }
}

const literal = (id: string, taken: boolean) => (taken ? id : `not ${id}`)

/** The conflict with the edits written into its file. */
function rewrite(conflict: Conflict, edits: readonly Edit[], codes: readonly number[], target: number): Conflict {
  const isTaken = (state: number, bit: number) => ((codes[state]! >> bit) & 1) === 1
  const only = (state: number) => conflict.options.map(({ id }, bit) => literal(id, isTaken(state, bit))).join(' and ')
  const preferences = conflict.decisionMakers.map(({ id }, i) => {
    const preference = conflict.preferences[id]
    const own = edits.filter((edit) => 'decisionMaker' in edit && edit.decisionMaker === i)
    if (preference?.kind !== 'statements') return [id, preference] as const
    const written = preference.statements.map((statement, at) => {
      const kind = own.find((edit) => 'statement' in edit && edit.statement === at)?.kind
      const text =
        kind === 'flip'
          ? `not (${statement.text})`
          : kind === 'condition'
            ? `(${statement.text}) or ${only(target)}`
            : statement.text
      return { kind, statement: { ...statement, ...formula(text) } }
    })
    const pledges = own.flatMap((edit): readonly PreferenceStatement[] => {
      if (edit.kind !== 'commit') return []
      const text = literal(conflict.options[edit.option]!.id, isTaken(target, edit.option))
      return [{ ...formula(text), evidence: [], redLine: false, strength: 'mild', movable: {} }]
    })
    const statements = [
      ...pledges,
      ...written.filter(({ kind }) => kind !== 'drop' && kind !== 'demote').map(({ statement }) => statement),
      ...written.filter(({ kind }) => kind === 'demote').map(({ statement }) => statement),
    ]
    return [id, { kind: 'statements' as const, statements }] as const
  })
  return {
    ...conflict,
    preferences: Object.fromEntries(preferences.flatMap(([id, each]) => (each ? [[id, each]] : []))),
    infeasible: [
      ...conflict.infeasible,
      ...edits.flatMap((edit) => (edit.kind === 'forbid' ? [formula(only(edit.state))] : [])),
    ],
    options: conflict.options.map((option, bit) => {
      const isFixed = edits.some((edit) => edit.kind === 'irreversible' && edit.option === bit)
      return isFixed ? { ...option, moves: isTaken(target, bit) ? ('forward' as const) : ('back' as const) } : option
    }),
  }
}

/** An option that could be taken up only, not taken in the target, could not be moved at all: conflict.yaml has no word for that. */
const isWritable = (conflict: Conflict, edit: Edit) => {
  if (edit.kind === 'forbid' || 'statement' in edit) return true
  if (edit.kind === 'irreversible') return conflict.options[edit.option]!.moves === 'both'
  return conflict.preferences[conflict.decisionMakers[edit.decisionMaker]!.id]?.kind === 'statements'
}

it('an edited graph is that of the edited conflict', () => {
  let compared = 0
  fc.assert(
    fc.property(
      fc.record({ seed: fc.nat(), decisionMakers: fc.integer({ min: 2, max: 3 }), unknown: fc.boolean() }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      ({ seed, ...size }, picks, at) => {
        const { conflict, graph } = smallConflict(seed, { ...size, options: 4 })
        const editable = editGraph(graph, conflict)
        const target = at % graph.size
        const all = listEdits(editable, conflict, target).filter((edit) => isWritable(conflict, edit))
        fc.pre(all.length > 0)
        const edits = picks
          .map((pick) => all[pick % all.length]!)
          .filter((edit, i, chosen) => !chosen.slice(0, i).some((other) => edit === other || clash(edit, other)))
        const seen = editable.edited(edits, target)
        const built = graphFrom(rewrite(conflict, edits, graph.codes, target))
        const indexIn = (state: number) => built.codes.indexOf(graph.codes[state]!)
        const kept = [...graph.codes.keys()].filter((state) => indexIn(state) >= 0)
        expect(kept.length).toBe(built.size)
        for (let i = 0; i < graph.decisionMakers; i++) {
          for (const a of kept) {
            expect(seen.moves(i, a).map(indexIn)).toEqual(built.moves(i, indexIn(a)))
            for (const b of kept) {
              expect(seen.compare(i, a, b)).toBe(built.compare(i, indexIn(a), indexIn(b)))
              compared += 1
            }
          }
        }
      },
    ),
    { numRuns: 200, seed: 10 },
  )
  expect(compared).toBeGreaterThan(1000)
})
