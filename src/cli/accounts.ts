import type { Command } from 'commander'
import type { Account } from '../position/account.ts'
import { nameOfReport } from '../report/name-of-report.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printJson, wrap } from './terminal.ts'

/** `nonpaper accounts DIR`: what the outlets make of each fact. */
export function defineAccounts(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Each fact that the reports give: said by several, by one only, or in tension. A tension is shown with both quotations and both
dates and never resolved.

Example:
  $ nonpaper accounts examples/backstop-2025

More: docs/positions.md`,
    )
    .action(accounts)
}

const titles: Readonly<Record<Account['kind'], string>> = {
  tension: 'In tension',
  agreed: 'Said by several',
  only: 'Said by one only',
}

async function accounts(dir: string, options: { readonly json?: true }): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const { accountsOf } = await import('../case/answers.ts')
  const found = accountsOf(analysis)
  if (options.json) return printJson({ accounts: found })
  const names = new Map(analysis.reports.map((report) => [report.id, nameOfReport(report)]))
  if (found.length === 0) print('No facts to compare: no statement speaks of an issue of the codebook.')
  for (const [kind, title] of Object.entries(titles)) {
    const alike = found.filter((account) => account.kind === kind)
    if (alike.length === 0) continue
    print(`${paint('bold', title)} (${alike.length})`)
    for (const { fact, difference, witnesses } of alike) {
      print(wrap(difference === undefined ? fact : `${fact}: ${difference}`, '  '))
      for (const { report, date, quote } of witnesses) {
        print(wrap(`${quote.text} ${paint('dim', `(${names.get(report)}, ${date ?? 'undated'})`)}`, '      '))
      }
    }
    print('')
  }
}
