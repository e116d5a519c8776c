import { contains, type Span } from '../text/span.ts'
import { endsInRole, isOrganisation, isPlural } from './capital-run.ts'
import { firstNameGender, isPlaceName } from './first-name.ts'
import type { NameReading } from './name-reading.ts'
import { sourceKind } from './speaker-class.ts'
import { isTitleOf, type Title } from './title.ts'
import type { Word } from './word.ts'

/** A run of capitalised words, with the title before it and the source of an attribution in which it stands. */
export interface CapitalRun {
  readonly from: number
  readonly end: number
  readonly title: Title | undefined
  readonly source: Span | undefined
}

/** True when a run nobody knows is the name of a person: by a title, a first name, an apposition, or because somebody of that name speaks. */
export function isIntroduced(reading: NameReading, { from, end, title, source }: CapitalRun): boolean {
  const { text, words, paragraph } = reading
  const run = words.slice(from, end)
  const [first, last] = [run[0]!, run.at(-1)!]
  if (isOrganisation(run) || run.length > 5) return false
  if (words[end]?.adjacent && reading.officeAt(end)) return false
  if (first.acronym && first.key.length > 1 && run.length === 1) return false
  const titled = title !== undefined && isTitleOf(text, title, first.start)
  if (titled && (title.office.address || text.slice(title.end, first.start).trim() === '' || run.length > 1))
    return true
  if (reading.isHeadline) return false
  if (run.length < 2) return isWholeSource(first, source)
  if (firstNameGender(first.key) !== undefined && !isPlaceName(first.key)) return true
  if (isNameWithin(run)) return true
  const lead = text.slice(Math.max(paragraph.start, first.start - 40), first.start)
  if (source && contains(source, { start: first.start, end: last.end })) {
    const before = text.slice(source.start, first.start)
    const after = text.slice(last.end, source.end)
    return (
      /^\W*$|^\s*[,(]/u.test(after) &&
      !/\b(?:of|in|at|for|from|with|by|on|to|like|as)\s+$/iu.test(before) &&
      (!ARTICLE.test(before) || endsInRole(lead))
    )
  }
  if (endsInRole(lead)) return true
  return !ARTICLE.test(lead) && reading.appositionAfter(end - 1)?.office !== undefined
}

/** Words before a first name with which it is a place’s. */
const BEFORE_PLACES = new Set(
  'fort port lake san santa saint st mount camp cape point new north south east west hotel villa el los las'.split(' '),
)

/** "Conservative Ann Weber": a first name and a surname after another word. */
function isNameWithin(run: readonly Word[]): boolean {
  const [before, first] = run.slice(-3)
  return (
    run.length > 2 &&
    firstNameGender(first!.key) !== undefined &&
    !isPlaceName(first!.key) &&
    !BEFORE_PLACES.has(before!.key)
  )
}

/** "the 1951 ", with at most a figure or two adjectives before the name. */
const ARTICLE = /\b(?:the|an?)\s+(?:[\p{Ll}\p{N}’'-]+\s+){0,2}$/iu

/** A source of one word, which no actor has for a name, is somebody. */
function isWholeSource(word: Word, source: Span | undefined): boolean {
  return (
    source !== undefined &&
    source.start === word.start &&
    source.end - word.end < 3 &&
    !word.acronym &&
    !isPlural(word.key) &&
    sourceKind(word.key) === undefined
  )
}
