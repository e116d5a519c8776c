import type { Draft } from './draft.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isQuestionOrAnswer, readTurnLabel } from './turn-label.ts'
import { isHyphen, linksNouns } from './word-class.ts'

/** Words after a label; fewer are a heading or a line of a table. */
const FEWEST = 7

/**
 * A single turn in a report that is no transcript: a name and a colon at the start of a paragraph, then a quotation (“Weber: “We agree.””),
 * or, below the title and where an office or capitals say that somebody speaks, the whole paragraph ("PRESIDENT RUTO: We are ready …").
 */
export function transcriptTurn(reading: Reading): Draft | undefined {
  const { passage } = reading
  const { tokens, text } = passage
  const first = tokens[0]
  if (!first || reading.isQuoted(0) || !text.slice(first.start, first.start + 120).includes(':')) return undefined
  const label = readTurnLabel(text, { start: first.start, end: tokens.at(-1)!.end })
  if (!label || isQuestionOrAnswer(label) || text.slice(label.name.start, label.name.end).includes(','))
    return undefined
  const to = tokens.findIndex(({ start }) => start >= label.name.end)
  const from = tokens.findIndex(({ start }) => start >= label.mark.end)
  if (to < 1 || from < to) return undefined
  const source: Run = { from: 0, to }
  const turn = { source: [source], cue: [{ from: to, to: from }], voice: 'statement', sentence: 0 } as const
  if (!label.sure && !tokens.slice(0, to).every(isNamePart)) return undefined
  if (reading.isQuoted(from)) return { ...turn, content: [{ from, to: passage.sentences[0]!.to }] }
  const capitals = /^\p{Lu}[\p{Lu}\s.'’-]{3,}$/u.test(text.slice(label.name.start, label.name.end))
  const title = passage.paragraph.number === 1
  const handle = /\(@\w+\)/u.test(text.slice(first.start, label.name.end))
  if ((title && !handle) || !(label.sure || capitals) || tokens.length - from < FEWEST) return undefined
  return { ...turn, content: [{ from, to: tokens.length }], recorded: true }
}

function isNamePart(token: TaggedWord): boolean {
  return (
    token.pos === 'PROPN' ||
    token.text.startsWith('@') ||
    isHyphen(token) ||
    linksNouns(token) ||
    /^(?:[().’']|the)$/u.test(token.lower)
  )
}
