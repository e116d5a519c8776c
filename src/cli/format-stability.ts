import type { OpenedConflict } from '../case/open-conflict.ts'
import type { SolvedConflict } from '../case/stability-of.ts'
import type { Conflict } from '../conflict/conflict.ts'
import { formatPattern } from '../conflict/state-space.ts'
import { type Equilibrium, listEquilibria } from '../stability/list-equilibria.ts'
import { countStability, isStable, type Solution } from '../stability/solution.ts'
import { allConcepts, type Concept } from '../stability/stability.ts'
import { ownLabel } from '../stability/view.ts'
import { paint, wrap } from './terminal.ts'

/** How concepts are called in tables. */
export const conceptNames: Readonly<Record<Concept, string>> = {
  ...{ nash: 'Nash', gmr: 'GMR', smr: 'SMR' },
  ...{ seq: 'SEQ', sseq: 'SSEQ', sim: 'SIM' },
}

/** The model, today's state and the equilibria as people read them, the first of many. */
export function formatEquilibria(
  { dir, draftedFrom }: OpenedConflict,
  { conflict, solution, statusQuo }: SolvedConflict,
  limit: number,
): string {
  const { decisionMakers, options } = conflict
  const concepts = allConcepts.filter((concept) => solution.stable[concept])
  const { states } = countStability(solution)
  return [
    `${paint('bold', conflict.title)}  ${count(decisionMakers.length, 'decision maker')}, ${count(options.length, 'option')}, ${spaced(states)} feasible states`,
    ...(draftedFrom
      ? [
          wrap(
            `Drafted just now from the positions on record; "nonpaper conflict ${dir}" writes it down for you to correct.`,
            '  ',
          ),
        ]
      : []),
    '',
    paint('bold', 'Options, in the order of patterns'),
    ...optionLines(conflict, solution),
    '',
    ...statusQuoLines(conflict, solution, concepts, statusQuo),
    '',
    ...tableLines(conflict, solution, concepts, limit),
  ].join('\n')
}

function optionLines(conflict: Conflict, { space }: Solution): readonly string[] {
  const { options, decisionMakers } = conflict
  const names = new Map(decisionMakers.map(({ id, name }) => [id, name]))
  const dropped = new Set(space.dropped)
  return options.map((option, i) => {
    const { id, by, moves } = option
    const oneWay = { both: '', forward: ', for good once taken up', back: ', gone for good once dropped' }[moves]
    const idle = dropped.has(id) ? ', nothing depends on it' : ''
    const what = option.label === id ? '' : `: ${ownLabel(conflict, option)}`
    const lead = `  ${String(i + 1).padStart(2)} `
    return wrap(`${id}${what} ${paint('dim', `(${names.get(by) ?? by}${oneWay}${idle})`)}`, lead, '     ')
  })
}

function statusQuoLines(
  conflict: Conflict,
  solution: Solution,
  concepts: readonly Concept[],
  statusQuo: number | undefined,
): readonly string[] {
  if (statusQuo === undefined) return [paint('dim', 'No status quo is given.')]
  const pattern = formatPattern(solution.space, statusQuo)
  const held = concepts.filter((concept) => isStable(solution, concept, statusQuo))
  const verdict =
    held.length === 0 ? paint('red', 'no equilibrium') : paint('green', `an equilibrium under ${names(held)}`)
  return [wrap(`${paint('bold', 'Today')} ${pattern}  ${patternWords(pattern, conflict)}: ${verdict}`, '', '  ')]
}

function tableLines(
  conflict: Conflict,
  solution: Solution,
  concepts: readonly Concept[],
  limit: number,
): readonly string[] {
  const { equilibria, count: all } = listEquilibria(solution, limit)
  const { equilibria: counts } = countStability(solution)
  const tally = concepts.map((concept) => `${conceptNames[concept]} ${spaced(counts[concept]!)}`).join(', ')
  if (all === 0) return [`${paint('bold', 'Equilibria')}  none`]
  const width = Math.max(7, conflict.options.length)
  const columns = concepts.map((concept) => conceptNames[concept]).join(' ')
  const row = ({ pattern, concepts: held }: Equilibrium) => {
    const marks = concepts.map((concept) => {
      const wide = conceptNames[concept].length
      return (held.includes(concept) ? '✓' : '').padStart(Math.ceil((wide + 1) / 2)).padEnd(wide)
    })
    const lead = `  ${pattern.padEnd(width)} ${marks.join(' ')}  `
    return wrap(patternWords(pattern, conflict), lead, ' '.repeat(lead.length))
  }
  return [
    `${paint('bold', 'Equilibria')}  ${tally}`,
    paint('dim', `  ${'pattern'.padEnd(width)} ${columns}  what is taken up`),
    ...equilibria.map(row),
    ...(all > equilibria.length
      ? [paint('dim', `  … and ${spaced(all - equilibria.length)} more: --all shows them`)]
      : []),
    ...(solution.space.dropped.length > 0 ? [paint('dim', '  -: either; nothing depends on that option')] : []),
  ]
}

/** The labels of what a pattern takes up. */
export function patternWords(pattern: string, { options }: Conflict): string {
  const taken = options.filter((_, i) => pattern[i] === 'Y')
  return taken.length === 0 ? 'nothing is taken up' : taken.map(({ label }) => label).join('; ')
}

/** Concepts in words: "Nash, GMR". */
export const names = (concepts: readonly Concept[]) => concepts.map((concept) => conceptNames[concept]).join(', ')

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
const spaced = (n: number) => String(n).replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ')
