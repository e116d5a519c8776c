import { usualStep } from './pdf-lines.ts'
import type { PlacedLine } from './pdf-order.ts'

/** A paragraph put together from lines. */
export interface PdfParagraph {
  readonly text: string
  readonly heading: boolean
}

/** Lines in reading order put together as paragraphs, over columns and pages too, words broken by a hyphen made whole. */
export function joinLines(lines: readonly PlacedLine[]): readonly PdfParagraph[] {
  const size = median(lines.map((line) => line.size))
  const steps = lines.slice(1).flatMap((line, i) => (stepFrom(lines[i]!, line) ?? 0) / line.size)
  const leading = usualStep(steps)
  const hyphens = {
    words: wordsOf(lines),
    usual: lines.filter(({ text }) => broken.test(text)).length > RARE * lines.length,
  }
  const groups: PlacedLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesOn(last, line, leading, group.length === 1)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    text: group
      .map(({ text }) => text)
      .reduce((text, next) => joinWords(text, next, hyphens))
      .replaceAll('\u00ad', ''),
    heading: group[0]!.size > size * 1.15 && group.length <= 3,
  }))
}

/** The step down from one line to the next in the same column of the same page, in points. */
function stepFrom(last: PlacedLine, line: PlacedLine): number | undefined {
  const below = last.page === line.page && line.y > last.y && overlap(last, line)
  return below ? line.y - last.y : undefined
}

function overlap(a: PlacedLine, b: PlacedLine): boolean {
  return a.left < b.right && b.left < a.right
}

function goesOn(last: PlacedLine, line: PlacedLine, leading: number, first: boolean): boolean {
  if (Math.abs(last.size - line.size) > 0.12 * Math.max(last.size, line.size)) return false
  const ended = /[.!?…:]["'”’»)\]]*$/u.test(last.text)
  const step = stepFrom(last, line)
  const room = last.column.right - last.right
  const nextWord = ((line.right - line.left) * (line.text.split(' ')[0]!.length + 1)) / Math.max(1, line.text.length)
  const hadRoom = room > nextWord + last.size
  if (step === undefined) return !ended || (/^\p{Ll}/u.test(line.text) && !hadRoom)
  if (step > leading * 1.25 * line.size) return false
  if (bullet.test(line.text) || isIndented(last, line, first, ended)) return false
  return !hadRoom || (!ended && /^\p{Ll}/u.test(line.text))
}

const bullet = /^[•▪◦‣●]/u

/** A line that starts further right than the one before starts a paragraph, unless it hangs from a bullet. */
function isIndented(last: PlacedLine, line: PlacedLine, first: boolean, ended: boolean): boolean {
  const by = line.left - last.left
  if (Math.abs(by) < 0.5 * line.size) return first && ended && line.left - line.column.left > 0.8 * line.size
  return by > 0.8 * line.size && by < 5 * line.size && !(first && bullet.test(last.text))
}

/** What a document shows of its hyphens: its whole words, and whether it breaks words at line ends. */
interface Hyphens {
  readonly words: ReadonlySet<string>
  readonly usual: boolean
}

const broken = /(\p{L}+)[-\u00ad‐]$/u
/** Line ends of documents that break no words carry a hyphen (of "tax-paying") no more often than this. */
const RARE = 0.02

function joinWords(text: string, next: string, hyphens: Hyphens): string {
  const before = broken.exec(text)?.[1]
  const after = /^\p{L}+/u.exec(next)?.[0]
  if (!before || !after)
    return /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next) ? text + next : `${text} ${next}`
  return !text.endsWith('\u00ad') && keepsHyphen(before, after, hyphens) ? text + next : text.slice(0, -1) + next
}

/** A hyphen at the end of a line stays where the rest of the document writes it, or both halves stand as words of their own. */
function keepsHyphen(before: string, after: string, { words, usual }: Hyphens): boolean {
  if (/^\p{Lu}/u.test(after)) return true
  const [a, b] = [before.toLowerCase(), after.toLowerCase()]
  if (words.has(a + b)) return false
  return !usual || words.has(`${a}-${b}`) || (words.has(a) && words.has(b))
}

/** The words of the document that no line end breaks. */
function wordsOf(lines: readonly PlacedLine[]): ReadonlySet<string> {
  const whole = lines.map(({ text }, i) => {
    const start = /[-\u00ad‐]$/u.test(lines[i - 1]?.text ?? '') ? text.replace(/^\S+/u, '') : text
    return start.replace(/\S+[-\u00ad‐]$/u, '').toLowerCase()
  })
  return new Set(whole.flatMap((text) => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
