import type { Report } from '../report/report.ts'
import { daysBetween } from '../text/calendar.ts'
import { contentId } from '../text/content-id.ts'
import { factWords, isNegative } from './fact-words.ts'
import type { Speaker, Statement } from './statement.ts'

/** One thing said, by one speaker, with every report that bears witness to it. */
export interface Utterance {
  readonly id: string
  readonly speaker: Speaker
  /** Its statements: the earliest report first. */
  readonly statements: readonly [Statement, ...Statement[]]
}

/** A statement as it is compared. */
interface Wording {
  readonly statement: Statement
  readonly words: readonly string[]
  readonly set: ReadonlySet<string>
  readonly verbatim: readonly string[]
  readonly negative: boolean
}

/** More statements than this behind one pair of words tell nothing: the pair is a commonplace. */
const COMMONPLACE = 60
/** Two reports date one utterance at most so many days apart. */
const SPREAD = 2
/** So many words of a short telling inside a longer one make them the same. */
const ENOUGH = 3

/**
 * Near-identical contents of the same speaker in different reports are one utterance with several witnesses. Quoted words weigh more than
 * reported ones; a denial is never one with an assertion. Every statement is in exactly one utterance. Near-linear: only statements that
 * share a speaker and two neighbouring words are compared.
 */
export function groupUtterances(statements: readonly Statement[], reports: readonly Report[]): readonly Utterance[] {
  const wordings = statements.map(wordingOf)
  const parent = statements.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const reportsOf = statements.map(({ report }) => new Set([report]))
  for (const { a, b } of likenesses(wordings)) {
    const [one, other] = [root(a), root(b)]
    if (one === other || !reportsOf[one]!.isDisjointFrom(reportsOf[other]!)) continue
    parent[other] = one
    reportsOf[one] = reportsOf[one]!.union(reportsOf[other]!)
  }
  const order = new Map(reports.map((report, at) => [report.id, { date: report.date ?? '9999', at }]))
  const first = (a: Statement, b: Statement) => {
    const [one, other] = [order.get(a.report), order.get(b.report)]
    return (one?.date ?? '').localeCompare(other?.date ?? '') || (one?.at ?? 0) - (other?.at ?? 0)
  }
  return [...Map.groupBy(statements.keys(), root).values()].map((members): Utterance => {
    const [one, ...others] = members.map((member) => statements[member]!).sort(first)
    return {
      id: contentId('u', ...[one!, ...others].map(({ id }) => id).sort()),
      speaker: one!.speaker,
      statements: [one!, ...others],
    }
  })
}

interface Likeness {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Pairs of statements that are one utterance, the likest first, so that each report gives an utterance one witness. */
function likenesses(wordings: readonly Wording[]): readonly Likeness[] {
  const pairs: Likeness[] = []
  const index = new Map<string, number[]>()
  for (const [b, wording] of wordings.entries()) {
    const compared = new Set<number>()
    for (const key of keysOf(wording)) {
      const others = index.get(key)
      if (!others) {
        index.set(key, [b])
        continue
      }
      if (others.length > COMMONPLACE) continue
      for (const a of others) {
        if (compared.has(a)) continue
        compared.add(a)
        const score = likeness(wordings[a]!, wording)
        if (score !== undefined) pairs.push({ a, b, score })
      }
      others.push(b)
    }
  }
  return pairs.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
}

function wordingOf(statement: Statement): Wording {
  const words = factWords(statement.content.map(({ text }) => text).join(' '))
  const verbatim = factWords(statement.verbatim.map(({ text }) => text).join(' '))
  return {
    statement,
    words,
    set: new Set(words),
    verbatim,
    negative: statement.content.some(({ text }) => isNegative(text)),
  }
}

/** A person by name; a collective, office or source without a name by its actor. */
function speakerKey({ name, actor, class: kind }: Speaker): string | undefined {
  if (kind === 'named' || kind === 'analyst' || actor === null) return name?.toLowerCase()
  return `${kind === 'anonymous' ? kind : 'actor'}:${actor}`
}

function keysOf({ statement, words }: Wording): ReadonlySet<string> {
  const speaker = speakerKey(statement.speaker)
  if (speaker === undefined || words.length === 0) return new Set()
  const keys = new Set<string>()
  if (words.length < 3) keys.add(`${speaker} ${words.join(' ')}`)
  for (let i = 1; i < words.length; i += 1) keys.add(`${speaker} ${words[i - 1]} ${words[i]}`)
  return keys
}

/** How alike two statements are, undefined where they are not one utterance: 1 for the same words, more for the same day and voice. */
function likeness(a: Wording, b: Wording): number | undefined {
  if (a.statement.report === b.statement.report || a.negative !== b.negative) return undefined
  const [day, other] = [a.statement.date, b.statement.date]
  const apart = day === undefined || other === undefined ? undefined : Math.abs(daysBetween(day, other))
  if (apart !== undefined && apart > SPREAD) return undefined
  const shared = countShared(a.set, b.set)
  const [small, large] = [Math.min(a.set.size, b.set.size), Math.max(a.set.size, b.set.size)]
  const [quoted, quotedToo] = [new Set(a.verbatim), new Set(b.verbatim)]
  const inQuotes = countShared(quoted, quotedToo) / Math.max(ENOUGH + 1, Math.min(quoted.size, quotedToo.size))
  const isOne = shared >= 0.6 * large || inQuotes >= 0.8 || (small >= ENOUGH && shared === small)
  if (!isOne) return undefined
  return (
    Math.max(shared / large, inQuotes) + (apart === 0 ? 0.2 : 0) + (a.statement.voice === b.statement.voice ? 0.1 : 0)
  )
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared
}
