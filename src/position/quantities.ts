import type { Span } from '../text/span.ts'
import type { NameMention } from './mentions.ts'
import type { Quantity } from './position.ts'
import type { Word } from './words.ts'

const amount =
  /(?:(?<currency>US\$|[$€£¥]|USD|EUR|GBP)\s?)?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety))(?:[\s-](?<scale>hundred|thousand|million|billion|trillion|bn|m)\b)?(?:\s?(?<percent>%|percent\b|per cent\b|percentage points?))?(?<after>[\s-]+(?<rate>(?:(?!(?:an?|per|each|every)\b)[\p{L}’'-]+\s+){1,3}(?:an?|per|each|every)\s+(?:hour|day|week|month|year))\b|[\s-]+(?:(?!(?:an?|per|each|every)\b)[\p{L}’'-]+[\s-]+){0,3}?(?<unit>troops?|soldiers?|peacekeepers?|observers?|monitors?|inspectors?|police|personnel|kilomet(?:re|er)s?|km|miles?|metres?|meters?|tonnes?|tons?|barrels?|centrifuges?|missiles?|warheads?|hostages?|prisoners?|detainees?|captives?|bodies|people|refugees?|seats?|ministries|posts?|votes?|days?|weeks?|months?|years?|hours?|degrees?|dollars?|euros?|pounds?|francs?|rupees?|yuan|yen|cubic metres?|cubic meters?|bcm|MW|megawatts?|ships?|vessels?|aircraft|villages?|towns?)\b)?/giu
/** Without one of these there is no amount. */
const numeral =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)\b/i
const gdp = /^[^.;,]{0,40}?\b(?:GDP|gross domestic product)\b/u
const deadline =
  /\b(?:by (?:the end of )?(?:\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[^,.;]{0,12}|(?:next|this) \p{L}+)|within (?:\d+|\p{L}+) (?:hours|days|weeks|months|years)|the following year|in the next [\p{L}]+|over (?:the next )?(?:\d+|\p{L}+) (?:days|weeks|months|years)|before (?:the end of )?\d{4}|until \d{4}|no later than [^,.;]{3,20}|from \d{4})/u
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

/** The quantities of a stretch of text: value, unit, deadline words and whose they are where a name stands before them. */
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
    const unit = unitOf(groups, stretch.slice(match.index + length))
    if (unit === undefined) continue
    const start = span.start + match.index
    const ends = start + length
    const rest = stretch.slice(match.index + length, match.index + length + 70).split(/[.;,](?:\s|$)/u)[0]!
    const share = unit === '% of GDP' ? (gdp.exec(rest)?.[0].length ?? 0) : 0
    const by = deadline.exec(rest)
    const end = by ? ends + by.index + by[0].length : ends + share
    const holder = names.findLast((name) => words[name.to - 1]!.end <= ends)?.actor
    found.push({
      value:
        Number(written[groups.number!.toLowerCase()] ?? groups.number!.replaceAll(',', '')) *
        (scales[groups.scale?.toLowerCase() ?? ''] ?? 1),
      unit,
      ...(holder === undefined ? {} : { holder }),
      ...(by ? { deadline: by[0] } : {}),
      span: { report, start, end, text: text.slice(start, end) },
    })
  }
  return found
}

function unitOf(groups: Record<string, string | undefined>, rest: string): string | undefined {
  if (groups.percent) return gdp.test(rest) ? '% of GDP' : '%'
  if (groups.currency) return currencies[groups.currency.toLowerCase()] ?? groups.currency
  if (groups.rate) return groups.rate.replaceAll(/\s+/gu, ' ')
  const unit = groups.unit?.toLowerCase()
  if (!unit) return undefined
  if (/^(?:kilomet|km)/u.test(unit)) return 'km'
  if (unit.startsWith('dollar')) return 'USD'
  if (unit.startsWith('euro')) return 'EUR'
  if (unit.startsWith('pound')) return 'GBP'
  return /s$|police|personnel|people|aircraft|bcm|mw/u.test(unit) ? unit : `${unit}s`
}
