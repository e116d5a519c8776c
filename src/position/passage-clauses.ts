import { type ReadClause, type ReadMention, readMentions } from './chains.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { findFaintMention, findNames, type Mention, type NameMention } from './mentions.ts'
import { readNeeds } from './needs.ts'
import type { Passage } from './passage.ts'
import type { Relation } from './position.ts'
import { readSequences } from './sequences.ts'
import { findPhrases, type Phrase } from './stance-phrases.ts'
import { type FindAntecedents, readStandIns } from './stand-ins.ts'
import { type Subject, subjectOf } from './subject.ts'
import type { TermIndex } from './term-index.ts'
import type { Word } from './words.ts'

/** A passage with all that was found in it. */
export interface ReadPassage {
  readonly mentions: readonly Mention[]
  readonly names: readonly NameMention[]
  readonly clauses: readonly ReadClause[]
}

/** Reads every main clause of a passage: which issues it speaks of, with what stance, on which conditions. */
export function readPassage(
  passage: Passage,
  mentions: readonly Mention[],
  index: TermIndex,
  self: string,
  text: string,
  findAntecedents: FindAntecedents,
): ReadPassage {
  const { words } = passage
  const names = findNames(words, index)
  const phrases = findPhrases(words).filter(
    ({ from, to, force }) =>
      force.kind === 'must' ||
      !mentions.some(
        (mention) =>
          mention.strength === 'term' &&
          from >= mention.from &&
          (force.kind === 'talk' ? to === mention.to : to <= mention.to),
      ),
  )
  const source = {
    words,
    cueEnd: passage.cueEnd,
    phrases,
    subjectAt: (from: number, head: number) => inheritedSubject(passage, names, self, text, from, head),
  }
  const terms = mentions.filter(({ strength }) => strength === 'term')
  const clauses = joinLead(splitClauses(words, terms), passage.cueEnd, terms)
  const speaks = (clause: Clause) => {
    const isInside = (found: Mention | Phrase) => found.from >= clause.from && found.to <= clause.to
    return mentions.some(isInside) || phrases.some(isInside)
  }
  let earlier: readonly Mention[] = []
  const read = clauses.flatMap((clause, at): ReadClause[] => {
    if (clause.kind !== 'main') return []
    const bound = boundTo(clauses, at, speaks)
    const own = mentionsOf(clause, mentions)
    const conditional = bound.some(({ relation, body, to }) => relation !== 'together' && to - body > 2)
    const limited = bound.some(({ connective }) => connective.startsWith('only'))
    const commits = (issue: string) => conditional || index.issues.get(issue)!.controlledBy.includes(self)
    const reader = { ...source, commits }
    let found = readMentions(reader, clause, own)
    if (found.length === 0 && own.length === 0) {
      found = readStandIns(reader, passage, clause, findAntecedents, earlier, { limited, conditional })
    }
    if (found.length === 0 && own.length === 0) {
      const bare = mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to)
      const meant = bare.filter(({ issue, from }) =>
        findAntecedents(words[from]!.start, from, true).some((before) => before.issue === issue),
      )
      found = readMentions(reader, clause, meant)
    }
    if (found.length === 0 && own.length === 0) {
      const faint = findFaintMention(words, Math.max(clause.from, passage.cueEnd), clause.to, index)
      found = readMentions(reader, clause, faint).filter(({ reading }) => !reading.bare)
    }
    if (found.length === 0) found = readBeliefs(own, words, clause, index)
    if (found.length > 0) earlier = found.map(({ mention }) => mention)
    return [{ clause, bound, read: found.length > 0 ? found : readBareCondition(own, phrases, clause, bound) }]
  })
  read.forEach((one, at) => {
    const idle = read[at - 1]
    if (one.read.length > 0 && idle?.read.length === 0 && idle.bound.length > 0) {
      read[at] = { ...one, bound: [...one.bound, ...idle.bound.filter((clause) => !one.bound.includes(clause))] }
    }
  })
  const sequences = readSequences(
    words,
    passage.cueEnd,
    clauses,
    read,
    (clause) => mentionsOf(clause, mentions),
    (issue) => index.issues.get(issue)!.controlledBy.includes(self),
  )
  const needs = readNeeds(words, clauses, read, (clause) => mentionsOf(clause, mentions))
  return { mentions, names, clauses: [...read, ...sequences, ...needs] }
}

/** True for the connectives that turn a no into a conditional yes: "will not … unless". */
export function turns(clause: Clause): boolean {
  return clause.relation === 'unless' || clause.relation === 'until' || clause.connective === 'before'
}

/** How a conditional clause binds the stance it hangs on; undefined when it is none after all. */
export function relationOf(clause: Clause, turned: boolean, waits: boolean): Relation | undefined {
  if (clause.connective === 'before') return turned ? 'after' : undefined
  if (clause.relation === 'unless') {
    if (turned) return 'onlyIf'
    return clause.connective === 'without' ? undefined : 'unless'
  }
  if (clause.relation === 'until') return turned || waits ? 'until' : undefined
  return clause.relation
}

/** The cue reaches over a fronted condition to the main clause. */
function joinLead(split: readonly Clause[], cueEnd: number, terms: readonly Mention[]): readonly Clause[] {
  const clauses = split.map((clause): Clause => {
    if (clause.lead === undefined) return clause
    const { lead, ...leadless } = clause
    return terms.some(({ from }) => from < lead) ? leadless : clause
  })
  const next = clauses.findIndex((clause, at) => at > 0 && clause.kind === 'main')
  const first = clauses[0]
  if (!first || next < 0 || first.kind !== 'main' || first.to > cueEnd) return clauses
  return clauses.map((clause, at) => (at === next ? { ...clause, lead: cueEnd } : clause))
}

function boundTo(clauses: readonly Clause[], at: number, speaks: (clause: Clause) => boolean): readonly Clause[] {
  const bound: Clause[] = []
  for (let i = at + 1; i < clauses.length && clauses[i]!.kind !== 'main'; i += 1) {
    if (
      clauses[i]!.kind === 'condition' &&
      !(clauses[i]!.fronted && clauses.slice(i + 1).some((next) => next.kind === 'main' && speaks(next)))
    )
      bound.push(clauses[i]!)
  }
  for (let i = at - 1; i >= 0 && clauses[i]!.kind !== 'main'; i -= 1) {
    const orphan = clauses[at]!.lead !== undefined || clauses.slice(0, i).every(({ kind }) => kind !== 'main')
    if (clauses[i]!.kind === 'condition' && (clauses[i]!.fronted || orphan)) bound.push(clauses[i]!)
  }
  return bound
}

/** The mentions of a clause; bare cues count only where no term does. */
function mentionsOf(clause: Clause, mentions: readonly Mention[]): readonly Mention[] {
  const inside = mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  const terms = inside.filter(({ strength }) => strength === 'term')
  return terms.length > 0 ? terms : inside.filter(({ from, to }) => to - from > 1)
}

/** A question of fact that nobody decides is answered by saying so: "the aggressor is Russia". */
function readBeliefs(
  own: readonly Mention[],
  words: readonly Word[],
  clause: Clause,
  index: TermIndex,
): readonly ReadMention[] {
  return own
    .filter(({ issue, strength }) => index.beliefs.has(issue) && strength === 'term')
    .map((mention) => {
      const denied = words
        .slice(Math.max(clause.from, mention.from - 5), mention.to)
        .some(({ lower }) => ['not', 'never', 'no'].includes(lower))
      const head = { from: mention.from, to: mention.from, force: { kind: 'idle' as const } }
      const stance = denied ? ('opposes' as const) : ('supports' as const)
      return {
        mention,
        reading: { stance, talk: false, hedged: false, normative: false, bare: false, head },
      }
    })
}

const hinges = /^(?:depend|hinge|conti|conditi|subject to|only)/u

/** "Any withdrawal depends on …", "no talks without …": a conditional yes without a word of stance. */
function readBareCondition(
  own: readonly Mention[],
  phrases: readonly Phrase[],
  clause: Clause,
  bound: readonly Clause[],
): readonly ReadMention[] {
  const [mention] = own
  if (!mention) return []
  const denied = phrases.find(({ from, force }) => from >= clause.from && from < mention.from && force.kind === 'not')
  const turning = denied !== undefined && bound.some(turns)
  if (!turning && !bound.some(({ connective }) => hinges.test(connective))) return []
  const head = denied ?? { from: mention.from, to: mention.from, force: { kind: 'idle' as const } }
  const stance = turning ? ('rejects' as const) : ('supports' as const)
  return [{ mention, reading: { stance, talk: false, hedged: false, normative: false, bare: true, head } }]
}

const auxiliaries = new Set(
  'has have had is are was were do does did will would can could should must may might'.split(' '),
)

/** A clause without a subject of its own takes that of the clause before it. */
function inheritedSubject(
  passage: Passage,
  names: readonly NameMention[],
  self: string,
  text: string,
  from: number,
  head: number,
): Subject {
  const own = subjectOf(passage, names, self, text, from, head)
  const shared = own.kind === 'none' || (own.kind === 'thing' && auxiliaries.has(passage.words[from]?.lower ?? ''))
  if (!shared || from <= passage.cueEnd) return own
  const first = names.find((name) => name.from >= passage.cueEnd && name.to <= from)
  return first ? subjectOf(passage, names, self, text, passage.cueEnd, first.to) : own
}
