import { stem } from '../text/stem.ts'
import type { Codebook, Issue } from './codebook.ts'
import { findWords, type Word } from './words.ts'

/** What a phrase of the codebook points to. */
export interface Entry {
  readonly issue: string
  /** The alternative a cue points to; absent for a term of the issue. */
  readonly alternative?: string
  /** Only in this actor's mouth. */
  readonly by?: string
}

/** A phrase of several words, for finding them out of order ("withdraw all its troops" for "troop withdrawal"). */
interface Loose {
  readonly stems: readonly string[]
  readonly entry: Entry
}

/** The phrases of a codebook and the names of its actors, compiled once for matching. */
export interface TermIndex {
  readonly issues: ReadonlyMap<string, Issue>
  /** From the stems of a phrase, joined, to what it points to. */
  readonly exact: ReadonlyMap<string, readonly Entry[]>
  /** The beginnings, letter by letter, of the keys of `exact`: where a run of words begins none of them, the search ends. */
  readonly beginnings: ReadonlySet<string>
  /** From each stem of a loose phrase to the phrases that hold it. */
  readonly loose: ReadonlyMap<string, readonly Loose[]>
  /** From the words of a name, joined, to the actor. */
  readonly names: ReadonlyMap<string, string>
  /** From the first word of a name, or a name's plural, to the length of the longest name that it begins, in words. */
  readonly nameHeads: ReadonlyMap<string, number>
  /** Issues that nobody decides, in a codebook that says who decides the others: questions of fact. */
  readonly beliefs: ReadonlySet<string>
  /** Content words of an issue's id, question and alternatives that no other issue shares: weak evidence. */
  readonly faint: ReadonlyMap<string, string>
}

/** The longest phrase and name that is looked for, in words. */
export const longestPhrase = 6

const compiled = new WeakMap<Codebook, TermIndex>()

/** The terms, cues and names of a codebook, compiled once for each codebook. */
export function termIndexOf(codebook: Codebook): TermIndex {
  const known = compiled.get(codebook)
  if (known) return known
  const index = compileTerms(codebook)
  compiled.set(codebook, index)
  return index
}

function compileTerms(codebook: Codebook): TermIndex {
  const exact = new Map<string, Entry[]>()
  const loose = new Map<string, Loose[]>()
  const add = (phrase: string, entry: Entry) => {
    const stems = contentWords(wordsOf(phrase)).map((word) => word.stem)
    if (stems.length === 0) return
    for (const key of new Set([stems.join(''), stem(phrase.toLowerCase().replace(/[\s\-‐-―]+/gu, ''))])) {
      grow(exact, key, entry)
    }
    if (stems.length < 2 || stems.length > 4 || stems.some((part) => part.length < 3 || light.has(part))) return
    for (const part of new Set(stems)) grow(loose, part, { stems, entry })
  }
  for (const issue of codebook.issues) {
    for (const term of issue.terms) add(term, { issue: issue.id })
    for (const [by, terms] of Object.entries(issue.termsBy))
      for (const term of terms) add(term, { issue: issue.id, by })
    for (const alternative of issue.alternatives) {
      if (/^\p{L}{3,}(?:[-_ ]\p{L}{2,})+$/u.test(alternative)) add(alternative, { issue: issue.id, alternative })
    }
    for (const [alternative, cues] of Object.entries(issue.cues)) {
      for (const cue of cues) add(cue, { issue: issue.id, alternative })
    }
  }
  const names = namesOf(codebook)
  return {
    issues: new Map(codebook.issues.map((issue) => [issue.id, issue])),
    exact,
    beginnings: new Set([...exact.keys()].flatMap((key) => Array.from(key, (_, at) => key.slice(0, at + 1)))),
    loose,
    names,
    nameHeads: headsOf(names),
    beliefs: beliefsOf(codebook),
    faint: faintWords(codebook, names),
  }
}

/** The words that carry meaning. */
export function contentWords(words: readonly Word[]): readonly Word[] {
  return words.filter(({ content }) => content)
}

const light = new Set('hav leav out off its not giv tak mak get put com the non any off per how why who'.split(' '))

function beliefsOf({ issues }: Codebook): Set<string> {
  if (issues.every(({ controlledBy }) => controlledBy.length === 0)) return new Set()
  return new Set(
    issues.filter(({ controlledBy, consent }) => controlledBy.length + consent.length === 0).map(({ id }) => id),
  )
}

function wordsOf(phrase: string): readonly Word[] {
  return findWords(phrase, { start: 0, end: phrase.length })
}

function namesOf(codebook: Codebook): Map<string, string> {
  const names = new Map<string, string>()
  const surnames = new Map<string, string>()
  const put = (name: string, actor: string) => {
    const key = wordsOf(name)
      .filter((word) => !word.mark && word.lower !== 'the')
      .map((word) => word.lower)
      .join(' ')
    if (key && !names.has(key)) names.set(key, actor)
  }
  for (const actor of codebook.actors) {
    for (const name of [actor.name, ...actor.aliases]) put(name, actor.id)
    for (const person of actor.people) {
      for (const name of [person.name, ...person.aliases]) put(name, actor.id)
      const surname = person.name.split(/\s+/u).at(-1)!
      surnames.set(surname, surnames.has(surname) && surnames.get(surname) !== actor.id ? '' : actor.id)
    }
  }
  for (const [surname, actor] of surnames) if (actor && surname.length > 2) put(surname, actor)
  return names
}

function headsOf(names: ReadonlyMap<string, string>): Map<string, number> {
  const heads = new Map<string, number>()
  const put = (head: string, length: number) =>
    heads.set(head, Math.min(longestPhrase, Math.max(length, heads.get(head) ?? 0)))
  for (const name of names.keys()) {
    const words = name.split(' ')
    put(words[0]!, words.length)
    if (words.length === 1) put(`${name}s`, 1)
  }
  return heads
}

const common = new Set(
  'do doe will would should shall may can could what which who how when is are be have must there when under whether stand country side party parties take give make go come place new both between level end part role behind'.split(
    ' ',
  ),
)

function faintWords(codebook: Codebook, names: ReadonlyMap<string, string>): Map<string, string> {
  const nameStems = new Set([...names.keys()].flatMap((name) => name.split(' ').map(stem)))
  const owners = new Map<string, Set<string>>()
  for (const issue of codebook.issues) {
    for (const word of contentWords(wordsOf(`${issue.id.replaceAll('-', ' ')} ${issue.question}`))) {
      if (word.lower.length < 5 || common.has(word.lower) || nameStems.has(word.stem)) continue
      const known = owners.get(word.stem)
      if (known) known.add(issue.id)
      else owners.set(word.stem, new Set([issue.id]))
    }
  }
  return new Map([...owners].filter(([, issues]) => issues.size === 1).map(([word, issues]) => [word, [...issues][0]!]))
}

function grow<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
