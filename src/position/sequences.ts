import { deeds, type ReadClause } from './chains.ts'
import type { Clause } from './clauses.ts'
import type { Issue } from './codebook.ts'
import type { Mention } from './mentions.ts'
import type { Relation, Stance } from './position.ts'
import type { Reading } from './stance-reading.ts'
import { firstIndex, type Word } from './words.ts'

const links = new Set(['link', 'links', 'linked', 'linking', 'tie', 'ties', 'tied', 'tying'])
const finite = new Set(['be', 'would', 'will', 'can', 'could', 'do', 'may', 'might'])

/**
 * What word order alone makes conditional: "wants X before Y" (Y after X), "first X, then Y" and "X, and in return Y".
 * `own` tells the issues that the speaker controls.
 */
export function readSequences(
  words: readonly Word[],
  cueEnd: number,
  clauses: readonly Clause[],
  read: readonly ReadClause[],
  mentionsIn: (clause: Clause) => readonly Mention[],
  own: (issue: Issue['id']) => boolean,
): readonly ReadClause[] {
  const found: ReadClause[] = []
  for (const { clause, bound, read: readings } of read) {
    const before = bound.find(({ connective }) => connective === 'before')
    if (!before || !readings.some(({ reading }) => reading.stance === 'requires')) continue
    const acts = words
      .slice(before.body, before.to)
      .some(({ stem }, at, clause) => finite.has(stem) || (deeds.has(stem) && clause[at - 1]?.lower !== 'the'))
    if (!acts) continue
    found.push(waiting({ ...before, from: before.body }, mentionsIn, clause, cueEnd, 'after'))
  }
  const mains = clauses.filter(({ kind, to }) => kind === 'main' && to > cueEnd)
  mains.forEach((clause, at) => {
    const next = mains[at + 1]
    const then = next && (words[next.from - 1]?.lower === 'then' || words[next.from]?.lower === 'then')
    if (!next || !then) return
    const first = firstIndex(words, Math.max(clause.from, cueEnd), clause.to, ({ lower }) => lower === 'first')
    if (first >= 0 && !['the', 'a', 'its'].includes(words[first - 1]?.lower ?? '')) {
      found.push(held(clause, mentionsIn, 'requires'), waiting(next, mentionsIn, clause, cueEnd, 'after'))
    }
  })
  for (const clause of mains) {
    found.push(...readEllipsis(words, cueEnd, clause, mentionsIn))
    found.push(...readExchange(words, cueEnd, clause, mentionsIn, own), ...readLink(words, clause, mentionsIn))
  }
  return found.filter(({ read: readings }) => readings.length > 0)
}

/** "No Y, no X": X only with Y. */
function readEllipsis(
  words: readonly Word[],
  cueEnd: number,
  clause: Clause,
  mentionsIn: (clause: Clause) => readonly Mention[],
): readonly ReadClause[] {
  const start = Math.max(clause.from, cueEnd)
  if (words[start]?.lower !== 'no') return []
  const comma = firstIndex(words, start + 1, clause.to, ({ lower }) => lower === ',')
  if (comma < 0 || words[comma + 1]?.lower !== 'no') return []
  return [
    waiting({ ...clause, from: comma + 1 }, mentionsIn, { ...clause, from: start + 1, to: comma }, cueEnd, 'onlyIf'),
  ]
}

/** "X, and in return Y": the speaker's own part waits for the other's. */
function readExchange(
  words: readonly Word[],
  cueEnd: number,
  clause: Clause,
  mentionsIn: (clause: Clause) => readonly Mention[],
  own: (issue: string) => boolean,
): readonly ReadClause[] {
  const at = firstIndex(
    words,
    clause.from,
    clause.to,
    ({ lower }, i) =>
      lower === 'in' && ['return', 'exchange'].includes(words[i + 1]?.lower ?? '') && words[i + 2]?.lower !== 'for',
  )
  if (at < 0) return []
  const first = { ...clause, to: at }
  const second = { ...clause, from: at + 2, body: at + 2 }
  const firstOwn = mentionsIn(first).some(({ issue }) => own(issue))
  const secondOwn = mentionsIn(second).some(({ issue }) => own(issue))
  const [mine, theirs] = firstOwn && !secondOwn ? [first, second] : [second, first]
  return [held(theirs, mentionsIn, 'requires'), waiting(mine, mentionsIn, theirs, cueEnd, 'onlyIf')]
}

/** "linked X to Y", "ties X to Y". */
function readLink(
  words: readonly Word[],
  clause: Clause,
  mentionsIn: (clause: Clause) => readonly Mention[],
): readonly ReadClause[] {
  const verb = firstIndex(words, clause.from, clause.to, ({ lower }) => links.has(lower))
  const [first] = verb < 0 ? [] : mentionsIn({ ...clause, from: verb + 1 })
  const to = first ? firstIndex(words, first.to, clause.to, ({ lower }) => lower === 'to') : -1
  if (to < 0) return []
  const thing = { ...clause, from: verb + 1, to }
  return [waiting(thing, mentionsIn, { ...clause, from: to }, to, 'onlyIf')]
}

function held(clause: Clause, mentionsIn: (clause: Clause) => readonly Mention[], stance: Stance): ReadClause {
  return {
    clause,
    bound: [],
    read: mentionsIn(clause).map((mention) => ({ mention, reading: plain(mention, stance) })),
  }
}

function waiting(
  clause: Clause,
  mentionsIn: (clause: Clause) => readonly Mention[],
  on: Clause,
  cueEnd: number,
  relation: Relation,
): ReadClause {
  const from = Math.max(on.from, cueEnd)
  const condition: Clause = { from, to: on.to, body: from, kind: 'condition', relation, connective: '' }
  return { ...held({ ...clause, kind: 'main' }, mentionsIn, 'supports'), bound: [condition] }
}

function plain({ from }: Mention, stance: Stance): Reading {
  const head = { from, to: from, force: { kind: 'idle' as const } }
  return { stance, talk: false, hedged: false, normative: false, bare: true, head }
}
