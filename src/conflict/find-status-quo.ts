import type { Decoded, Problem } from '../text/problem.ts'
import type { Conflict } from './conflict.ts'
import { type Columns, countBits, evaluateWords } from './evaluate-words.ts'
import type { Formula } from './expression.ts'
import { findContradiction } from './find-contradiction.ts'
import { codeOfPlace, columnsOf, formatPattern, type StateSpace } from './state-space.ts'

const mostShown = 5

/** Finds today's state, by its code in the space; undefined where the conflict names none. It must be exactly one. */
export function findStatusQuo(conflict: Conflict, space: StateSpace): Decoded<number | undefined> {
  const { statusQuo } = conflict
  if (!statusQuo) return { ok: true, value: undefined, warnings: [] }
  const columns = columnsOf(space)
  const holds = evaluateWords(statusQuo.expression, columns)
  if (space.kind === 'dense') for (const [word, feasible] of space.feasible.entries()) holds[word]! &= feasible
  const codes = firstCodes(holds, space)
  if (codes.length === 1) return { ok: true, value: codes[0], warnings: [] }
  const problem =
    codes.length === 0 ? noState(statusQuo, conflict) : manyStates(statusQuo, codes, holds, space, columns)
  return { ok: false, problems: [problem] }
}

function firstCodes(holds: Uint32Array, space: StateSpace): readonly number[] {
  const codes: number[] = []
  for (let word = 0; word < holds.length && codes.length < mostShown; word += 1) {
    for (let bits = holds[word]!; bits !== 0 && codes.length < mostShown; bits &= bits - 1) {
      codes.push(codeOfPlace(space, word * 32 + 31 - Math.clz32(bits & -bits)))
    }
  }
  return codes
}

const problemOf = (code: string, message: string, hint: string, { location }: Formula): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  ...(location && { location }),
})

function noState(statusQuo: Formula, { infeasible }: Conflict): Problem {
  const { text, expression } = statusQuo
  const otherwise: Formula = { text, expression: { kind: 'not', of: expression, start: 0, end: 0 } }
  const against = findContradiction([otherwise, ...infeasible]).filter((formula) => formula !== otherwise)
  const [message, hint] =
    against.length === 0
      ? [`the status quo "${text}" is true in no state`, 'Write what is so today.']
      : [
          `the status quo "${text}" is not feasible: ${against.map((formula) => `"${formula.text}"`).join(', ')} rule${against.length === 1 ? 's' : ''} it out`,
          "Write today's state, or correct what is infeasible.",
        ]
  return problemOf('infeasible-status-quo', message, hint, statusQuo)
}

function manyStates(
  statusQuo: Formula,
  codes: readonly number[],
  holds: Uint32Array,
  space: StateSpace,
  columns: Columns,
): Problem {
  const count = countBits(holds)
  const open = space.options.filter((option) => {
    const taken = evaluateWords({ kind: 'option', option, start: 0, end: 0 }, columns)
    const both = countBits(taken.map((word, i) => word & holds[i]!))
    return both > 0 && both < count
  })
  const shown = codes.map((code) => formatPattern(space, code)).join(', ')
  const message = `the status quo "${statusQuo.text}" fits ${count} states: ${shown}${count > codes.length ? ', …' : ''}`
  return problemOf('ambiguous-status-quo', message, `Say whether these are taken, too: ${open.join(', ')}.`, statusQuo)
}
