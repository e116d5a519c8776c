import { Link } from 'wouter'
import { quotedWords } from '../../../src/brief/quotation.ts'
import type { Quoted } from '../../../src/server/contract/quoted.ts'
import { dayText } from '../day-text.ts'
import { placeOf } from './words.tsx'

/** A statement in its exact words, with who said it, where and when; the words lead to where they stand. */
export function Quote({ quoted }: { readonly quoted: Quoted }) {
  const { words, speaker, reportName, date, dateBasis, paragraph } = quoted
  const [first] = words
  if (!first) return null
  const last = words.at(-1)!
  return (
    <blockquote className="words">
      <Link href={placeOf({ report: first.report, start: first.start, end: last.end })} dir="auto">
        “{quotedWords(words.map(({ text }) => text).join(' … '))}”
      </Link>
      <footer>
        {speaker ?? 'Nobody named'}, {reportName}, {date ? <time dateTime={date}>{dayText(date)}</time> : dateBasis}, ¶
        {paragraph}
      </footer>
    </blockquote>
  )
}
