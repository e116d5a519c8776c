import type { Decoded, Problem, ProblemLocation } from '../text/problem.ts'
import type { Conflict, ConflictOption } from './conflict.ts'
import { bitCount, blocksOf, blockWords, codeColumns } from './evaluate-words.ts'
import type { Expression } from './expression.ts'
import { findContradiction } from './find-contradiction.ts'
import { findParts } from './find-parts.ts'
import { mostSteps, searchStates } from './search-states.ts'
import type { StateSpace } from './state-space.ts'
import { listUsedOptions } from './used-options.ts'

const mostOptions = 52
const mostDenseOptions = 26
const mostListed = 2 ** 24

/**
 * Lists the feasible states of a conflict. Options that nothing depends on are dropped. Up to 26 options that matter, all codes
 * are looked at, 32 at a time; above, feasible states are searched for, and there may be 2^24 of them.
 */
export function listStates(conflict: Conflict): Decoded<StateSpace> {
  const used = listUsedOptions(conflict)
  if (conflict.options.length > mostOptions) return failed(tooManyOptions(conflict.options, used))
  const placed = conflict.options.map(({ id }, bit) => ({ id, bit, isUsed: used.has(id) }))
  const kept = placed.filter(({ isUsed }) => isUsed)
  const dropped = placed.filter(({ isUsed }) => !isUsed)
  const options = kept.map(({ id }) => id)
  const shared = {
    bits: kept.length,
    options,
    bitOf: new Map(options.map((id, bit) => [id, bit])),
    writtenBits: kept.map(({ bit }) => bit),
    dropped: dropped.map(({ id }) => id),
    droppedBits: dropped.map(({ bit }) => bit),
  }
  if (kept.length <= mostDenseOptions) {
    const { feasible, count } = markFeasible(conflict, shared.bitOf)
    if (count === 0) return failed(contradictory(conflict))
    return { ok: true, value: { kind: 'dense', ...shared, feasible, count }, warnings: [] }
  }
  const codes = searchCodes(conflict, shared.bitOf)
  if (typeof codes === 'string') return failed(tooManyStates(conflict, kept.length, codes))
  if (codes.length === 0) return failed(contradictory(conflict))
  return { ok: true, value: { kind: 'listed', ...shared, codes, count: codes.length }, warnings: [] }
}

function markFeasible({ infeasible }: Conflict, bitOf: ReadonlyMap<string, number>) {
  const columns = codeColumns(bitOf, bitOf.size)
  const ruledOut = infeasible.map(({ expression }) => blocksOf(expression, columns))
  const feasible = new Uint32Array(columns.words).fill(columns.states < 32 ? 2 ** columns.states - 1 : 0xffffffff)
  let count = 0
  for (let from = 0; from < columns.words; from += blockWords) {
    const block = feasible.subarray(from, from + blockWords)
    for (const blocks of ruledOut) {
      const out = blocks(from)
      for (let i = 0; i < block.length; i += 1) block[i]! &= ~out[i]!
    }
    for (let i = 0; i < block.length; i += 1) count += bitCount(block[i]!)
  }
  return { feasible, count }
}

/** The codes in ascending order; or why there are none to give. */
function searchCodes({ infeasible }: Conflict, bitOf: ReadonlyMap<string, number>): Float64Array | 'many' | 'hard' {
  let codes = Float64Array.of(0)
  for (const { bits, formulas } of findParts(infeasible, bitOf)) {
    const part = formulas.length === 0 ? Float64Array.of(0, 2 ** bits[0]!) : searchPart(formulas, bitOf)
    if (typeof part === 'string') return part
    if (codes.length * part.length > mostListed) return 'many'
    codes = sums(codes, part)
  }
  return codes.sort()
}

function searchPart(infeasible: readonly Expression[], bitOf: ReadonlyMap<string, number>) {
  let codes = new Float64Array(1024)
  let count = 0
  const isDone = searchStates(infeasible, bitOf, ({ lowest, free }) => {
    const first = count
    count += 2 ** free.length
    if (count > mostListed) return false
    if (count > codes.length) codes = grown(codes, Math.max(count, codes.length * 2))
    codes[first] = lowest
    for (const [i, bit] of free.entries()) {
      for (let at = first; at < first + 2 ** i; at += 1) codes[at + 2 ** i] = codes[at]! + 2 ** bit
    }
    return true
  })
  if (isDone) return codes.slice(0, count)
  return count > mostListed ? 'many' : 'hard'
}

function sums(codes: Float64Array, others: Float64Array): Float64Array<ArrayBuffer> {
  const all = new Float64Array(codes.length * others.length)
  others.forEach((other, i) => {
    for (let k = 0; k < codes.length; k += 1) all[i * codes.length + k] = codes[k]! + other
  })
  return all
}

function grown(codes: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length)
  larger.set(codes)
  return larger
}

const failed = (problem: Problem) => ({ ok: false, problems: [problem] }) as const

const error = (code: string, message: string, hint: string, location?: ProblemLocation): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  ...(location && { location }),
})

function contradictory({ infeasible }: Conflict): Problem {
  const formulas = findContradiction(infeasible)
  const named = formulas.map(({ text, location }) => `"${text}"${location?.line ? ` (line ${location.line})` : ''}`)
  const [message, hint] =
    formulas.length === 1
      ? [`no state is feasible: ${named[0]} is true in every state`, 'Remove it, or say what cannot be.']
      : [`no state is feasible: in every state one of ${named.join(', ')} is true`, 'Remove or weaken one of them.']
  return error('no-feasible-state', message, hint, formulas[0]?.location)
}

function tooManyOptions(options: readonly ConflictOption[], used: ReadonlySet<string>): Problem {
  const unused = options.filter(({ id }) => !used.has(id)).map(({ id }) => id)
  const message = `${options.length} options; the limit is ${mostOptions}`
  const remedy =
    unused.length > 0 ? `Remove those that nothing depends on: ${unused.join(', ')}.` : 'Split the conflict.'
  return error('too-many-options', message, remedy, options[mostOptions]?.location)
}

function tooManyStates({ options }: Conflict, used: number, why: 'many' | 'hard'): Problem {
  const states = `${used} options give ${spaced(2 ** used)} states`
  const dense = `the limit is ${spaced(2 ** mostDenseOptions)}`
  const message =
    why === 'many'
      ? `${states}; ${dense}, or ${spaced(mostListed)} feasible ones`
      : `${states}; ${dense}, and the feasible ones were not found within ${spaced(mostSteps)} steps`
  return error('too-many-states', message, 'Mark infeasible states or split the conflict.', options[0]?.location)
}

const spaced = (count: number) => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ')
