import type { Draft } from './draft.ts'
import type { Passage, Run } from './passage.ts'
import type { Reading } from './reading.ts'

/** A signature stands within so many units at the end of a paragraph. */
const TAIL = 160
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|van|von|bin|al)){0,4}`
const DAY = String.raw`(?:,?\s+(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{Lu}\p{L}{2,8}\.?,?\s\d{4}))?`
const SIGNED = new RegExp(
  String.raw`(?<=[\s”"’».!?])([—―–]|--?)\s?(${NAME}(?:,\s[^,.;:“”"—]{3,60})?)(\s*\(@\w{1,30}\))?${DAY}[\s.]*$`,
  'u',
)

/**
 * A quotation with its signature: “We agree.” — Ana Ruiz, envoy; or a post with its author’s handle, with marks or without: "We agree
 * — Ana Ruiz (@anaruiz) March 3, 2024". Without handle, the whole paragraph before the dash is in marks.
 */
export function signedQuotation({ passage }: Reading): Draft | undefined {
  const { tokens, text } = passage
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return undefined
  const from = Math.max(first.start, last.end - TAIL)
  const signed = SIGNED.exec(text.slice(from, last.end))
  if (!signed) return undefined
  const [, dash, name, handle = ''] = signed
  const at = from + signed.index
  const nameAt = text.indexOf(name!, at + dash!.length)
  const content = runIn(passage, first.start, at)
  const source = runIn(passage, nameAt, nameAt + name!.length + handle.length)
  const cue = runIn(passage, at, at + dash!.length)
  const whole = passage.quoted[0]
  const quoted = whole !== undefined && whole.from === 0 && whole.to === content.to
  if (content.to <= content.from || source.to <= source.from || !(quoted || handle !== '')) return undefined
  if (handle === '' && !/\s/u.test(name!)) return undefined
  const draft = { source: [source], cue: [cue], content: [content], voice: 'statement', sentence: 0 } as const
  return quoted ? draft : { ...draft, recorded: true }
}

/** The tokens within a stretch. */
function runIn({ tokens }: Passage, start: number, end: number): Run {
  let from = tokens.length
  while (from > 0 && tokens[from - 1]!.start >= start) from -= 1
  let to = from
  while (to < tokens.length && tokens[to]!.end <= end) to += 1
  return { from, to }
}
