import { MONTH } from '../text/calendar-date.ts'

const YEAR = '(?:19|20|21)\\d\\d(?!\\d|,\\d)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const SEASON = '(?:spring|summer|autumn|fall|winter)'
const PERIOD = '(?:hours?|days?|weeks?|months?|years?)'
const CALENDAR = `(?:${[
  `${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?`,
  `${MONTH}\\s+${DAY}(?!\\d)(?:,?\\s+${YEAR})?`,
  `(?:(?:early|late|mid)[\\s-]+)?(?:(?:next|this)\\s+)?(?:${MONTH}|${SEASON})(?:,?\\s+(?:of\\s+)?${YEAR})?(?!\\p{L}|\\s+\\p{Lu})`,
  `(?:(?:early|late|mid)[\\s-]+)?${YEAR}`,
  '(?:next\\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  '(?:next|this)\\s+\\p{L}+',
  '(?:Christmas|Easter|Ramadan|New Year)',
].join('|')})`
const END = `(?:(?:the\\s+)?(?:end|start|beginning|middle)\\s+of\\s+(?:(?:the|this|next)\\s+)?(?:${PERIOD}|decade|${CALENDAR})|(?:the\\s+)?${CALENDAR})`
/** "of the armistice", "after signing": what a stretch is counted from where it is not today. */
const ANCHOR =
  "(?:\\s+(?:of|after|following|from)(?:\\s+(?!(?:if|unless|when|once|said|says|and|or|but|as|to|in|on|at|by|he|she|it|they|under)\\b)[\\p{L}’'-]+){1,5})?"

const deadline = new RegExp(
  `\\b(?:${[
    `(?:[Bb]y|[Bb]efore|[Oo]n or before|[Nn]o later than|[Nn]ot later than|[Uu]ntil)\\s+${END}`,
    `[Ww]ithin\\s+(?:the\\s+next\\s+)?(?:\\d+|\\p{L}+)\\s+${PERIOD}\\b${ANCHOR}`,
    '[Tt]he following (?:year|month)',
    '[Ii]n the (?:next|coming) \\p{L}+',
    `[Oo]ver (?:the next )?(?:\\d+|\\p{L}+) ${PERIOD}\\b`,
    '[Nn]o later than [^,.;]{3,20}',
    `[Ff]rom ${YEAR}`,
  ].join('|')})`,
  'u',
)
/** The end of what a number is said with: a full stop, a comma that parts no day from its year, or another verb. */
const halt = /\s+and\s+(?:would|will|shall|may|can|could)\b|[.;](?:\s|$)|,(?!\s+(?:19|20|21)\d\d\b)(?:\s|$)/u

/** The first words of a deadline before the next full stop or comma, whole: "by July 15, 2027", "within six months of the armistice". */
export function findDeadline(text: string): RegExpExecArray | undefined {
  return deadline.exec(text.split(halt)[0]!) ?? undefined
}
