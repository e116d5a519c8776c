import type { ReadClause } from './chains.ts'
import type { Clause } from './clauses.ts'
import type { Mention } from './mentions.ts'
import { isWilling } from './stance-reading.ts'
import { firstIndex, type Word } from './words.ts'

const pronouns = new Set(['that', 'this', 'it'])
const modals = new Set(['would', 'will', 'can', 'could'])
const needing = new Set(['need', 'requir'])

/** What is wanted and said to take something else: "only X would bring Y", "we want Y, and for that to happen we need X". */
export function readNeeds(
  words: readonly Word[],
  clauses: readonly Clause[],
  read: readonly ReadClause[],
  mentionsIn: (clause: Clause) => readonly Mention[],
): readonly ReadClause[] {
  const mains = clauses.filter(({ kind }) => kind === 'main')
  return mains.flatMap((clause) => [...readOnly(words, clause, read, mentionsIn), ...readMeans(words, clause, read)])
}

/** "Only X would bring Y": Y depends on X, if the speaker wants Y at all. */
function readOnly(
  words: readonly Word[],
  clause: Clause,
  read: readonly ReadClause[],
  mentionsIn: (clause: Clause) => readonly Mention[],
): readonly ReadClause[] {
  const only = firstIndex(words, clause.from, clause.to, ({ lower }) => lower === 'only')
  if (only < 0) return []
  const modal = firstIndex(words, only + 1, Math.min(clause.to, only + 13), ({ lower }) => modals.has(lower))
  if (modal < 0) return []
  const means = mentionsIn({ ...clause, from: only, to: modal })
  const [end] = mentionsIn({ ...clause, from: modal })
  if (means.length === 0 || !end || means.some(({ issue }) => issue === end.issue)) return []
  const condition = conditionOn(only, modal)
  const held = wanted(read, end.from, end.to)
  if (held) return [{ ...held, bound: [condition] }]
  const head = { from: only, to: only, force: { kind: 'idle' as const } }
  const reading = { stance: 'supports' as const, talk: false, hedged: false, normative: false, bare: true, head }
  return [{ clause, bound: [condition], read: [{ mention: end, reading }] }]
}

/** "… and for that to happen we need X": what was wanted just before depends on X. */
function readMeans(words: readonly Word[], clause: Clause, read: readonly ReadClause[]): readonly ReadClause[] {
  const lead = firstIndex(
    words,
    clause.from,
    clause.to,
    ({ lower }, at) => lower === 'for' && pronouns.has(words[at + 1]?.lower ?? '') && words[at + 2]?.lower === 'to',
  )
  if (lead < 0) return []
  const need = firstIndex(words, lead + 4, Math.min(clause.to, lead + 9), ({ stem }) => needing.has(stem))
  const held = need < 0 ? undefined : wanted(read, 0, lead)
  return held ? [{ ...held, bound: [conditionOn(need + 1, clause.to)] }] : []
}

/** The last clause that wants something named between two words, with that alone. */
function wanted(read: readonly ReadClause[], from: number, to: number): ReadClause | undefined {
  for (const { clause, bound, read: readings } of read.toReversed()) {
    const willing = readings.filter(
      ({ mention, reading }) => mention.from >= from && mention.to <= to && isWilling(reading.stance),
    )
    if (willing.length > 0) return { clause, bound, read: willing }
  }
  return undefined
}

function conditionOn(from: number, to: number): Clause {
  return { from, to, body: from, kind: 'condition', relation: 'onlyIf', connective: 'only' }
}
