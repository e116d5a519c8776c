import { stem } from '../text/stem.ts'
import type { Mention } from './mentions.ts'
import type { Phrase } from './stance-phrases.ts'
import type { Word } from './words.ts'

const blockers = new Set(
  'to for with by in on at of from that which who against about into toward towards under over between is are was were be will would must'.split(
    ' ',
  ),
)
const joiners = new Set('and or including as well such like plus both nor even also along'.split(' '))
const small = new Set(
  'a an the any its their his her our your my no such further more new all other potential possible'.split(' '),
)

/** "Dismissed speculation about a truce", "a question about troops": no stance to the thing. */
const hearsay = new Set('question speculation speculat rumour rumor report'.split(' ').map(stem))
/** "The removal of obstacles to a truce" is in its favour. */
const obstacles = new Set('obstacle barrier hurdle impediment bottleneck'.split(' ').map(stem))

/** The phrases before a mention that hang together, outermost first. */
export function linked(
  words: readonly Word[],
  cueEnd: number,
  own: readonly Phrase[],
  mention: Mention,
  lead: number,
): readonly Phrase[] {
  const chain: Phrase[] = []
  let edge = mention.from
  for (const phrase of own.toReversed()) {
    const { force } = phrase
    if (force.kind === 'hedge' || force.kind === 'again' || force.kind === 'idle') continue
    const between = words.slice(phrase.to, edge)
    const inCue = phrase.from < cueEnd
    const distance = phrase.to <= lead ? 0 : between.filter((word) => !word.mark).length
    if (isAttribute(words, phrase)) continue
    if (between.some(({ stem }) => hearsay.has(stem))) break
    if (force.kind === 'end') {
      if (between.some(({ stem }) => obstacles.has(stem))) continue
      if (chain.some((one) => one.force.kind === 'must' || one.force.kind === 'will')) break
    }
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
        const opens = ['to', 'that', 'for', 'if'].includes(words[phrase.to]?.lower ?? '')
        if (!opens) continue
      }
    }
    chain.unshift(phrase)
    edge = phrase.from
  }
  return chain
}

/** "a guarantee to support the force": an infinitive after a noun says what for, and takes no side of its own. */
export function isPurpose(words: readonly Word[], before: Mention, first: Phrase | undefined): boolean {
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
export function jointOf(
  words: readonly Word[],
  before: Mention,
  mention: Mention,
): 'bare' | 'joined' | 'denied' | undefined {
  const between = words.slice(before.to, mention.from)
  if (between.length === 0) return undefined
  const lowers = between.map((word) => word.lower)
  if (lowers.length <= 4 && lowers.includes('not') && [',', '—'].includes(lowers[0]!)) return 'denied'
  if (lowers.length > 12) return undefined
  const participle = lowers[lowers.lastIndexOf('and') + 1] ?? ''
  if (lowers.includes('and') && /^\p{L}{3,}(?:ed|en)$/u.test(participle) && holdsParticiple(words, before))
    return 'joined'
  if (lowers.length > 8) return undefined
  const joined = joiners.has(lowers[0]!) || lowers[0] === ','
  if (!joined) return undefined
  if (lowers.includes('including')) return 'bare'
  if (/ed$/u.test(lowers[1] ?? '') && lowers[0] === ',') return 'joined'
  if (lowers.some((lower) => blockers.has(lower))) return undefined
  return lowers.every((lower) => joiners.has(lower) || small.has(lower) || lower === ',') ? 'bare' : 'joined'
}

/** "wants tariffs cut …": the mention, or the word after it, is followed by what should become of it. */
function holdsParticiple(words: readonly Word[], { from, to }: Mention): boolean {
  return words.slice(from + 1, to + 1).some(({ lower }) => /(?:ed|en|cut|shut|put|set|sent|kept)$/u.test(lower))
}

/** "urged Iran to lift X and allow Y": the second verb shares what stands before the first. */
export function sharedOuter(
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
