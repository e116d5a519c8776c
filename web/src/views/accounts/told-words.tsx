import { Link } from 'wouter'
import { quotedWords } from '../../../../src/brief/quotation.ts'
import type { Witness } from '../../../../src/position/account.ts'
import { compareWordings } from '../../../../src/text/compare-wordings.ts'
import { dayText } from '../../day-text.ts'
import { placeOf } from '../../parts/words.tsx'

/** A report's words on a fact; where another report says nearly the same, words that are not in it are underlined twice. */
export function ToldWords({
  witness: { quote, date },
  beside,
}: {
  readonly witness: Witness
  readonly beside: Witness | undefined
}) {
  const words = quotedWords(quote.text)
  const pieces = beside && compareWordings(words, quotedWords(beside.quote.text))?.[0]
  return (
    <blockquote className="words">
      <Link href={placeOf(quote)} dir="auto">
        “
        {pieces
          ? pieces.map(({ text, same }, at) =>
              same ? (
                text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a wording never move
                <u key={at} className="accounts-differs">
                  {text}
                </u>
              ),
            )
          : words}
        ”
      </Link>
      <footer>{date ? <time dateTime={date}>said {dayText(date)}</time> : 'undated'}</footer>
    </blockquote>
  )
}
