import type { Command } from 'commander'
import { print, printJson, printProblems } from './terminal.ts'

/** `nonpaper packages DIR`: what packages are worth to whom. */
export function definePackages(command: Command): void {
  command
    .argument('<dir>', 'a case folder whose case.yaml gives scores')
    .option('--take <items>', 'what this draft is worth: issue[=alternative], parted by commas')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Every package that takes or leaves the scored alternatives of case.yaml: how many there are, how many give every party its
threshold, which of these nobody can better for one party without loss to another, and which three bargaining solutions pick.
The numbers are the analyst's; the reports have no part in it.

Examples:
  $ nonpaper packages talks
  $ nonpaper packages talks --take quota,inspections

More: docs/deals.md`,
    )
    .action(packages)
}

async function packages(dir: string, options: { readonly take?: string; readonly json?: true }): Promise<void> {
  const [{ openCodebook }, { packagesOf }] = await Promise.all([
    import('../case/open-case.ts'),
    import('../case/answers.ts'),
  ])
  const opened = await openCodebook(dir)
  printProblems(opened.ok ? opened.warnings : opened.problems)
  if (!opened.ok) return
  const answer = packagesOf(opened.value, options.take)
  printProblems(answer.ok ? answer.warnings : answer.problems)
  if (!answer.ok) return
  if (options.json) return printJson(answer.value)
  const { formatPackages } = await import('./format-packages.ts')
  print(formatPackages(answer.value, opened.value.codebook))
}
