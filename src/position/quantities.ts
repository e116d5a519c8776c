import type { Span } from '../text/span.ts'
import { findDeadline } from './deadline-words.ts'
import type { NameMention } from './mentions.ts'
import { PEOPLE, peopleKind } from './people-units.ts'
import type { Quantity } from './position.ts'
import { senseOf } from './quantity-sense.ts'
import type { Word } from './words.ts'

const DIGIT = 'one|two|three|four|five|six|seven|eight|nine'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const WRITTEN = `(?:(?:${TENS})-(?:${DIGIT})|${TENS}|${DIGIT}|ten|eleven|twelve|fifteen)`
const CURRENCY = '(?:US\\$|[$€£¥]|USD|EUR|GBP)'
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\b${WRITTEN}\\b)`
const SCALE = '(?:hundred|thousand|million|billion|trillion|bn|m)\\b'
const PERCENT = '(?:%|percent\\b|per cent\\b|percentage points?)'
const UNIT = `(?:${PEOPLE}|fighters?|kilomet(?:re|er)s?|km|miles?|metres?|meters?|tonnes?|tons?|barrels?|centrifuges?|missiles?|warheads?|hostages?|prisoners?|detainees?|captives?|bodies|people|refugees?|seats?|ministries|posts?|votes?|days?|weeks?|months?|years?|hours?|degrees?|dollars?|euros?|pounds?|francs?|rupees?|yuan|yen|cubic metres?|cubic meters?|bcm|MW|megawatts?|ships?|vessels?|aircraft|villages?|towns?)\\b`
const BETWEEN = `(?!(?:an?|per|each|every|${WRITTEN})\\b)[\\p{L}’'-]+`
const amount = new RegExp(
  `(?:(?<currency>${CURRENCY})\\s?)?(?<number>${NUMBER})(?:[\\s-](?<scale>${SCALE}))?(?:\\s?(?<percent>${PERCENT}))?(?:(?<strong>\\s+in\\s+an?\\s+(?:\\p{L}+\\s+)?(?:force|contingent|brigade|corps|battalion)\\b|[\\s-]strong(?=\\s+(?:\\p{L}+\\s+)?(?:force|mission|contingent|brigade|army|corps|battalion|team)\\b))|(?<after>[\\s-]+(?<rate>(?:${BETWEEN}\\s+){1,3}(?:an?|per|each|every)\\s+(?:hour|day|week|month|year))\\b|[\\s-]+(?:${BETWEEN}[\\s-]+){0,3}?(?<unit>${UNIT})))?`,
  'giu',
)
/** Without one of these there is no amount. */
const numeral = new RegExp(`\\d|\\b${WRITTEN}\\b`, 'iu')
const gdp = /^[^.;,]{0,40}?\b(?:GDP|gross domestic product)\b/u
/** The lower end of a range before its upper end, or what a number is moved from. */
const lower = new RegExp(
  `(?:\\b(?<word>between|from)\\s+)?(?<amount>(?:${CURRENCY}\\s?)?(?<number>${NUMBER})(?:[\\s-](?<scale>${SCALE}))?(?:\\s?${PERCENT})?)(?:\\s+\\p{L}+)?-?\\s*(?:(?<link>and|to)\\s+|[-–—])$`,
  'iu',
)
/** "2,000 of its 9,000 troops": the part is what is spoken of. */
const partOf = new RegExp(
  `(?<number>${NUMBER})(?:[\\s-](?<scale>${SCALE}))?\\s+of\\s+(?:its|the|their|his|her|those)\\s+(?:\\p{L}+\\s+)?$`,
  'iu',
)
const goesOn = new RegExp(`^\\s*(?:(?:and|to)\\s+|[-–—]\\s*)(?:${CURRENCY}\\s?)?${NUMBER}`, 'iu')
const goesOnAlone = new RegExp(`^\\s*(?:to\\s+|[-–—]\\s*)(?:${CURRENCY}\\s?)?${NUMBER}`, 'iu')
/** How many characters before a number may tell what becomes of it. */
const reach = 80
const period = /^(?:hours|days|weeks|months|years)$/u
const passed =
  /^\s+(?:before|after|ago|earlier|later|since|old|in (?:office|power|prison|jail|the job)|as \p{L}+|behind bars|of (?:\p{L}+\s+)?(?:war|fighting|conflict|negotiations?|talks))\b/iu
const served =
  /\b(?:served|serving|serves|spent|ruled|took|taken|lasted|jailed for|sentenced to)\s+(?:for\s+|about\s+|nearly\s+|some\s+|over\s+)?$/iu
const lasts = /\b(?:within|for|of|over|least|another|further)\s+(?:the\s+next\s+)?$/iu
/** Before a name, it is no subject of what follows. */
const oblique = /^(?:from|to|against|by|with|in|into|on|for|at|near|toward|towards|between|over|off)$/u
const written: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}
const currencies: Readonly<Record<string, string>> = { $: 'USD', us$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }

/**
 * The quantities of a stretch of text: value, unit, deadline words and whose they are where a name stands before them. Of "from 25 to 10
 * percent" it is the value moved to, of "between 1,500 and 2,000" the upper with the lower as `least`. A time that has passed is none.
 */
export function findQuantities(
  text: string,
  span: Span,
  report: string,
  words: readonly Word[],
  names: readonly NameMention[],
): readonly Quantity[] {
  const stretch = text.slice(span.start, span.end)
  if (!numeral.test(stretch)) return []
  const found: Quantity[] = []
  for (const match of stretch.matchAll(amount)) {
    const groups = match.groups!
    if (span.start + match.index < (found.at(-1)?.span.end ?? 0)) continue
    // A share or a sum has its unit already: a noun after it belongs to what follows ("2.6% the following year").
    const length = match[0].length - (groups.percent || groups.currency ? (groups.after?.length ?? 0) : 0)
    const following = stretch.slice(match.index + length)
    const unit = unitOf(groups, following)
    if (unit === undefined) continue
    const before = stretch.slice(Math.max(0, match.index - reach), match.index)
    if (
      /(?:thousand|hundred|million)\s$/iu.test(before) ||
      isLowerEnd(groups, before, following) ||
      (period.test(unit) && isPast(before, following))
    )
      continue
    const least = lowerEnd(groups, before)
    const part = partOf.exec(before)
    const lead = least?.words ?? part?.[0].length ?? 0
    const start = span.start + match.index - lead
    const ends = span.start + match.index + length
    const rest = following.slice(0, 80)
    const share = unit === '% of GDP' ? (gdp.exec(rest)?.[0].length ?? 0) : 0
    const by = findDeadline(rest)
    const end = by ? ends + by.index + by[0].length : ends + share
    const holder = holderBefore(ends, words, names)
    const sense = senseOf(
      text.slice(Math.max(0, start - 100), start),
      match[0],
      following,
      peopleKind(unit) !== undefined,
    )
    found.push({
      value: part ? readNumber(part.groups!.number!, part.groups!.scale) : readNumber(groups.number!, groups.scale),
      ...(least && { least: least.value }),
      unit,
      ...(holder === undefined ? {} : { holder }),
      ...(by ? { deadline: by[0] } : {}),
      ...(sense && { sense }),
      span: { report, start, end, text: text.slice(start, end) },
    })
  }
  return found
}

function readNumber(number: string, scale: string | undefined): number {
  const plain = number.replaceAll(',', '')
  const value = /^\d/u.test(plain)
    ? Number(plain)
    : plain.split('-').reduce((sum, word) => sum + (written[word.toLowerCase()] ?? 0), 0)
  return value * (scales[scale?.toLowerCase() ?? ''] ?? 1)
}

/** True of 25 in "from 25 percent to 10 percent" and of 30 in "$30 to $40 million". */
function isLowerEnd({ unit }: Record<string, string | undefined>, before: string, following: string): boolean {
  if (/\b(?:between|from)\s+$/iu.test(before)) return goesOn.test(following)
  return unit === undefined && goesOnAlone.test(following)
}

/** The lower end of "between 1,500 and 2,000" and of "1,500 to 2,000", and how long its words are. */
function lowerEnd(upper: Record<string, string | undefined>, before: string) {
  const match = lower.exec(before)
  const { word, number, scale, link } = match?.groups ?? {}
  if (!match || number === undefined || /^from$/iu.test(word ?? '')) return undefined
  if (/^and$/iu.test(link ?? '') && word === undefined) return undefined
  if (word === undefined && /^(?:19|20)\d\d$/u.test(number)) return undefined
  const alike = scale === undefined && readNumber(number, undefined) < readNumber(upper.number!, undefined)
  const value = readNumber(number, alike ? upper.scale : scale)
  return value < readNumber(upper.number!, upper.scale) ? { value, words: match[0].length } : undefined
}

/** "two days before he left", "eleven years of war", "served two years". */
const isPast = (before: string, following: string) =>
  served.test(before) || (passed.test(following) && !lasts.test(before))

/** The last name before a number that is subject or possessor of what follows: "North Korea will …", not "from North Korea …". */
function holderBefore(ends: number, words: readonly Word[], names: readonly NameMention[]): string | undefined {
  const isSubject = ({ from, to }: NameMention) => {
    let at = from - 1
    while (at >= 0 && /^(?:the|a|an|its|their)$/u.test(words[at]!.lower)) at -= 1
    return !oblique.test(words[at]?.lower ?? '') || words[to]?.lower === 'to' || words[to]?.lower === 's'
  }
  return names.findLast((name) => words[name.to - 1]!.end <= ends && isSubject(name))?.actor
}

function unitOf(groups: Record<string, string | undefined>, rest: string): string | undefined {
  if (groups.percent) return gdp.test(rest) ? '% of GDP' : '%'
  if (groups.currency) return currencies[groups.currency.toLowerCase()] ?? groups.currency
  if (groups.rate) return groups.rate.replaceAll(/\s+/gu, ' ')
  if (groups.strong) return 'personnel'
  const unit = groups.unit?.toLowerCase()
  if (!unit) return undefined
  if (/^(?:kilomet|km)/u.test(unit)) return 'km'
  if (unit.startsWith('dollar')) return 'USD'
  if (unit.startsWith('euro')) return 'EUR'
  if (unit.startsWith('pound')) return 'GBP'
  return /s$|police|personnel|people|aircraft|bcm|mw/u.test(unit) ? unit : `${unit}s`
}
