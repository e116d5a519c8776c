import type { Command } from 'commander'
import { exitCode, note } from './exit-code.ts'
import { openProgress, paint, print, printJson, printProblems } from './terminal.ts'

/** `nonpaper check DIR`: the faults of a case. */
export function defineCheck(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .option('--strict', 'fail on warnings, too')
    .option('--json', 'print the problems as JSON')
    .addHelpText(
      'after',
      `
Checks case.yaml, reads every report, and tells of terms, actors and file names that match nothing. Exit code 1 if something is
wrong; warnings alone do not fail, but for --strict.

Examples:
  $ nonpaper check examples/backstop-2025
  $ nonpaper check talks --strict

More: docs/case.md`,
    )
    .action(check)
}

async function check(dir: string, options: { readonly strict?: true; readonly json?: true }): Promise<void> {
  const { checkCase } = await import('../case/check-case.ts')
  const progress = openProgress('reading report')
  const { analysis, problems } = await checkCase(dir, progress.step)
  progress.close()
  const noCase = problems.some(({ code }) => code === 'missing-file' || code === 'no-case') && !analysis
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (options.json) printJson({ problems })
  else printProblems(problems)
  process.exitCode = exitCode.done
  if (noCase) note(exitCode.badInput)
  else if (errors > 0 || (options.strict && problems.length > 0)) note(exitCode.failedCheck)
  if (options.json) return
  const counts = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
  if (analysis) {
    const { codebook, reports, statements, positions } = analysis
    const held = [count(codebook.actors.length, 'actor'), count(codebook.issues.length, 'issue')]
    const found = [
      count(reports.length, 'report'),
      count(statements.length, 'statement'),
      count(positions.length, 'position'),
    ]
    print([...held, ...found].join(', '))
  }
  print(paint(errors > 0 ? 'red' : 'green', counts))
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
