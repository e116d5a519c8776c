import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { findSentences } from '../text/sentence.ts'
import { contains, type Excerpt, excerptOf, type Span } from '../text/span.ts'
import type { Codebook } from './codebook.ts'
import type { Meaning, Use } from './meaning.ts'
import { findMentions } from './mentions.ts'
import { contentWords, type TermIndex, termIndexOf } from './term-index.ts'
import { findWords, type Word } from './words.ts'

/** Where a disputed term is looked for. */
export interface MeaningsInput {
  readonly reports: readonly Report[]
  readonly statements: readonly Statement[]
  readonly codebook: Codebook
}

/** A wording of the term: its stems, and the issues it is a term of. */
interface Variant {
  readonly stems: readonly string[]
  readonly issues: readonly string[]
}

/** A quotation longer than this is cut to the sentence that uses the term. */
const longest = 400

/**
 * What each means by a disputed term: every use of it, and of the other terms of the issues it is a term of, with the words round
 * it. What a statement says is its speaker's use; all else, and what a reporter characterises, is the reporter's own. The
 * alternatives are those that the other words of the quotation point to; the term itself is not asked what it means.
 */
export function findMeanings(term: string, { reports, statements, codebook }: MeaningsInput): readonly Meaning[] {
  const variants = listVariants(term, codebook)
  const index = termIndexOf(codebook)
  const inReport = Map.groupBy(statements, ({ report }) => report)
  const found = reports.flatMap((report) => usesIn(report, inReport.get(report.id) ?? [], variants, index))
  const order = new Map(codebook.actors.map(({ id }, at) => [id, at]))
  const rank = ({ actor, speaker }: Meaning) =>
    actor === null ? codebook.actors.length + (speaker === null ? 2 : 1) : (order.get(actor) ?? codebook.actors.length)
  return [
    ...Map.groupBy(found, ({ actor, speaker }) => JSON.stringify(actor === null ? [null, speaker] : [actor])).values(),
  ]
    .map(([first, ...others]): Meaning => {
      const alike = others.every(({ speaker }) => speaker === first!.speaker)
      return {
        term,
        actor: first!.actor,
        speaker: alike ? first!.speaker : null,
        uses: [first!.use, ...others.map(({ use }) => use)],
      }
    })
    .sort((a, b) => rank(a) - rank(b))
}

interface Found {
  readonly actor: string | null
  readonly speaker: string | null
  readonly use: Use
}

function usesIn(
  report: Report,
  statements: readonly Statement[],
  variants: readonly Variant[],
  index: TermIndex,
): readonly Found[] {
  const seen = new Set<string>()
  return report.paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap((paragraph) => {
      const sentences = findSentences(report.text, paragraph, [])
      return findOccurrences(findWords(report.text, paragraph), variants).flatMap(
        ({ span, issues }): readonly Found[] => {
          const spoken = statementAround(span, statements)
          const sentence = sentences.find((candidate) => contains(candidate, span)) ?? span
          const quote = excerptOf(report.text, spoken ? cut(spoken.part, sentence) : sentence)
          const actor = spoken?.statement.speaker.actor ?? null
          const key = JSON.stringify([spoken?.statement.id, quote.start])
          if (seen.has(key)) return []
          seen.add(key)
          const pointed = pointedTo(quote.text, variants, issues, actor, index)
          return [
            {
              actor,
              speaker: spoken?.statement.speaker.name ?? null,
              use: {
                ...(spoken ? { statement: spoken.statement.id } : {}),
                quote: { report: report.id, ...quote },
                ...(issues[0] === undefined ? {} : { issue: issues[0] }),
                alternatives: pointed,
              },
            },
          ]
        },
      )
    })
}

/** The term itself, and with it all terms of every issue that it is a term or cue of. */
function listVariants(term: string, { issues }: Codebook): readonly Variant[] {
  const own = stemsOf(term)
  if (own.length === 0) return []
  const isOwn = (phrase: string) => stemsOf(phrase).join(' ') === own.join(' ')
  const named = issues.filter(({ terms, cues }) => [...terms, ...Object.values(cues).flat()].some(isOwn))
  const holding = issues.filter(({ terms }) =>
    terms.some((phrase) => own.every((stem) => stemsOf(phrase).includes(stem))),
  )
  const about = named.length > 0 ? named : holding
  const phrases = new Map([[own.join(' '), new Set(about.map(({ id }) => id))]])
  for (const issue of about) {
    for (const phrase of issue.terms) {
      const key = stemsOf(phrase).join(' ')
      phrases.set(key, new Set([...(phrases.get(key) ?? []), issue.id]))
    }
  }
  return [...phrases]
    .map(([key, ids]): Variant => ({ stems: key.split(' '), issues: [...ids] }))
    .sort((a, b) => b.stems.length - a.stems.length)
}

function stemsOf(phrase: string): readonly string[] {
  return contentWords(findWords(phrase, { start: 0, end: phrase.length })).map(({ stem }) => stem)
}

/** Left to right, the longest wording at each place; articles and the like may stand between its words. */
function findOccurrences(
  words: readonly Word[],
  variants: readonly Variant[],
): readonly { readonly span: Span; readonly issues: readonly string[] }[] {
  const found: { readonly span: Span; readonly issues: readonly string[] }[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (const { stems, issues } of variants) {
      const last = matchAt(words, from, stems)
      if (last === undefined) continue
      found.push({ span: { start: words[from]!.start, end: words[last]!.end }, issues })
      from = last
      break
    }
  }
  return found
}

/** Where the stems that begin at a word end. */
function matchAt(words: readonly Word[], from: number, stems: readonly string[]): number | undefined {
  let at = from
  for (const [place, stem] of stems.entries()) {
    while (place > 0 && words[at] && !words[at]!.mark && !words[at]!.content) at += 1
    if (words[at]?.stem !== stem) return undefined
    at += 1
  }
  return at - 1
}

/** The statement whose own words hold the span, the shortest if several do; not what a reporter characterises. */
function statementAround(
  span: Span,
  statements: readonly Statement[],
): { readonly statement: Statement; readonly part: Excerpt } | undefined {
  return statements
    .filter(({ voice }) => voice === 'statement')
    .flatMap((statement) =>
      statement.content.filter((part) => contains(part, span)).map((part) => ({ statement, part })),
    )
    .sort((a, b) => a.part.end - a.part.start - (b.part.end - b.part.start))[0]
}

function cut(part: Span, sentence: Span): Span {
  if (part.end - part.start <= longest) return part
  return { start: Math.max(part.start, sentence.start), end: Math.min(part.end, sentence.end) }
}

function pointedTo(
  text: string,
  variants: readonly Variant[],
  issues: readonly string[],
  actor: string | null,
  index: TermIndex,
): readonly string[] {
  const words = findWords(text, { start: 0, end: text.length })
  const occurrences = findOccurrences(words, variants)
  const beside = findMentions(words, index, actor ?? undefined).filter(
    ({ issue, from, to }) =>
      issues.includes(issue) &&
      !occurrences.some(({ span }) => words[from]!.start < span.end && span.start < words[to - 1]!.end),
  )
  const pointed = new Set(beside.flatMap(({ alternatives }) => alternatives))
  return issues.flatMap((id) => index.issues.get(id)!.alternatives.filter((alternative) => pointed.has(alternative)))
}
