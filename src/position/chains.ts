import { stem } from '../text/stem.ts'
import { isPurpose, jointOf, linked, sharedOuter } from './chain-links.ts'
import type { Clause } from './clauses.ts'
import type { Mention } from './mentions.ts'
import type { Phrase } from './stance-phrases.ts'
import { compose, isWilling, type Reading, readChain } from './stance-reading.ts'
import type { Subject } from './subject.ts'
import type { Word } from './words.ts'

/** What chains are read from: one passage with what was found in it. */
export interface ChainSource {
  readonly words: readonly Word[]
  readonly cueEnd: number
  readonly phrases: readonly Phrase[]
  /** The subject of what begins at word `head`. */
  readonly subjectAt: (from: number, head: number) => Subject
  /** True when the speaker can bring the issue about, or says so on a condition: "the port will open" is then its own word. */
  readonly commits: (issue: string) => boolean
}

/** A mention with the stance that its clause takes to it. */
export interface ReadMention {
  readonly mention: Mention
  readonly reading: Reading
}

/** A main clause with what it says of which issues, and the conditional clauses bound to it. */
export interface ReadClause {
  readonly clause: Clause
  readonly read: readonly ReadMention[]
  readonly bound: readonly Clause[]
}

interface Before {
  readonly mention: Mention
  readonly chain: readonly Phrase[]
  readonly reading: Reading | undefined
}

/** The stems of acts that bring an answer about: lift, deploy, return. */
export const deeds: ReadonlySet<string> = new Set(
  'give provide send deploy lift sign release resume begin hold implement extend restore grant reopen withdraw open deliver happen hand return recognise allow include freeze suspend halt reduce cut raise station appoint pay join share restart end leave stay last drop abolish form'
    .split(' ')
    .map(stem),
)

const barriers = new Set(['and', 'or', 'that', 'which', 'who', 'to'])
const holds = new Set('includ contain involv answer explain apologis'.split(' '))

/** The stance that a clause takes to each of its mentions; mentions that no phrase governs are left out. */
export function readMentions(
  source: ChainSource,
  clause: Clause,
  mentions: readonly Mention[],
): readonly ReadMention[] {
  const found: ReadMention[] = []
  let before: Before | undefined
  let previous: Before | undefined
  mentions.forEach((mention, at) => {
    const next = mentions.slice(at + 1).find((other) => other.from >= mention.to)
    let chain: readonly Phrase[]
    if (before && (mention.from < before.mention.to || mention.from === before.mention.from)) before = previous
    const joint = before && jointOf(source.words, before.mention, mention)
    if (before && joint) {
      chain = joint === 'bare' ? before.chain : before.chain.filter(({ force }) => force.kind !== 'end')
      if (joint === 'denied' && before.reading) {
        const reading = readChain([...chain, { from: mention.from - 1, to: mention.from, force: { kind: 'not' } }])
        if (reading) found.push({ mention, reading: { ...reading, stance: 'opposes' } })
        return
      }
    } else {
      const start = before ? before.mention.to : clause.from
      const own = source.phrases.filter(
        ({ from, to, force }) =>
          (from < mention.from || (force.kind === 'talk' && from === mention.from)) &&
          to <= mention.to &&
          (from >= start || (!before && to <= (clause.lead ?? 0))),
      )
      chain = linked(source.words, source.cueEnd, own, mention, clause.lead ?? 0)
      if (before && isPurpose(source.words, before.mention, chain[0])) return
      if (before && chain.length > 0)
        chain = [...sharedOuter(source.words, before.chain, before.mention, chain), ...chain]
      if (before && chain.length === 0) {
        const reading = readRight(source, clause, mention, next)
        if (reading) found.push({ mention, reading })
        return
      }
    }
    const left = speaks(source, clause, chain, mention)
    const denial = chain.length > 0 && chain.every(({ force }) => force.kind === 'not') ? chain : []
    const right = readRight(source, clause, mention, next, denial)
    if (left?.stance === 'opposes' && !right && deniedAfter(source.words, mention, clause)) return
    const reading = join(source, left, right, chain, mention)
    if (reading) found.push({ mention, reading })
    previous = before
    before = { mention, chain, reading }
  })
  return found
}

/** The reading of a chain, if its outermost phrase is the speaker's own or lays down what others must do. */
function speaks(source: ChainSource, clause: Clause, chain: readonly Phrase[], mention: Mention): Reading | undefined {
  const reading = readChain(chain)
  if (!reading || reading.normative) return reading
  const head = chain.find(({ force }) => force.kind !== 'end') ?? reading.head
  const subject = source.subjectAt(clause.from, head.from)
  if (subject.kind === 'self' || subject.kind === 'none') return reading
  if (head.force.kind === 'stance' && head.force.side === 'subject') return reading
  if (subject.kind === 'other') return undefined
  if (subject.kind === 'it') return undefined
  if (!reading.bare) return ownsMind(subject, head, source.words) ? reading : undefined
  if (source.commits(mention.issue)) return reading
  const firm = source.words[head.from]!.lower === 'can' || subject.kind === 'there'
  return reading.stance === 'rejects' && firm ? reading : undefined
}

const bodies = new Set(
  'government ministry cabinet country party movement group side authorities authority leadership kingdom republic union administration bloc alliance delegation army people nation state regime parliament spokesman spokeswoman office council front militia forces troops fighters officials negotiators diplomats federation commission presidency team department league coalition'.split(
    ' ',
  ),
)

const minds = new Set('want wish seek demand insist urge ask call press push appeal'.split(' ').map(stem))

/** Supporting, refusing and wanting take a mind: a body of the speaker's own, not just any noun; needs and passives take none. */
function ownsMind(subject: Subject, head: Phrase, words: readonly Word[]): boolean {
  if (subject.kind !== 'thing' || head.force.kind !== 'stance') return true
  if (head.force.stance === 'requires' && !minds.has(words[head.from]!.stem)) return true
  if (subject.noun === undefined || bodies.has(subject.noun)) return true
  return words.slice(Math.max(0, head.from - 3), head.from).some(({ stem }) => stem === 'be')
}

/** "Concern that X has not been done" is no opposition to X. */
function deniedAfter(words: readonly Word[], mention: Mention, clause: Clause): boolean {
  return words.slice(mention.to, Math.min(clause.to, mention.to + 4)).some(({ lower }) => lower === 'not')
}

/** The reading of what follows a mention that is the subject of its clause: "X is unacceptable", "X must be …". */
function readRight(
  source: ChainSource,
  clause: Clause,
  mention: Mention,
  next: Mention | undefined,
  denial: readonly Phrase[] = [],
): Reading | undefined {
  const chain: Phrase[] = []
  let edge = mention.to
  for (const phrase of source.phrases) {
    if (phrase.from < mention.from || (phrase.from < mention.to && phrase.force.kind !== 'must')) continue
    if (phrase.to > clause.to || (next && phrase.from >= next.from && chain.length === 0)) break
    const { force } = phrase
    if (force.kind === 'idle' || force.kind === 'hedge' || force.kind === 'again') continue
    const between = source.words.slice(edge, phrase.from)
    if (between.length > 9 || between.some((word) => word.mark && word.lower !== ',')) break
    const modal = chain.length === 0 && (force.kind === 'will' || force.kind === 'must')
    if (between.some((word) => barriers.has(word.lower)) && !(modal && between.at(-1)?.lower === 'and')) break
    if (force.kind === 'stance' && force.side !== 'subject') {
      const passive = source.words
        .slice(Math.max(edge, phrase.from - 2), phrase.from)
        .some((word) => word.stem === 'be')
      if (!passive) break
      chain.push(phrase)
      break
    }
    if (force.kind === 'talk' || force.kind === 'end') break
    chain.push(phrase)
    edge = phrase.to
    if (force.kind === 'stance') break
  }
  const reading = readChain([...denial, ...chain])
  if (!reading) return undefined
  if (reading.bare) {
    const after = source.words.slice(chain.at(-1)!.to, chain.at(-1)!.to + 3).filter((word) => word.lower !== 'not')
    const effect = after.some((word) => deeds.has(word.stem))
    const able = source.words[chain.at(0)!.from]!.lower === 'can' && isWilling(reading.stance)
    return effect || (source.commits(mention.issue) && !able) ? reading : undefined
  }
  const verb = source.words.slice(chain.at(-1)!.to).find(({ lower }) => lower !== 'first')
  if (reading.normative && holds.has(verb?.stem ?? '')) return undefined
  return reading
}

function join(
  source: ChainSource,
  left: Reading | undefined,
  right: Reading | undefined,
  chain: readonly Phrase[],
  mention: Mention,
): Reading | undefined {
  if (!left || !right) return left ?? right
  if (left.talk && left.stance === 'undecided' && chain.length === 1) return right
  const inner = chain.at(-1)!
  const that = source.words.slice(inner.to, mention.from).some((word) => word.lower === 'that' || word.mark)
  const [outside, inside] = that || inner.to <= source.cueEnd ? [left, right] : [right, left]
  return {
    ...inside,
    stance: compose(outside.stance, inside.stance),
    hedged: left.hedged || right.hedged,
    normative: left.normative || right.normative,
    bare: false,
  }
}
