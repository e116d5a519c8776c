import { stem } from '../text/stem.ts'
import type { Issue } from './codebook.ts'
import { isUndoing, kindredStems } from './kindred-words.ts'
import type { Mention } from './mentions.ts'
import { findWords, type Word } from './words.ts'

/** Which alternatives a mention points to, and how that is known. */
export interface Pointing {
  readonly alternatives: readonly string[]
  /** `named`: words beside the mention say so; `default`: only the mention's own words; `open`: several stay possible. */
  readonly basis: 'named' | 'default' | 'open'
}

const negative = /^(?:none|no|not|non|without|never|nothing|neither|absent|unchanged|status)(?:-|$)/u
const numerals: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  twenty: '20',
  thirty: '30',
}

const staying = new Set('remain stay keep retain maintain'.split(' ').map(stem))

/** The alternatives that a mention points to, from the words of its clause and the cues hit in its sentence. */
export function pointTo(
  issue: Issue,
  mention: Mention,
  words: readonly Word[],
  clause: { readonly from: number; readonly to: number },
  hits: readonly Mention[],
): Pointing {
  const others = issue.alternatives.filter((alternative) => alternative !== issue.statusQuo)
  const inside = (hit: Mention) => hit.from >= clause.from && hit.to <= clause.to
  const specific = hits
    .filter((hit) => hit.issue === issue.id && hit.alternatives.length === 1 && isSpecific(hit, mention))
    .toSorted((a, b) => Number(inside(b)) - Number(inside(a)) || gap(a, mention) - gap(b, mention))[0]
  if (specific) return { alternatives: specific.alternatives, basis: 'named' }

  const own = scoresOf(issue, words.slice(mention.from, mention.to))
  if (own.length === 1) return { alternatives: own, basis: 'named' }

  const near = words.slice(Math.max(clause.from, mention.from - 9), Math.min(clause.to, mention.to + 9))
  const undoing = near.some((word) => isUndoing(word.stem) || /^(?:gone|home)$/u.test(word.lower))
  if (isRestraint(issue, words.slice(Math.max(clause.from, mention.from - 3), mention.to))) {
    if (!undoing) return { alternatives: [issue.statusQuo], basis: 'default' }
    if (others.length === 1) return { alternatives: others, basis: 'named' }
  }
  const named = scoresOf(issue, near)
  if (named.length === 1) return { alternatives: named, basis: 'named' }
  if (named.length > 1 && named.length < issue.alternatives.length) return { alternatives: named, basis: 'open' }

  const undone = others.filter(isUndoingAlternative)
  if (undone.length === 1 && undoing) return { alternatives: undone, basis: 'named' }
  if (undone.length === others.length && near.some(({ stem }) => staying.has(stem))) {
    return { alternatives: [issue.statusQuo], basis: 'named' }
  }
  if (mention.alternatives.length === 1) return { alternatives: mention.alternatives, basis: 'default' }
  if (mention.alternatives.length > 1) return { alternatives: mention.alternatives, basis: 'open' }
  if (namesStandingThing(issue, others)) return { alternatives: [issue.statusQuo], basis: 'default' }
  return { alternatives: others, basis: others.length === 1 ? 'default' : 'open' }
}

/** True when taking up an alternative of the issue means that something ends: its name or its question says so. */
export function undoes(issue: Issue, alternatives: readonly string[], mention: readonly Word[]): boolean {
  if (alternatives.length > 0 && alternatives.every(isUndoingAlternative)) return true
  if (isRestraint(issue, mention) && !alternatives.includes(issue.statusQuo)) return true
  if (
    mention.some((word) => isUndoing(word.stem) || /^(?:ceasefir|truc|disarm|decommission|denucl)/u.test(word.stem))
  ) {
    return alternatives.every((alternative) => alternative !== issue.statusQuo)
  }
  const question = findWords(issue.question, { start: 0, end: issue.question.length })
  const asked = question.some(
    (word, at) => isUndoing(word.stem) || (word.lower === 'give' && question[at + 1]?.lower === 'up'),
  )
  return asked && alternatives.every((alternative) => alternative !== issue.statusQuo)
}

/** True when the words are those of every alternative's own name ("phase out" for `phase-out`). */
export function saysSame(alternatives: readonly string[], words: readonly Word[]): boolean {
  return alternatives.every((alternative) =>
    partsOf(alternative).some((part) => words.some((word) => kindredStems(stem(part)).has(word.stem))),
  )
}

/** True when an alternative undoes what stands today ("lifted", "withdrawn"). */
function isUndoingAlternative(alternative: string): boolean {
  return partsOf(alternative).some((part) => isUndoing(stem(part)))
}

function isSpecific(hit: Mention, mention: Mention): boolean {
  return (
    hit !== mention &&
    !(hit.from >= mention.from && hit.to <= mention.to) &&
    (hit.strength === 'cue' || hit.to - hit.from > 1)
  )
}

function gap(a: Mention, b: Mention): number {
  return a.from >= b.to ? a.from - b.to : Math.max(0, b.from - a.to)
}

function partsOf(alternative: string): readonly string[] {
  return alternative
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((part) => part && !/^(?:the|of|a|in|to|for|by|and|with|percent|per|cent)$/u.test(part))
}

/** The alternatives whose names these words say best. */
function scoresOf(issue: Issue, near: readonly Word[]): readonly string[] {
  const scores = issue.alternatives.map((alternative) => ({
    alternative,
    score: negative.test(alternative) ? 0 : nameScore(issue, alternative, near),
  }))
  const best = Math.max(...scores.map(({ score }) => score))
  return scores.filter(({ score }) => score === best && score > 0).map(({ alternative }) => alternative)
}

const restraints = new Set(
  'control ban restrict block blockad embargo sieg curb suspend freez boycott closur moratorium occup limit halt barrier prohibit'.split(
    ' ',
  ),
)
const restrained =
  /^(?:closed|close|banned|ban|restricted|restrictions|blocked|blockaded|suspended|frozen|shut|occupied|embargo|barred|in-place|kept|maintained|in-force)$/u

/** "the blockade", "export controls": the mention names what keeps today's answer in place. */
function isRestraint(issue: Issue, mention: readonly Word[]): boolean {
  return restrained.test(issue.statusQuo) && mention.some((word) => restraints.has(word.stem))
}

const telling = new WeakMap<Issue, ReadonlyMap<string, readonly string[]>>()

/** The words of each alternative's name that not all alternatives share, and that deny nothing. */
function tellingParts(issue: Issue): ReadonlyMap<string, readonly string[]> {
  const known = telling.get(issue)
  if (known) return known
  const all = issue.alternatives.map(partsOf)
  const isTelling = (part: string) => !all.every((parts) => parts.includes(part)) && !negative.test(part)
  const found = new Map(issue.alternatives.map((alternative, at) => [alternative, all[at]!.filter(isTelling)]))
  telling.set(issue, found)
  return found
}

function nameScore(issue: Issue, alternative: string, near: readonly Word[]): number {
  const parts = tellingParts(issue).get(alternative)!
  if (parts.length === 0) return 0
  let total = 0
  for (const part of parts) {
    const own = stem(part)
    const kin = kindredStems(own)
    if (near.some((word) => word.stem === own || (numerals[word.lower] ?? word.lower) === part)) total += 1
    else if (near.some((word) => !word.mark && kin.has(word.stem))) total += 0.8
  }
  return total / parts.length >= 0.5 ? total / parts.length : 0
}

const standing =
  /^(?:continu|kept|keep|maintain|retain|remain|stay|in-|impos|occup|held|unlimited|active|present|detained|deployed|exist|ongoing|unrestricted|full|on$|unchanged|current|allowed)/u

/** When today's answer is the thing itself and the others undo it, the bare term names the thing as it stands. */
function namesStandingThing(issue: Issue, others: readonly string[]): boolean {
  if (!standing.test(issue.statusQuo) || !others.every(isUndoingAlternative)) return false
  const phrases = issue.terms.map((term) => findWords(term, { start: 0, end: term.length }))
  return !phrases.some((phrase) => phrase.some((word) => isUndoing(word.stem)))
}
