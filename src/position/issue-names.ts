import { stem } from '../text/stem.ts'
import type { Issue } from './codebook.ts'
import { isUndoing, kindredStems } from './kindred-words.ts'
import { findWords, type Word } from './words.ts'

/** A word of an alternative's name. */
export interface NamePart {
  readonly text: string
  readonly stem: string
  /** The stems that say much the same. */
  readonly kin: ReadonlySet<string>
}

/** What the names and the question of an issue say by themselves, worked out once for each issue. */
export interface IssueNames {
  readonly parts: ReadonlyMap<string, readonly NamePart[]>
  /** The parts of each name that not all alternatives share, and that deny nothing; none for a name that begins with a denial. */
  readonly telling: ReadonlyMap<string, readonly NamePart[]>
  /** Whatever can speak for one of the telling parts: words, stems and their kin. */
  readonly vocabulary: ReadonlySet<string>
  /** Alternatives that undo what stands today ("lifted", "withdrawn"). */
  readonly undoing: ReadonlySet<string>
  /** Every alternative but today's answer. */
  readonly others: readonly string[]
  /** The question asks whether something should end. */
  readonly asksUndoing: boolean
  /** Today's answer is a ban, a siege, a closure. */
  readonly restrains: boolean
  /** Today's answer is the thing itself and the others undo it: the bare term names the thing as it stands. */
  readonly standing: boolean
}

const negative = /^(?:none|no|not|non|without|never|nothing|neither|absent|unchanged|status)(?:-|$)/u
const restrained =
  /^(?:closed|close|banned|ban|restricted|restrictions|blocked|blockaded|suspended|frozen|shut|occupied|embargo|barred|in-place|kept|maintained|in-force)$/u
const standing =
  /^(?:continu|kept|keep|maintain|retain|remain|stay|in-|impos|occup|held|unlimited|active|present|detained|deployed|exist|ongoing|unrestricted|full|on$|unchanged|current|allowed)/u

const compiled = new WeakMap<Issue, IssueNames>()

/** The names of an issue's alternatives and its question, taken apart once. */
export function issueNamesOf(issue: Issue): IssueNames {
  const known = compiled.get(issue)
  if (known) return known
  const names = compile(issue)
  compiled.set(issue, names)
  return names
}

function compile(issue: Issue): IssueNames {
  const { alternatives, statusQuo, cues } = issue
  const parts = new Map([...alternatives, statusQuo, ...Object.keys(cues)].map((name) => [name, partsOf(name)]))
  const isShared = ({ text }: NamePart) =>
    alternatives.every((alternative) => parts.get(alternative)!.some((part) => part.text === text))
  const tellingOf = (alternative: string) =>
    negative.test(alternative)
      ? []
      : parts.get(alternative)!.filter((part) => !isShared(part) && !negative.test(part.text))
  const telling = new Map(alternatives.map((alternative) => [alternative, tellingOf(alternative)]))
  const undoing = new Set([...parts.keys()].filter((name) => parts.get(name)!.some((part) => isUndoing(part.stem))))
  const others = alternatives.filter((alternative) => alternative !== statusQuo)
  const question = wordsOf(issue.question)
  return {
    parts,
    telling,
    vocabulary: new Set([...telling.values()].flat().flatMap(({ text, stem, kin }) => [text, stem, ...kin])),
    undoing,
    others,
    asksUndoing: question.some(
      (word, at) => isUndoing(word.stem) || (word.lower === 'give' && question[at + 1]?.lower === 'up'),
    ),
    restrains: restrained.test(statusQuo),
    standing:
      standing.test(statusQuo) &&
      others.every((alternative) => undoing.has(alternative)) &&
      !issue.terms.some((term) => wordsOf(term).some((word) => isUndoing(word.stem))),
  }
}

function partsOf(alternative: string): readonly NamePart[] {
  return alternative
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((part) => part && !/^(?:the|of|a|in|to|for|by|and|with|percent|per|cent)$/u.test(part))
    .map((text) => ({ text, stem: stem(text), kin: kindredStems(stem(text)) }))
}

function wordsOf(phrase: string): readonly Word[] {
  return findWords(phrase, { start: 0, end: phrase.length })
}
