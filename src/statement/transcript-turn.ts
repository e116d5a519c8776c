import type { Token } from '../text/token.ts'
import type { Draft } from './draft.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { isHyphen, linksNouns } from './word-class.ts'

const LABEL =
  /^(?:UPDATED?|WATCH|PHOTOS?|VIDEOS?|RELATED|READ|MORE|NOTE|CORRECTION|BREAKING|ANALYSIS|OPINION|EXCLUSIVE|FACTBOX|EXPLAINER|TIMELINE|HIGHLIGHTS|SOURCES?|LIVE|KEY|WHAT|WHY|HOW)\b/u

/** A turn of a transcript: a name and a colon at the start of a paragraph ("PRESIDENT RUTO: We are ready."); the rest is the turn. */
export function transcriptTurn(reading: Reading): Draft | undefined {
  const { passage } = reading
  const { tokens } = passage
  let colon = 0
  while (colon < Math.min(tokens.length, 9) && tokens[colon]!.text !== ':') colon += 1
  if (colon === 0 || tokens[colon]?.text !== ':' || colon + 1 >= tokens.length) return undefined
  const name: Run = { from: 0, to: colon }
  if (reading.isQuoted(0) || !tokens.slice(0, colon).every(isNamePart)) return undefined
  const quoted = reading.isQuoted(colon + 1)
  const words = passage.text.slice(tokens[0]!.start, tokens[colon]!.start)
  const capitals = /^\p{Lu}[\p{Lu}\s.'’-]{3,}$/u.test(words) && !LABEL.test(words) && tokens.length >= colon + 8
  if (!quoted && !capitals) return undefined
  const content = quoted ? { from: colon + 1, to: passage.sentences[0]!.to } : { from: colon + 1, to: tokens.length }
  return { source: [name], cue: [{ from: colon, to: colon + 1 }], content: [content], voice: 'statement', sentence: 0 }
}

function isNamePart(token: Token): boolean {
  return token.pos === 'PROPN' || isHyphen(token) || linksNouns(token) || /^(?:[().,’']|the)$/u.test(token.lower)
}
