import type { Report } from '../report/report.ts'
import { type Span, trimSpan } from '../text/span.ts'
import { findIssuedTitle } from './issuer.ts'

/** A paragraph of the body with its sentences. */
interface Sentences {
  readonly span: Span
  readonly sentences: readonly Span[]
}

/** What a communiqué says in one sentence or one item of a list. */
export interface IssuedWords {
  /** What stands for the issuer, in the sentence or in the words that lead into its list: "We", "The Ministers". */
  readonly subject?: Span
  /** "reaffirm", "have agreed". */
  readonly cue?: Span
  /** With its verb, without the mark at the end. */
  readonly content: Span
}

/** The communiqué, declaration, resolution or official statement that a report is. */
export interface Communique {
  /** The words that name who issues it: in the title, else where the text begins to say "we". */
  readonly issuer: Span
  readonly words: readonly IssuedWords[]
}

/** In a statement fewer sentences than this tell what somebody said; a news report about one is full of them. */
const REPORTING = 1 / 4
/** At least so many sentences of an untitled communiqué are said by its issuer. */
const SPOKEN = 1 / 2
const REPORTS = /\b(?:said|told|says|according to|quoted as|added|spokes(?:man|woman|person))\b/iu
const MEETING =
  /^(?:met|meet|meets|gathered|convened|assembled|held|attended|participated|came|travell?ed|arrived|visited|hosted|chaired|took part|have (?:met|gathered|convened))\b/iu
/** Signatures and notes to editors. */
const END =
  /^(?:Done|Signed) (?:at|in|on|by)\b|^(?:Notes? (?:to|for) editors|For (?:more|further) information|Media contacts?|Contact)\b|^(?:[#*]{3}|ENDS?\b)/iu
const ITEM = /^(?:[-–—•*▪◦●·]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/u
const PREAMBLE =
  /^(?:(?:also|further|deeply|gravely|fully|strongly|again|\p{L}+ly)\s+)?(?:\p{L}+ing|alarmed|convinced|concerned|guided|mindful|determined|aware|disturbed|encouraged)\b.*,$/isu
/** "The Security Council,": the sentence goes on below. */
const CHAPEAU = /^(?:The\s+)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}’'-]*|of|the|and|for)){0,8},$/u
const OPENING =
  /^(?:(?:In (?:this|that|the same) (?:regard|context|respect|spirit|connection)|To (?:this|that) end|Furthermore|Moreover|Finally|Accordingly|Therefore|Today|At the same time|Against this background|Once again|(?:In|On|At|During|Following|After|With|As)\s[^,;:]{2,80}),\s+)?/u
/** Who issues communiqués, each word with a capital or without. */
const GROUP = anyCase(
  'ministers leaders heads presidents parties sides participants members states countries council assembly conference summit group quad quartet troika ' +
    'commission committee union envoys mediators guarantors delegations governments signatories co-chairs chairs allies alliance authority board ' +
    'partners sponsors representatives principals',
)
const MODIFIER = String.raw`(?:${anyCase('two three four five six seven high security foreign prime defence defense general contracting member participating')}|\d+|\p{Lu}[\p{L}’'-]*)`
const SUBJECT = new RegExp(
  String.raw`^(?:[Ww]e|I|[Tt]hey|(?:[Tt]he(?!\s+United\s)|[Bb]oth|[Aa]ll|[Oo]ur)\s+(?:${MODIFIER}\s+){0,3}(?:${GROUP})(?:\s+(?:of|from)\s(?:the\s+)?\p{Lu}[^,;:.]{1,60}?)?|[Ee]ach\s+(?:[Pp]arty|[Ss]ide|[Ss]tate|[Mm]ember)|Ministers|Leaders|Heads of State and Government|Participants)(?=[,:]|\s+(?!and\b|or\b|of\b|for\b|in\b|the\b|\p{Lu}))`,
  'u',
)

function anyCase(words: string): string {
  return words.replace(/(?<![\p{L}-])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`).replaceAll(' ', '|')
}
/** "We, the Foreign Ministers of A, B and C, ": up to the comma before the verb. */
const NAMED_WE =
  /^We,\s+[^.;:]{3,600}?,(?=\s+(?:\p{Ll}+ly\s+|also\s+|have\s+|having\s|meeting\s|gathered\s|assembled\s|convened\s)?(?!and\b|the\b|of\b)\p{Ll})/u
/** Between subject and verb: a comma, and what the issuer did or thought first ("having met in Geneva, "). */
const INSERTED =
  /^,?\s*(?:(?:having|gathered|assembled|convened|determined|convinced|guided|mindful|\p{L}+ing)\b[^;:.]{0,300}?,\s+(?=\p{Ll}))?/u
const VERB =
  /^((?:(?:also|further|hereby|jointly|together|once again|again|therefore|\p{L}+ly|have|has|had|will|shall|must|do|does|did|not|are|is|were|was|be|been|remain|remains|stand|stands)\s+)*\p{L}[\p{L}-]+(?:\s+(?:on|upon)(?=\s))?)/iu
const LISTED_VERB =
  /^(?:(?:also|further|strongly|again|\p{L}+ly)\s+)?(?:accept|acknowledge|adopt|affirm|agree|announce|applaud|appeal|appreciate|approve|assure|authorize|authorise|call|commend|commit|condemn|confirm|congratulate|consider|decide|declare|demand|deplore|deny|direct|emphasi[sz]e|encourage|endorse|establish|express|extend|highlight|insist|instruct|intend|invite|mandate|note|oppose|pledge|praise|recogni[sz]e|recall|recommend|reiterate|reaffirm|regret|reject|remain|renew|request|require|resolve|restate|salute|stand|stress|strongly|suggest|support|take note|thank|undertake|underline|underscore|undertook|urge|voice|warn|welcome)(?:s|es|d|ed|led|ted)?\b/iu

/**
 * The communiqué or official statement that a report is: told by a title that names it and its issuer, or by text that says "We, the …" or
 * "The Council, …", where what it says is said by the issuer. A report that tells who said what is none. Takes linear time.
 */
export function findCommunique(report: Report, body: readonly Sentences[]): Communique | undefined {
  const { text, paragraphs } = report
  const title = findIssuedTitle(report)
  const untitled = title ? body.filter(({ span }) => span.start >= title.end) : body
  const chapeau = untitled.slice(0, 3).find(({ span }) => opensIssued(text, span))
  const below = chapeau && !title?.issuer ? untitled.slice(untitled.indexOf(chapeau)) : untitled
  if (!(title || chapeau)) return undefined
  const all = below.flatMap(({ sentences }) => sentences)
  if (all.length === 0) return undefined
  if (
    paragraphs.some(
      ({ opening }) => opening && /\(\p{L}[\p{L}/ -]+\)|\/\p{Lu}+\//u.test(text.slice(opening.start, opening.end)),
    )
  )
    return undefined
  const wordsIn = ({ start, end }: Span) => text.slice(start, end)
  const reporting = all.filter((sentence) => REPORTS.test(wordsIn(sentence))).length
  if (reporting > 1 && reporting > all.length * REPORTING) return undefined
  const named = title?.issuer ?? (chapeau && issuerOf(text, chapeau.span))
  const words = readWords(text, below, named && wordsIn(named))
  const spoken = words.filter(({ subject }) => subject !== undefined).length
  if (!title?.issuer && spoken < words.length * SPOKEN) return undefined
  const issuer = named ?? firstSubject(text, words)
  return issuer && words.length > 0 ? { issuer, words } : undefined
}

/** "We, the leaders of …", or a body with a comma after it at the head of its resolutions. */
function opensIssued(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 700))
  return NAMED_WE.test(words) || (end - start < 80 && CHAPEAU.test(words))
}

/** Who issues a communiqué that opens so: "the leaders of A and B" after "We,", or the body alone. */
function issuerOf(text: string, chapeau: Span): Span {
  const words = text.slice(chapeau.start, Math.min(chapeau.end, chapeau.start + 700))
  const we = NAMED_WE.exec(words)?.[0]
  const start = we ? /^We,\s+/u.exec(we)![0].length : 0
  const end = we ? we.length - 1 : words.replace(/,$/u, '').length
  return { start: chapeau.start + start, end: chapeau.start + end }
}

/** The first subject that says more than "we". */
function firstSubject(text: string, words: readonly IssuedWords[]): Span | undefined {
  return words
    .flatMap(({ subject }) => subject ?? [])
    .find(({ start, end }) => !/^(?:we|i|it|they|both|our)\b/iu.test(text.slice(start, end)))
}

interface Lead {
  readonly subject: Span
  readonly cue?: Span
}

function readWords(text: string, body: readonly Sentences[], issuer: string | undefined): readonly IssuedWords[] {
  const words: IssuedWords[] = []
  let lead: Lead | undefined
  for (const { span, sentences } of body) {
    const whole = text.slice(span.start, span.end)
    if (END.test(whole)) break
    if (CHAPEAU.test(whole) && whole.length < 80) {
      lead = { subject: { start: span.start, end: span.end - 1 } }
      continue
    }
    if (lead && PREAMBLE.test(whole)) continue
    const item = ITEM.exec(whole)?.[0].length ?? 0
    for (const [index, sentence] of sentences.entries()) {
      const from =
        index === 0 || sentence.start < span.start + item ? Math.max(sentence.start, span.start + item) : sentence.start
      const rest = { start: from, end: sentence.end }
      if (!/\p{L}/u.test(text.slice(rest.start, rest.end))) continue
      const own = leadOf(text, rest, issuer)
      if (text[rest.end - 1] === ':' && (own ?? lead)) {
        lead = own ?? lead
        continue
      }
      const listed =
        item > 0 ||
        /[;]$|;\s+and$/u.test(text.slice(rest.start, rest.end)) ||
        /^\p{Ll}/u.test(text.slice(rest.start, rest.start + 2))
      const issued = own
        ? ownWords(text, rest, own)
        : listed && lead
          ? itemWords(text, rest, lead)
          : ownWords(text, rest)
      if (issued) words.push(issued)
      if (!listed) lead = undefined
    }
  }
  return words
}

/** The issuer as subject of a sentence, with its verb. */
function leadOf(text: string, sentence: Span, issuer: string | undefined): Lead | undefined {
  const subject = subjectOf(text, sentence, issuer)
  if (!subject) return undefined
  const start =
    subject.end + INSERTED.exec(text.slice(subject.end, Math.min(sentence.end, subject.end + 600)))![0].length
  const verb = VERB.exec(text.slice(start, Math.min(sentence.end, start + 160)))?.[0]
  return verb === undefined ? { subject } : { subject, cue: { start, end: start + verb.length } }
}

/** "We", "the Ministers", or the issuer as its title has it, also by the head of its name alone ("The Secretary"). */
function subjectOf(text: string, { start, end }: Span, issuer = ''): Span | undefined {
  const words = text.slice(start, Math.min(end, start + 800))
  const lead = OPENING.exec(words)![0].length
  const rest = words.slice(lead)
  const name = issuer.replace(/^the\s+/iu, '')
  const head = name
    .split(/\s+(?:of|for|on)\s/u)[0]!
    .split(/\s+/u)
    .at(-1)!
  const length =
    lengthOfName(rest, name) ??
    lengthOfName(rest, head) ??
    NAMED_WE.exec(rest)?.[0].replace(/,$/u, '').length ??
    SUBJECT.exec(rest)?.[0].length ??
    (/^It\s/u.test(rest) && LISTED_VERB.test(rest.slice(3)) ? 2 : undefined)
  return length === undefined ? undefined : { start: start + lead, end: start + lead + length }
}

/** How long a name is at the head of a sentence, with its article. */
function lengthOfName(words: string, name: string): number | undefined {
  if (name === '') return undefined
  const article = /^the\s+/iu.exec(words)?.[0].length ?? 0
  const there = words.slice(article, article + name.length).toLowerCase() === name.toLowerCase()
  const ends = !/[\p{L}\p{N}]/u.test(words[article + name.length] ?? ' ')
  return there && ends && (article > 0 || name.includes(' ')) ? article + name.length : undefined
}

function ownWords(text: string, sentence: Span, lead?: Lead): IssuedWords | undefined {
  const content = bare(text, {
    start: lead?.cue?.start ?? (lead ? lead.subject.end : sentence.start),
    end: sentence.end,
  })
  const words = text.slice(content.start, content.end)
  if (!/\p{L}{2}/u.test(words) || MEETING.test(words)) return undefined
  return { ...lead, content }
}

/** An item says its own verb ("welcome …"), or leaves it to the words above the list ("agreed on the following: …"). */
function itemWords(text: string, item: Span, lead: Lead): IssuedWords | undefined {
  const content = bare(text, item)
  const words = text.slice(content.start, content.end)
  if (!/\p{L}{2}/u.test(words)) return undefined
  if (!LISTED_VERB.test(words)) return { ...lead, content }
  const verb = VERB.exec(words)![0]
  return { subject: lead.subject, cue: { start: content.start, end: content.start + verb.length }, content }
}

/** Without the marks and the "and" after which the next item comes. */
function bare(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span)
  const tail = /(?:[;,]\s+and|[.;,:]+)$/u.exec(text.slice(Math.max(start, end - 12), end))?.[0].length ?? 0
  return trimSpan(text, { start, end: end - tail })
}
