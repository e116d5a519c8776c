import type { Report } from '../report/report.ts'
import type { Actor, ActorKind } from '../statement/actor.ts'
import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import { type Excerpt, excerptOf } from '../text/span.ts'
import type { Issue } from './codebook.ts'

/** For tests: an actor with its names. */
export function actor(id: string, name: string, aliases: readonly string[] = [], kind: ActorKind = 'party'): Actor {
  return { id, name, kind, aliases, people: [] }
}

/** For tests: an issue whose first alternative is the status quo. */
export function issue(
  id: string,
  question: string,
  alternatives: readonly string[],
  terms: readonly string[],
  cues: Issue['cues'] = {},
): Issue {
  return {
    id,
    question,
    alternatives,
    statusQuo: alternatives[0]!,
    controlledBy: ['someone'],
    consent: [],
    terms,
    termsBy: {},
    cues,
    scores: {},
  }
}

/** For tests: a report of one text with one paragraph. */
function reportOf(text: string, date?: string): Report {
  const id = contentId('r', text)
  return {
    id,
    ...(date === undefined ? {} : { date }),
    dateBasis: date === undefined ? 'unknown' : 'given by the user',
    language: 'en',
    text,
    sha256: '',
    paragraphs: [...text.matchAll(/[^\n]+/gu)].map((match, at) => ({
      start: match.index,
      end: match.index + match[0].length,
      number: at + 1,
      kind: 'body' as const,
    })),
  }
}

/** For tests: a text with source, cue and content marked, "[s:Iran] [c:said] [t:it would …]", as a report and its statement. */
export function marked(
  source: string,
  by: string | null,
  about: Partial<Pick<Statement, 'date' | 'voice' | 'speaker'>> = {},
): { readonly report: Report; readonly statement: Statement } {
  let text = ''
  const spans: Record<'s' | 'c' | 't', { start: number; end: number }[]> = { s: [], c: [], t: [] }
  let open: { kind: 's' | 'c' | 't'; start: number } | undefined
  for (let at = 0; at < source.length; at += 1) {
    const opens = /^\[([sct]):/u.exec(source.slice(at, at + 3))
    if (opens) {
      open = { kind: opens[1] as 's' | 'c' | 't', start: text.length }
      at += 2
    } else if (open && source[at] === ']') {
      spans[open.kind].push({ start: open.start, end: text.length })
      open = undefined
    } else text += source[at]
  }
  const report = reportOf(text, about.date)
  const excerpts = (kind: 's' | 'c' | 't'): readonly Excerpt[] => spans[kind].map((span) => excerptOf(text, span))
  const verbatim = excerpts('t').flatMap((content) =>
    [...content.text.matchAll(/“([^”]*)”/gu)].map((match) =>
      excerptOf(text, {
        start: content.start + match.index + 1,
        end: content.start + match.index + match[0].length - 1,
      }),
    ),
  )
  return {
    report,
    statement: {
      id: contentId('s', text, by ?? ''),
      report: report.id,
      paragraph: 1,
      mode: verbatim.length === 0 ? 'indirect' : 'mixed',
      voice: 'statement',
      speaker: { name: by, actor: by, class: 'named' },
      source: excerpts('s'),
      cue: excerpts('c'),
      content: excerpts('t'),
      verbatim,
      dateBasis: 'given',
      ...about,
    },
  }
}
