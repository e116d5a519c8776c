import type { Command } from 'commander'
import { nameOfReport } from '../report/name-of-report.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printJson, wrap } from './terminal.ts'
import { wordingOf } from './wording.ts'

/** `nonpaper meanings DIR TERM`: what each means by a term. */
export function defineMeanings(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .argument('<term>', 'a disputed word or phrase')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Every use of the term, by who uses it, in quotation, with the alternatives that the words round it point to. The reporters' own
uses stand apart.

Example:
  $ nonpaper meanings examples/backstop-2025 backstop

More: docs/positions.md`,
    )
    .action(meanings)
}

async function meanings(dir: string, term: string, options: { readonly json?: true }): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const { meaningsOf } = await import('../case/answers.ts')
  const found = meaningsOf(analysis, term)
  if (options.json) return printJson({ term, meanings: found })
  if (found.length === 0) print(`Nobody uses "${term}" in these reports.`)
  const wording = wordingOf(analysis)
  for (const { actor, speaker, uses } of found) {
    const who = actor === null ? (speaker ?? 'The reporters') : wording.actor(actor)
    print(paint('bold', speaker === null || speaker === who ? who : `${who} (${speaker})`))
    for (const { quote, issue, alternatives } of uses) {
      const report = analysis.reports.find(({ id }) => id === quote.report)
      const towards =
        issue === undefined ? '' : ` → ${issue}${alternatives.length > 0 ? `=${alternatives.join(' or ')}` : ''}`
      const where = [report && nameOfReport(report), report?.date].filter(Boolean).join(', ')
      print(wrap(`${quote.text} ${paint('dim', `(${where})`)}${towards}`, '  '))
    }
    print('')
  }
}
