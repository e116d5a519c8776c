import type { Settlement } from '../deal/deal.ts'
import type { Codebook, Issue } from '../position/codebook.ts'
import type { Condition } from '../position/position.ts'
import type { Actor } from '../statement/actor.ts'

/** The case's ids in words. Ids that the codebook does not know are shown as they are. */
export interface Wording {
  readonly actorOf: (id: string) => Actor | undefined
  readonly issueOf: (id: string) => Issue | undefined
  /** True when an actor must act on an issue, or its consent is needed. */
  readonly counts: (actor: string, issue: string) => boolean
  /** An actor's name, without an article: for headings and tables. */
  readonly name: (actor: string) => string
  /** An actor's name in a sentence: "the United Kingdom", "Poland". */
  readonly the: (actor: string) => string
  /** An issue's id as words: `us-backstop` is "U.S. backstop". */
  readonly issue: (id: string) => string
  /** An alternative within its issue, by its label, else by the ids: "U.S. backstop (military)". */
  readonly answer: (issue: string, ...alternatives: readonly string[]) => string
  readonly settlement: (settlement: Settlement) => string
  /** What a condition waits for: "U.S. backstop (economic or military)". */
  readonly need: (condition: Condition) => string
}

const described =
  /^(united|european|african|arab|world|holy|republic|kingdom|union|government|democratic|islamic) |(union|kingdom|states|nations|republic|federation|emirates|netherlands|philippines|islands|authority|commission|council|committee|front|movement|army|forces|party|government|administration|bank|fund|agency|league|alliance|organi[sz]ation|assembly|coalition|institution|institute)$/i

/** Puts a codebook's names into sentences. */
export function wordingOf(codebook: Codebook): Wording {
  const actors = new Map(codebook.actors.map((actor) => [actor.id, actor]))
  const issues = new Map(codebook.issues.map((issue) => [issue.id, issue]))
  const spellings = spellingsOf(codebook)
  const phrase = (id: string) => {
    const words = id.split(/[-_\s]+/).map((word) => {
      const known = spellings.get(plain(word))
      if (known !== undefined) return known
      return actors.has(word) && word.length <= 3 ? word.toUpperCase() : word
    })
    return words.join(' ')
  }
  const name = (id: string) => actors.get(id)?.name ?? id
  const answer = (issue: string, ...alternatives: readonly string[]) => {
    const labels = issues.get(issue)?.labels ?? {}
    return alternatives.every((alternative) => alternative in labels)
      ? listOf(
          alternatives.map((alternative) => labels[alternative]!),
          'or',
        )
      : `${phrase(issue)} (${listOf(alternatives.map(phrase), 'or')})`
  }
  return {
    actorOf: (id) => actors.get(id),
    issueOf: (id) => issues.get(id),
    counts: (actor, issue) =>
      issues.get(issue)?.controlledBy.includes(actor) === true || issues.get(issue)?.consent.includes(actor) === true,
    name,
    the: (id) => (described.test(name(id)) && !/^the /i.test(name(id)) ? `the ${name(id)}` : name(id)),
    issue: phrase,
    answer,
    settlement: (settlement) =>
      listOf(
        Object.entries(settlement).map(([issue, alternative]) => answer(issue, alternative)),
        'and',
      ),
    need: (condition) => answer(condition.issue, ...(condition.anyOf ?? [condition.alternative])),
  }
}

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** The text as one sentence: closed with one full stop, unless a quotation at its end closes it. */
export function sentenceOf(text: string): string {
  const closed = text.replace(/([.?!…]’?”)\.$/u, '$1')
  return /[.?!…]’?”?$/u.test(closed) ? closed : `${closed}.`
}

/** The text with a capital first letter. */
export function sentenceCase(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32)
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length)
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A small number in words, a large one in digits. */
export function numberWord(count: number): string {
  return numberWords[count] ?? String(count)
}

/** A count with its noun: "1 move", "2 moves". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** How words are written that an id has in lower case: as names and aliases have them, and as capitals inside questions do. */
function spellingsOf(codebook: Codebook): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  for (const { question } of codebook.issues) {
    for (const [, word] of question.matchAll(/(?<=[\p{L}\p{N},;:]\s)(\p{Lu}\p{L}+)/gu))
      spellings.set(plain(word!), word!)
  }
  for (const actor of codebook.actors) {
    const people = actor.people.flatMap((person) => [...person.name.split(' '), ...person.aliases])
    for (const alias of [...people, ...actor.aliases, actor.name]) {
      if (/^\p{Lu}\S*$/u.test(alias)) spellings.set(plain(alias), alias)
    }
  }
  return spellings
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('.', '')
}
