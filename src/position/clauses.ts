import type { Relation } from './position.ts'
import { firstIndex, type Word } from './words.ts'

/** A stretch of a sentence: word indices `[from, to)`. */
export interface Clause {
  readonly from: number
  readonly to: number
  /** `main` carries a position; `condition` what it depends on; `aside` (because, which) neither. */
  readonly kind: 'main' | 'condition' | 'aside'
  readonly relation?: Relation
  /** Where the words after the connective start. */
  readonly body: number
  /** The connective, as read ("only if"). */
  readonly connective: string
  /** The condition stands before its main clause. */
  readonly fronted?: boolean
  /** Words before this index may govern the clause too, though a fronted condition or a colon parts them from it. */
  readonly lead?: number
}

interface Connective {
  readonly words: readonly string[]
  /** The words as read. */
  readonly text: string
  readonly relation: Relation
}

const connectives: readonly Connective[] = (
  [
    [
      'onlyIf',
      'only if|only with|only in exchange for|only in return for|only as part of|only on condition that|only on the condition that|only on condition|if and only if|if|provided that|provided|providing that|as long as|so long as|on condition that|on the condition that|on condition of|on condition|in return for|in exchange for|assuming that|assuming|contingent on|contingent upon|conditional on|conditional upon|conditioned on|depends on|depend on|depending on|depended on|dependent on|hinges on|hinge on|hinged on|subject to|with the proviso that|on the understanding that|in case of|in the event of|in the event that|in the form of|only in the form of|only under|only through|only by|only as|backed up by|tied to|linked to|when and if|given that',
    ],
    ['unless', 'unless|without|except if|absent|short of|barring'],
    ['until', 'until|till'],
    [
      'after',
      'not before|not until|only after|only once|only when|after|once|as soon as|following|preceded by|when|whenever|before',
    ],
    [
      'together',
      'as part of|accompanied by|in a package with|together with|alongside|along with|jointly with|in parallel with|in tandem with|simultaneously with|at the same time as|in concert with|hand in hand with|shoulder to shoulder with|in coordination with|in partnership with',
    ],
  ] as const
).flatMap(([relation, list]) =>
  list.split('|').map((text) => ({ words: text.split(' '), text, relation: relation as Relation })),
)

const byFirst = Map.groupBy(
  connectives.toSorted((a, b) => b.words.length - a.words.length),
  (connective) => connective.words[0]!,
)
const asides = new Set([
  'even',
  'because',
  'since',
  'although',
  'though',
  'which',
  'whose',
  'who',
  'whom',
  'lest',
  'as',
])
const relatives = new Set(['which', 'whose', 'who', 'whom', 'as'])
const joints = new Set(['but', 'while', 'whereas', 'yet', 'however', 'so', 'then'])
const asked = new Set('ask see decid wonder know unclear determin'.split(' '))
const breaks = new Set([';', '—', ':', '.', '…', '?', '!'])
const means = new Set(['with', 'through', 'under', 'by'])
const inverting = new Set(['would', 'will', 'could', 'can', 'should'])
/** All words at which a clause may begin or end; the others need no further look. */
const turning = new Set([...byFirst.keys(), ...asides, ...joints, ...means, ...inverting])
const heads = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'there', 'then', 'you', 'would', 'will', 'could', 'can'])

/** Word indices `[from, to)`. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Parts the words of a sentence into main clauses, conditions and asides; the stretches of `whole` are not broken. */
export function splitClauses(words: readonly Word[], whole: readonly Stretch[] = []): readonly Clause[] {
  const clauses: Clause[] = []
  let open: Omit<Clause, 'to'> = main(0)
  const close = (to: number) => {
    if (to > open.from) clauses.push({ ...open, to })
  }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (word.mark) {
      if (breaks.has(word.lower)) {
        close(at)
        open =
          word.lower !== ':'
            ? main(at + 1)
            : namesCondition(words, at)
              ? { from: at + 1, kind: 'condition', relation: 'onlyIf', body: at + 1, connective: 'on condition' }
              : { ...main(at + 1), lead: at }
      } else if (word.lower === ',' && endsAtComma(words, open, at, clauses)) {
        close(at)
        open = main(at + 1)
      }
      continue
    }
    if (!turning.has(word.lower) || whole.some(({ from, to }) => from < at && at < to)) continue
    const connective = connectiveAt(words, at) ?? invertedShould(words, at) ?? afterOnly(words, at, open)
    if (connective) {
      const fronted = at === open.from
      close(at)
      const body = at + connective.words.length
      open = {
        from: at,
        fronted,
        kind: 'condition',
        relation: connective.relation,
        body,
        connective: connective.text,
      }
      at = body - 1
    } else if (joints.has(word.lower) || (asides.has(word.lower) && isAside(words, at))) {
      if (word.lower === 'so' && words[at - 1]?.lower === 'do') continue
      if (open.kind === 'condition' && relatives.has(word.lower) && words[at - 1]?.lower !== ',') continue
      if (word.lower === 'even') at += 1
      close(at)
      open = asides.has(word.lower) ? { ...main(at), kind: 'aside', body: at + 1 } : main(at + 1)
    } else if (open.kind === 'condition' && invertedMain(words, open, at, clauses)) {
      close(at)
      open = main(at)
    }
  }
  close(words.length)
  return clauses
}

function main(from: number) {
  return { from, kind: 'main' as const, body: from, connective: '' }
}

/** The words of the connective that begins a conditional clause at a word, if one does. */
export function connectiveAt(words: readonly Word[], at: number): Connective | undefined {
  const found = byFirst
    .get(words[at]!.lower)
    ?.find((connective) => connective.words.every((part, i) => words[at + i]?.lower === part && !words[at + i]!.mark))
  if (!found) return undefined
  if (found.words[0] === 'if' && asked.has(words[at - 1]?.stem ?? '')) return undefined
  if (found.words[0] === 'when' && /^(?:day|week|month|year|time|moment)$/u.test(words[at - 1]?.lower ?? '')) {
    return undefined
  }
  if (words[at + found.words.length] === undefined || words[at + found.words.length]!.mark) return undefined
  if (found.words[0] === 'once' && /^(?:more|again)$/u.test(words[at + 1]!.lower)) return undefined
  if (found.words[0] === 'following' && ['the', 'year'].includes(words[at - 1]?.lower ?? '')) return undefined
  if (found.text === 'provided' && (words[at - 1]?.lower !== ',' || words[at + 1]?.lower === 'by')) return undefined
  return found
}

/** "… on one condition: …". */
function namesCondition(words: readonly Word[], colon: number): boolean {
  const on = words.slice(Math.max(0, colon - 3), colon).some(({ lower }) => lower === 'on' || lower === 'with')
  return on && /^conditions?$/u.test(words[colon - 1]!.lower)
}

/** "could only do so with …": the `only` stands earlier in the clause. */
function afterOnly(
  words: readonly Word[],
  at: number,
  open: { readonly from: number; readonly kind: string },
): Connective | undefined {
  const { lower } = words[at]!
  if (open.kind !== 'main' || !means.has(lower)) return undefined
  const only = firstIndex(words, Math.max(open.from, at - 4), at, (word) => word.lower === 'only')
  return only < 0 ? undefined : { words: [lower], text: lower, relation: 'onlyIf' }
}

/** "Should a deal be reached": an `if` by inversion, told by the article after it. */
function invertedShould(words: readonly Word[], at: number): Connective | undefined {
  const inverted =
    words[at]!.lower === 'should' && ['a', 'an', 'the', 'any', 'such'].includes(words[at + 1]?.lower ?? '')
  return inverted ? { words: ['should'], text: 'should', relation: 'onlyIf' } : undefined
}

function isAside(words: readonly Word[], at: number): boolean {
  if (words[at]!.lower === 'even') return ['if', 'though', 'when'].includes(words[at + 1]?.lower ?? '')
  if (words[at]!.lower === 'which' && ['under', 'in', 'by'].includes(words[at - 1]?.lower ?? '')) return false
  return words[at]!.lower !== 'as' || words[at - 1]?.lower === ','
}

function endsAtComma(
  words: readonly Word[],
  open: { from: number; kind: Clause['kind'] },
  at: number,
  before: readonly Clause[],
): boolean {
  if (open.kind === 'main') return false
  if (open.kind === 'aside') return true
  const fronted = before.every((clause) => clause.to - clause.from <= 3)
  const next = words[at + 1]
  return fronted || (next !== undefined && (heads.has(next.lower) || joints.has(next.lower)))
}

/** "Only with guarantees would Kyiv accept": the main clause starts at its auxiliary. */
function invertedMain(
  words: readonly Word[],
  open: { from: number; connective: string },
  at: number,
  before: readonly Clause[],
): boolean {
  return (
    open.connective.startsWith('only') &&
    before.every((clause) => clause.to - clause.from <= 3) &&
    inverting.has(words[at]!.lower) &&
    at > open.from + 2
  )
}
