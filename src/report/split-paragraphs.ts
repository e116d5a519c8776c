import { type Span, trimSpan } from '../text/span.ts'

interface Line extends Span {
  /** Characters before the first that is no white space. */
  readonly indent: number
  readonly length: number
  readonly firstWord: number
  readonly endsSentence: boolean
}

/** A line no longer than this may have been broken by a mail program or typewriter; longer ones are paragraphs. */
const WIDEST = 100
/** Lines narrower than this are headings, lists or verse: a line break in them means something. */
const NARROWEST = 50

/**
 * The paragraphs of a text as spans without white space at their edges. Blank lines always part paragraphs; a single line break does so
 * too, unless the text was broken at a fixed width, where only a line that had room for the next word ends its paragraph. Stretches
 * without a letter or digit ("* * *") are no paragraphs.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const blocks = findBlocks(text)
  const width = wrapWidth(blocks)
  const paragraphs: Span[] = []
  for (const block of blocks) {
    let start = block[0]!.start
    block.forEach((line, i) => {
      const next = block[i + 1]
      if (next && width !== undefined && goesOn(text, line, next, width)) return
      const paragraph = trimSpan(text, { start, end: line.end })
      if (/[\p{L}\p{N}]/u.test(text.slice(paragraph.start, paragraph.end))) paragraphs.push(paragraph)
      if (next) start = next.start
    })
  }
  return paragraphs
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

/** Runs of lines between blank ones. */
function findBlocks(text: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  let block: Line[] = []
  let start = 0
  const endLine = (end: number, mark: string) => {
    const line = readLine(text, start, end)
    if (line) block.push(line)
    if (block.length > 0 && (!line || mark === '' || mark === '\f')) {
      blocks.push(block)
      block = []
    }
    start = end + mark.length
  }
  for (const { index, 0: mark } of text.matchAll(LINE_BREAK)) endLine(index, mark)
  endLine(text.length, '')
  return blocks
}

function readLine(text: string, from: number, to: number): Line | undefined {
  const { start, end } = trimSpan(text, { start: from, end: to })
  if (end === start) return undefined
  const words = text.slice(start, end)
  const space = words.search(/\s/u)
  return {
    start,
    end,
    indent: start - from,
    length: end - from,
    firstWord: space < 0 ? words.length : space,
    endsSentence: endsSentence(words),
  }
}

/** Ends in a full stop or the like, closing marks aside. */
function endsSentence(words: string): boolean {
  let last = words.length - 1
  while (last >= 0 && '"\'”’»)]'.includes(words[last]!)) last -= 1
  return last >= 0 && '.!?…:'.includes(words[last]!)
}

/** The width at which a text was broken into lines, where it was. */
function wrapWidth(blocks: readonly (readonly Line[])[]): number | undefined {
  const lines = blocks.flat()
  const breaks = blocks.flatMap((block) => block.slice(0, -1).map((line, i) => [line, block[i + 1]!] as const))
  if (breaks.length === 0) return undefined
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b)
  const width = lengths[Math.ceil(lengths.length * 0.97) - 1]!
  if (width < NARROWEST || width > WIDEST) return undefined
  const full = breaks.filter(([line, next]) => line.length + 1 + next.firstWord > width - width / 12)
  const open = full.filter(([line]) => !line.endsSentence)
  return full.length * 2 >= breaks.length && open.length * 2 >= full.length ? width : undefined
}

/** The label of a turn in a transcript: "Q:", "MR. OKAFOR:", "**Okafor:**". */
const startsTurn =
  /^(?:\*\*)?(?:[QA][:.]|(?:M[rs]|Mrs|Dr)\. \p{Lu}[\p{L}’'-]+[^.:]{0,40}:|\p{Lu}[\p{Lu} .’'-]{1,40}:)(?:\*\*)?\s/u

/** Ragged lines are allowed a twelfth of the width; inside a sentence three times that. */
function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  if (line.endsSentence && startsTurn.test(text.slice(next.start, next.start + 60))) return false
  if (next.indent > line.indent + 1) return false
  const room = width - (line.length + 1 + next.firstWord)
  if (line.endsSentence) return room < 0
  return room < width / 12 || (room < width / 2 && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)))
}
