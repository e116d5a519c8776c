import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import type { Citation } from '../text/span.ts'
import { type Pointing, pointTo, saysSame, undoes } from './alternatives.ts'
import { findAntecedents } from './antecedent.ts'
import { draftApposition } from './apposition.ts'
import type { ReadClause } from './chains.ts'
import type { Clause } from './clauses.ts'
import type { Issue } from './codebook.ts'
import { type CodingContext, citeWords } from './coding-context.ts'
import { distinct, findConditions } from './conditions.ts'
import { type Draft, mergeDrafts } from './draft.ts'
import { findMentions, type Mention, type NameMention } from './mentions.ts'
import { listPassages, type Passage } from './passage.ts'
import { type ReadPassage, readPassage, relationOf, turns } from './passage-clauses.ts'
import type { Condition, Position, Quantity, Stance } from './position.ts'
import { findQuantities } from './quantities.ts'
import { holdsForce } from './stance-phrases.ts'
import { aboutUndoing, isUnwilling, isWilling } from './stance-reading.ts'
import { tieTogether } from './ties.ts'
import type { Word } from './words.ts'

const accuses = /\b(?:accus|blam)/i

/** The positions that one statement of an actor gives, in the order of its words; most statements give none. */
export function codeStatement(statement: Statement, context: CodingContext): readonly Position[] {
  const self = statement.speaker.actor
  if (self === null || statement.cue.some(({ text }) => accuses.test(text))) return []
  const passages = listPassages(statement, context.text, context.sentences).map((passage) => ({
    passage,
    mentions: findMentions(passage.words, context.index, self),
  }))
  const cues = passages.flatMap(({ mentions }) => mentions).filter(({ strength }) => strength === 'cue')
  const beyond = Map.groupBy(cues, ({ issue }) => issue)
  const drafts = passages.flatMap(({ passage, mentions }) => {
    const read = readPassage(passage, mentions, context.index, self, context.text, (offset, at, near) =>
      findAntecedents(
        context.sentences,
        (sentence) => context.mentionsIn(sentence, self),
        context.index,
        offset,
        at,
        near,
      ),
    )
    const drafts = read.clauses.flatMap((clause) =>
      draftClause(statement, self, passage, read, beyond, clause, context),
    )
    return tieTogether(statement, passage, drafts, context.text)
  })
  return mergeDrafts(drafts.length > 0 ? drafts : draftApposition(statement, self, context)).map((draft) => ({
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
  { mentions, names, clauses }: ReadPassage,
  beyond: ReadonlyMap<string, readonly Mention[]>,
  { clause, read, bound }: ReadClause,
  { index, text }: CodingContext,
): readonly Draft[] {
  if (read.length === 0) return []
  const { words, cueEnd } = passage
  const cite = (from: number, to: number) => citeWords(statement, words, from, to, text)
  const next = clauses.find((other) => other.clause.from >= clause.to && other.read.length > 0)?.clause.from
  const quantities = quantitiesOf(statement, passage, clause.from, next ?? words.length, names, text)
  const repeated = holdsForce(words, 0, cueEnd, 'again') || holdsForce(words, clause.from, clause.to, 'again')
  const cueHedged = holdsForce(words, 0, cueEnd, 'hedge')
  return read.flatMap(({ mention, reading }): Draft[] => {
    const issue = index.issues.get(mention.issue)!
    const pointing = widen(pointTo(issue, mention, words, clause, mentions), issue, beyond)
    const incidental = pointing.basis === 'default' && mention.from - reading.head.to > 3
    if (incidental && pointing.alternatives.includes(issue.statusQuo) && isWilling(reading.stance)) return []
    const turned = isUnwilling(reading.stance) && bound.some(turns)
    let stance: Stance = turned ? (reading.talk ? 'undecided' : 'supports') : reading.stance
    if (
      reading.undoing &&
      !undoes(issue, pointing.alternatives, words.slice(Math.max(0, mention.from - 3), mention.to)) &&
      !saysSame(issue, pointing.alternatives, words.slice(reading.undoing.from, reading.undoing.to))
    ) {
      stance = aboutUndoing(stance)
    }
    const lacking = words.slice(mention.from, mention.to).some(({ lower }) => lower === 'without')
    if (lacking && isUnwilling(stance)) stance = 'requires'
    if (stance === 'rejects' && softened(words, mention, clause)) stance = 'opposes'
    const stays = pointing.alternatives.every((alternative) => alternative === issue.statusQuo)
    const conditions: Condition[] = []
    const unlinked: Citation[] = []
    for (const condition of bound) {
      if (words.slice(condition.from, condition.to).every(({ mark }) => mark)) continue
      const relation = relationOf(condition, turned, stance === 'undecided' || stays)
      if (relation === undefined) continue
      const found = findConditions(words, condition, relation, index, self, cite)
      if (isUnwilling(stance) || (stance === 'requires' && isAim(words, condition))) {
        unlinked.push(cite(condition.from, condition.to))
        continue
      }
      conditions.push(...found.conditions.filter(({ issue }) => issue !== mention.issue))
      if (!found.unlinked || (relation === 'after' && !/^(?:only|once|not)/u.test(condition.connective))) continue
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

/** "You must sign if you want peace": what the demand is good for, and no condition. */
function isAim(words: readonly Word[], { connective, body, to }: Clause): boolean {
  return (
    connective === 'if' &&
    words.slice(body, Math.min(to, body + 4)).some(({ stem }) => /^(?:want|wish|hop)$/u.test(stem))
  )
}

/** "… beyond very much", "not for now": a no with a door left open. */
function softened(words: readonly Word[], mention: Mention, clause: { readonly to: number }): boolean {
  const after = words.slice(mention.to, Math.min(clause.to, mention.to + 6)).map(({ lower }) => lower)
  return /\b(?:beyond|very much|for now|for the moment|at this stage|at this point|at present|yet|right now)\b/u.test(
    after.join(' '),
  )
}

/** A specific cue elsewhere in the statement settles what its own sentence leaves open. */
function widen(pointing: Pointing, issue: Issue, beyond: ReadonlyMap<string, readonly Mention[]>): Pointing {
  if (pointing.basis === 'named') return pointing
  const cues = beyond.get(issue.id) ?? []
  const alternatives = [...new Set(cues.flatMap((cue) => cue.alternatives))]
  return alternatives.length === 1 ? { alternatives, basis: 'named' } : pointing
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
  from: number,
  to: number,
  names: readonly NameMention[],
  text: string,
): readonly Quantity[] {
  const words = passage.words.slice(Math.max(from, passage.cueEnd), to)
  const [first] = words
  if (!first) return []
  const span = { start: first.start, end: words.at(-1)!.end + 1 }
  return findQuantities(text, span, statement.report, passage.words, names)
}
