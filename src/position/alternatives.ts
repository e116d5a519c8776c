import { stem } from '../text/stem.ts'
import type { Issue } from './codebook.ts'
import { issueNamesOf, type NamePart } from './issue-names.ts'
import { isUndoing } from './kindred-words.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

/** Which alternatives a mention points to, and how that is known. */
export interface Pointing {
  readonly alternatives: readonly string[]
  /** `named`: words beside the mention say so; `default`: only the mention's own words; `open`: several stay possible. */
  readonly basis: 'named' | 'default' | 'open'
}

const numerals: ReadonlyMap<string, string> = new Map([
  ...'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, `${at + 1}`] as const),
  ['twelve', '12'],
  ['twenty', '20'],
  ['thirty', '30'],
])

const staying = new Set('remain stay keep retain maintain'.split(' ').map(stem))

/** The alternatives that a mention points to, from the words of its clause and the cues hit in its sentence. */
export function pointTo(
  issue: Issue,
  mention: Mention,
  words: readonly Word[],
  clause: { readonly from: number; readonly to: number },
  hits: readonly Mention[],
): Pointing {
  const { others, undoing, restrains, standing } = issueNamesOf(issue)
  const specific = mostSpecific(issue, mention, clause, hits)
  if (specific) return { alternatives: specific.alternatives, basis: 'named' }

  const own = bestNamed(issue, words.slice(mention.from, mention.to))
  if (own.length === 1) return { alternatives: own, basis: 'named' }

  const near = words.slice(Math.max(clause.from, mention.from - 9), Math.min(clause.to, mention.to + 9))
  const speaksOfUndoing = () => near.some(({ stem, lower }) => isUndoing(stem) || lower === 'gone' || lower === 'home')
  if (restrains && namesRestraint(words.slice(Math.max(clause.from, mention.from - 3), mention.to))) {
    if (!speaksOfUndoing()) return { alternatives: [issue.statusQuo], basis: 'default' }
    if (others.length === 1) return { alternatives: others, basis: 'named' }
  }
  const named = bestNamed(issue, near)
  if (named.length === 1) return { alternatives: named, basis: 'named' }
  if (named.length > 1 && named.length < issue.alternatives.length) return { alternatives: named, basis: 'open' }

  const undone = others.filter((alternative) => undoing.has(alternative))
  if (undone.length === 1 && speaksOfUndoing()) return { alternatives: undone, basis: 'named' }
  if (undone.length === others.length && near.some(({ stem }) => staying.has(stem))) {
    return { alternatives: [issue.statusQuo], basis: 'named' }
  }
  if (mention.alternatives.length === 1) return { alternatives: mention.alternatives, basis: 'default' }
  if (mention.alternatives.length > 1) return { alternatives: mention.alternatives, basis: 'open' }
  if (standing) return { alternatives: [issue.statusQuo], basis: 'default' }
  return { alternatives: others, basis: others.length === 1 ? 'default' : 'open' }
}

/** True when taking up an alternative of the issue means that something ends: its name or its question says so. */
export function undoes(issue: Issue, alternatives: readonly string[], mention: readonly Word[]): boolean {
  const { undoing, restrains, asksUndoing } = issueNamesOf(issue)
  if (alternatives.length > 0 && alternatives.every((alternative) => undoing.has(alternative))) return true
  if (alternatives.includes(issue.statusQuo)) return false
  return (
    asksUndoing ||
    (restrains && namesRestraint(mention)) ||
    mention.some(({ stem }) => isUndoing(stem) || /^(?:ceasefir|truc|disarm|decommission|denucl)/u.test(stem))
  )
}

/** True when the words are those of every alternative's own name ("phase out" for `phase-out`). */
export function saysSame(issue: Issue, alternatives: readonly string[], words: readonly Word[]): boolean {
  const { parts } = issueNamesOf(issue)
  return alternatives.every((alternative) =>
    parts.get(alternative)!.some(({ kin }) => words.some((word) => kin.has(word.stem))),
  )
}

/** The hit beside a mention that names one alternative: inside the clause before outside it, then the nearest. */
function mostSpecific(
  { id }: Issue,
  mention: Mention,
  { from, to }: { readonly from: number; readonly to: number },
  hits: readonly Mention[],
): Mention | undefined {
  const isOutside = (hit: Mention) => Number(hit.from < from || hit.to > to)
  let best: Mention | undefined
  for (const hit of hits) {
    if (hit.issue !== id || hit.alternatives.length !== 1 || !isSpecific(hit, mention)) continue
    if (best && (isOutside(hit) - isOutside(best) || gap(hit, mention) - gap(best, mention)) >= 0) continue
    best = hit
  }
  return best
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

/** The alternatives whose names these words say best. */
function bestNamed(issue: Issue, words: readonly Word[]): readonly string[] {
  const { telling, vocabulary } = issueNamesOf(issue)
  const speaking = words.filter(({ stem, lower }) => vocabulary.has(stem) || vocabulary.has(inFigures(lower)))
  if (speaking.length === 0) return []
  let best = 0
  let named: string[] = []
  for (const alternative of issue.alternatives) {
    const score = nameScore(telling.get(alternative)!, speaking)
    if (score > best) named = []
    if (score > 0 && score >= best) named.push(alternative)
    best = Math.max(best, score)
  }
  return named
}

function nameScore(parts: readonly NamePart[], words: readonly Word[]): number {
  if (parts.length === 0) return 0
  let total = 0
  for (const { text, stem, kin } of parts) {
    if (words.some((word) => word.stem === stem || inFigures(word.lower) === text)) total += 1
    else if (words.some((word) => !word.mark && kin.has(word.stem))) total += 0.8
  }
  return total / parts.length >= 0.5 ? total / parts.length : 0
}

function inFigures(lower: string): string {
  return numerals.get(lower) ?? lower
}

const restraints = new Set(
  'control ban restrict block blockad embargo sieg curb suspend freez boycott closur moratorium occup limit halt barrier prohibit'.split(
    ' ',
  ),
)

/** "the blockade", "export controls": the mention names what keeps today's answer in place. */
function namesRestraint(mention: readonly Word[]): boolean {
  return mention.some((word) => restraints.has(word.stem))
}
