import { makeReport } from '../../../src/report/make-report.ts'
import type { Actor } from '../../../src/statement/actor.ts'
import { findStatements } from '../../../src/statement/find-statements.ts'
import type { Statement } from '../../../src/statement/statement.ts'
import type { Excerpt } from '../../../src/text/span.ts'

/** The statements of a text read as a report, each checked to point at its own words. */
export function read(text: string, actors: readonly Actor[] = []): readonly Statement[] {
  const report = makeReport(text)
  if (!report.ok) throw new Error(report.problems[0].message)
  const statements = findStatements(report.value, actors)
  for (const { source, cue, content, verbatim } of statements)
    for (const excerpt of [...source, ...cue, ...content, ...verbatim])
      if (text.slice(excerpt.start, excerpt.end) !== excerpt.text) throw new Error(`not where it says: ${excerpt.text}`)
  return statements
}

/** Statements as "speaker, class, mode: words", a position held with "held" after the mode; stretches apart by " … ". */
export function said(text: string, actors: readonly Actor[] = []): readonly string[] {
  return read(text, actors).map(({ speaker, mode, voice, content }) => {
    const held = voice === 'narrated' ? ', held' : ''
    return `${speaker.name}, ${speaker.class}, ${mode}${held}: ${words(content)}`
  })
}

/** Stretches of a report in words. */
export function words(excerpts: readonly Excerpt[]): string {
  return excerpts.map(({ text }) => text).join(' … ')
}

/** A text without the indent of a template. */
export function form(template: string): string {
  return template
    .replace(/^\n| +$/g, '')
    .replace(/^ +/gm, '')
    .trimEnd()
}
