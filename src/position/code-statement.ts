import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import type { Citation } from '../text/span.ts'
import { pointTo, undoes } from './alternatives.ts'
import { findAntecedents } from './antecedent.ts'
import { distinct, findConditions } from './conditions.ts'
import type { Mention, NameMention } from './mentions.ts'
import { listPassages, type Passage, type SentenceWords } from './passage.ts'
import { type ReadClause, type ReadPassage, readPassage, relationOf, turns } from './passage-clauses.ts'
import type { Condition, Position, Quantity, Stance } from './position.ts'
import { findQuantities } from './quantities.ts'
import { holdsForce } from './stance-phrases.ts'
import { aboutUndoing, isUnwilling, isWilling } from './stance-reading.ts'
import type { TermIndex } from './term-index.ts'

/** What a statement is coded from, beside itself. */
export interface CodingContext {
  readonly text: string
  readonly sentences: readonly SentenceWords[]
  readonly index: TermIndex
  /** The mentions of a sentence in a speaker's mouth. */
  readonly mentionsIn: (sentence: SentenceWords, speaker: string) => readonly Mention[]
}

interface Draft {
  readonly issue: string
  readonly alternative: string
  readonly stance: Stance
  readonly conditions: readonly Condition[]
  readonly unlinked: readonly Citation[]
  readonly quantities: readonly Quantity[]
  readonly addressee: string | undefined
  readonly hedged: boolean
  readonly repeated: boolean
}

/** The positions that one statement of an actor gives, in the order of its words; most statements give none. */
export function codeStatement(statement: Statement, context: CodingContext): readonly Position[] {
  const self = statement.speaker.actor
  if (self === null) return []
  const drafts = listPassages(statement, context.text, context.sentences).flatMap((passage) => {
    const read = readPassage(passage, context.index, self, context.text, (offset, at, near) =>
      findAntecedents(context.sentences, (sentence) => context.mentionsIn(sentence, self), context.index, offset, at, near),
    )
    return read.clauses.flatMap((clause) => draftClause(statement, self, passage, read, clause, context))
  })
  return merge(drafts).map((draft) => ({
    id: contentId('p', self, draft.issue, draft.alternative, draft.stance, statement.id),
    actor: self,
    issue: draft.issue,
    alternative: draft.alternative,
    stance: draft.stance,
    onlyIf: distinct(draft.conditions),
    ...(draft.unlinked.length > 0 ? { unlinked: draft.unlinked } : {}),
    quantities: draft.quantities,
    ...(draft.addressee === undefined ? {} : { addressee: draft.addressee }),
    hedged: draft.hedged,
    repeated: draft.repeated,
    ...(statement.date === undefined ? {} : { date: statement.date }),
    status: 'current',
    evidence: [statement.id],
    origin: 'rule',
    review: 'proposed',
  }))
}

function draftClause(
  statement: Statement,
  self: string,
  passage: Passage,
  { mentions, names }: ReadPassage,
  { clause, read, bound }: ReadClause,
  { index, text }: CodingContext,
): readonly Draft[] {
  const { words, cueEnd } = passage
  const cite = (from: number, to: number): Citation => {
    const start = words[from]!.start
    const end = words.slice(from, to).findLast((word) => !word.mark)!.end
    return { report: statement.report, start, end, text: text.slice(start, end) }
  }
  const quantities = quantitiesOf(statement, passage, clause, names, text)
  const repeated =
    holdsForce(words.slice(0, cueEnd), 'again') || holdsForce(words.slice(clause.from, clause.to), 'again')
  const cueHedged = holdsForce(words.slice(0, cueEnd), 'hedge')
  return read.flatMap(({ mention, reading }): Draft[] => {
    const issue = index.issues.get(mention.issue)!
    const pointing = pointTo(issue, mention, words, clause, mentions)
    const turned = isUnwilling(reading.stance) && bound.some(turns)
    let stance: Stance = turned ? (reading.talk ? 'undecided' : 'supports') : reading.stance
    if (reading.undoing && !undoes(issue, pointing.alternatives, words.slice(mention.from, mention.to))) {
      stance = aboutUndoing(stance)
    }
    const conditions: Condition[] = []
    const unlinked: Citation[] = []
    for (const condition of bound) {
      const relation = relationOf(condition, turned, stance === 'undecided')
      if (relation === undefined) continue
      const found = findConditions(words, condition, relation, index, self, cite, mentions)
      conditions.push(...found.conditions.filter(({ issue }) => issue !== mention.issue))
      if (!found.unlinked || relation === 'after') continue
      if (relation === 'together' && pointing.alternatives.length === 1) {
        conditions.push({
          issue: mention.issue,
          alternative: pointing.alternatives[0]!,
          relation,
          span: found.unlinked,
        })
      } else unlinked.push(found.unlinked)
    }
    const open = pointing.basis === 'open' && isWilling(stance)
    return (open ? [] : pointing.alternatives).map((alternative) => ({
      issue: mention.issue,
      alternative,
      stance,
      conditions,
      unlinked,
      quantities,
      addressee: stance === 'requires' ? addresseeOf(names, self, reading.head, mention) : undefined,
      hedged: reading.hedged || cueHedged,
      repeated,
    }))
  })
}

/** The actor that a demand names before its object. */
function addresseeOf(
  names: readonly NameMention[],
  self: string,
  head: { readonly from: number; readonly to: number },
  mention: Mention,
): string | undefined {
  const named = names.filter(({ actor, from, to }) => actor !== self && from >= head.from - 6 && to <= mention.from)
  return (named.find(({ from }) => from >= head.to) ?? named.at(-1))?.actor
}

function quantitiesOf(
  statement: Statement,
  passage: Passage,
  clause: { readonly from: number; readonly to: number },
  names: readonly NameMention[],
  text: string,
): readonly Quantity[] {
  const words = passage.words.slice(Math.max(clause.from, passage.cueEnd), clause.to)
  const [first] = words
  if (!first) return []
  const span = { start: first.start, end: words.at(-1)!.end + 1 }
  return findQuantities(text, span, statement.report, passage.words, names)
}

const strength: Readonly<Record<Stance, number>> = {
  requires: 5,
  rejects: 5,
  supports: 4,
  opposes: 4,
  accepts: 3,
  undecided: 2,
}

/** One draft for each alternative: conditions and quantities together, a conditional yes before a plain no. */
function merge(drafts: readonly Draft[]): readonly Draft[] {
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.issue} ${draft.alternative}`
    const known = merged.get(key)
    if (!known) {
      merged.set(key, draft)
      continue
    }
    const conditional = (one: Draft) => isWilling(one.stance) && one.conditions.length + one.unlinked.length > 0
    const against = isWilling(known.stance) !== isWilling(draft.stance)
    const first =
      against && conditional(known) !== conditional(draft)
        ? conditional(known)
          ? known
          : draft
        : strength[known.stance] >= strength[draft.stance]
          ? known
          : draft
    merged.set(key, {
      ...first,
      conditions: [...known.conditions, ...draft.conditions],
      unlinked: [...known.unlinked, ...draft.unlinked],
      quantities: first.quantities,
      hedged: known.hedged && draft.hedged,
      repeated: known.repeated || draft.repeated,
    })
  }
  return [...merged.values()]
}
