import type { Clause } from './clauses.ts'
import type { Mention } from './mentions.ts'
import type { Phrase } from './stance-phrases.ts'
import { compose, isWilling, type Reading, readChain } from './stance-reading.ts'
import { stem } from './stem.ts'
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

interface Before {
  readonly mention: Mention
  readonly chain: readonly Phrase[]
  readonly reading: Reading | undefined
}

const blockers = new Set(
  'to for with by in on at of from that which who against about into toward towards under over between is are was were be will would must'.split(
    ' ',
  ),
)
const joiners = new Set('and or including as well such like plus both nor even also along'.split(' '))
const small = new Set(
  'a an the any its their his her our your my no such further more new all other potential possible'.split(' '),
)
const effects = new Set(
  'give provide send deploy lift sign release resume begin hold implement extend restore grant reopen withdraw open deliver happen hand return recognise allow include freeze suspend halt reduce cut raise station appoint pay join share restart end leave stay last drop abolish form'
    .split(' ')
    .map(stem),
)

const barriers = new Set(['and', 'or', 'that', 'which', 'who', 'to'])
const holds = new Set('includ contain involv'.split(' '))

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
      chain = linked(source, own, mention, clause.lead ?? 0)
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

/** The phrases before a mention that hang together, outermost first. */
function linked(source: ChainSource, own: readonly Phrase[], mention: Mention, lead: number): readonly Phrase[] {
  const chain: Phrase[] = []
  let edge = mention.from
  for (const phrase of own.toReversed()) {
    const { force } = phrase
    if (force.kind === 'hedge' || force.kind === 'again' || force.kind === 'idle') continue
    const between = source.words.slice(phrase.to, edge)
    const inCue = phrase.from < source.cueEnd
    const distance = phrase.to <= lead ? 0 : between.filter((word) => !word.mark).length
    if (isAttribute(source.words, phrase)) continue
    if (chain.length > 0) {
      const apart = !inCue && between.some((word) => word.mark || ['and', 'or', 'but'].includes(word.lower))
      const denials = chain.every((one) => one.force.kind === 'not')
      if (apart && denials && force.kind === 'not') continue
      if (apart && !denials) break
      if (force.kind === 'not' && distance > 4) break
      if (distance > 12) break
    } else {
      if (force.kind === 'not' && distance > 3) continue
      if (force.kind === 'end' && between.some((word) => word.lower === 'and' || word.lower === 'or')) continue
      if (distance > 16) break
      if (force.kind === 'stance' && force.side === 'subject') {
        const opens = ['to', 'that', 'for', 'if'].includes(source.words[phrase.to]?.lower ?? '')
        if (!opens) continue
      }
    }
    chain.unshift(phrase)
    edge = phrase.from
  }
  return chain
}

/** "a guarantee to support the force": an infinitive after a noun says what for, and takes no side of its own. */
function isPurpose(words: readonly Word[], before: Mention, first: Phrase | undefined): boolean {
  return first !== undefined && words[first.from - 1]?.lower === 'to' && first.from - 1 - before.to <= 1
}

/** "The proposed force", "French-backed": a participle before a noun takes no side. */
function isAttribute(words: readonly Word[], phrase: Phrase): boolean {
  if (phrase.to - phrase.from > 1 || phrase.force.kind !== 'stance') return false
  const word = words[phrase.from]!
  const before = words[phrase.from - 1]
  if (!/(?:ed|ing)$/u.test(word.lower) || !before) return false
  return ['a', 'an', 'the', 'any', 'this', 'that', 'such'].includes(before.lower)
}

/** How a mention follows the one before it: as one more of a list, as its denied contrast, or not at all. */
function jointOf(words: readonly Word[], before: Mention, mention: Mention): 'bare' | 'joined' | 'denied' | undefined {
  const between = words.slice(before.to, mention.from)
  if (between.length === 0) return undefined
  const lowers = between.map((word) => word.lower)
  if (lowers.length <= 4 && lowers.includes('not') && [',', '—'].includes(lowers[0]!)) return 'denied'
  if (lowers.length > 8) return undefined
  const joined = joiners.has(lowers[0]!) || lowers[0] === ','
  if (!joined) return undefined
  if (lowers.includes('including')) return 'bare'
  if (/ed$/u.test(lowers[1] ?? '') && lowers[0] === ',') return 'joined'
  if (lowers.some((lower) => blockers.has(lower))) return undefined
  return lowers.every((lower) => joiners.has(lower) || small.has(lower) || lower === ',') ? 'bare' : 'joined'
}

/** "urged Iran to lift X and allow Y": the second verb shares what stands before the first. */
function sharedOuter(
  words: readonly Word[],
  outer: readonly Phrase[],
  before: Mention,
  own: readonly Phrase[],
): readonly Phrase[] {
  const first = own[0]!
  const between = words.slice(before.to, first.from)
  const verb = words[first.from]!
  if (!between.some((word) => word.lower === 'and' || word.lower === 'or')) return []
  if (between.some((word) => blockers.has(word.lower)) || /(?:s|ed|ing)$/u.test(verb.lower)) return []
  const last = outer.findLastIndex(
    ({ force, to }) =>
      force.kind === 'will' || force.kind === 'must' || words.slice(to, to + 4).some((word) => word.lower === 'to'),
  )
  return outer.slice(0, last + 1)
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

/** Supporting and refusing take a mind: a body of the speaker's own, not just any noun; needs and passives take none. */
function ownsMind(subject: Subject, head: Phrase, words: readonly Word[]): boolean {
  if (subject.kind !== 'thing' || head.force.kind !== 'stance' || head.force.stance === 'requires') return true
  if (subject.noun === undefined || bodies.has(subject.noun)) return true
  return words.slice(Math.max(0, head.from - 3), head.from).some(({ stem }) => stem === 'be')
}

/** The reading of what follows a mention that is the subject of its clause: "X is unacceptable", "X must be …". */
/** "Concern that X has not been done" is no opposition to X. */
function deniedAfter(words: readonly Word[], mention: Mention, clause: Clause): boolean {
  return words.slice(mention.to, Math.min(clause.to, mention.to + 4)).some(({ lower }) => lower === 'not')
}

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
    const effect = after.some((word) => effects.has(word.stem))
    const able = source.words[chain.at(0)!.from]!.lower === 'can' && isWilling(reading.stance)
    return effect || (source.commits(mention.issue) && !able) ? reading : undefined
  }
  if (reading.normative && holds.has(source.words[chain.at(-1)!.to]?.stem ?? '')) return undefined
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
