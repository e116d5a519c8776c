import type { Testimony } from './account-evidence.ts'
import { findMentions } from './mentions.ts'
import type { TermIndex } from './term-index.ts'
import { findWords, type Word } from './words.ts'

/** How widely a testimony speaks of its issue, in its own words. */
export interface Scope {
  readonly testimony: Testimony
  readonly words: string
  readonly kind: 'all' | 'part'
}

const everything = new Set('any all every no whatever whatsoever entire whole neither'.split(' '))
const somePart = new Set(
  'some only limited partial temporary certain most few several armed unarmed foreign remaining small'.split(' '),
)
const wordsBefore = 5
const wordsAfter = 2

/**
 * Testimonies that take the issue in different widths: some all of it ("any peacekeeping troops"), others a part
 * ("European peacekeepers"). Empty unless both kinds are there.
 */
export function findScopes(testimonies: readonly Testimony[], index: TermIndex): readonly Scope[] {
  const scopes = testimonies.flatMap((testimony) => scopeOf(testimony, index) ?? [])
  const kinds = new Set(scopes.map(({ kind }) => kind))
  return kinds.size > 1 ? scopes : []
}

function scopeOf(testimony: Testimony, index: TermIndex): Scope | undefined {
  const { coding, witness } = testimony
  const { text } = witness.quote
  const words = findWords(text, { start: 0, end: text.length })
  const mention = findMentions(words, index, coding.actor).find(({ issue }) => issue === coding.issue)
  if (!mention) return undefined
  const mark = words.findLastIndex((word, at) => at < mention.from && word.mark)
  const from = Math.max(mark + 1, mention.from - wordsBefore)
  const near = words.slice(from, mention.to)
  const part = near.find((word, at) => isPart(word, from + at, text, index, coding.actor))
  const all = near.find((word) => everything.has(word.lower))
  const first = part ?? all
  if (!first) return undefined
  const after = words.slice(mention.to)
  const stop = after.findIndex(({ content }) => !content)
  const end = [...near, ...after.slice(0, Math.min(stop < 0 ? after.length : stop, wordsAfter))].at(-1)!.end
  return { testimony, words: text.slice(first.start, end), kind: part ? 'part' : 'all' }
}

/** A word that takes out a part: "some", or a name or adjective with a capital that is not the actor's own. */
function isPart(word: Word, at: number, text: string, index: TermIndex, actor: string): boolean {
  if (word.mark) return false
  if (somePart.has(word.lower)) return true
  return at > 0 && /^\p{Lu}/u.test(text.slice(word.start)) && index.names.get(word.lower) !== actor
}
