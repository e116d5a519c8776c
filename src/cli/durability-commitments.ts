import type { Command } from 'commander'
import { dayArgument } from './day-argument.ts'
import { actorsOf } from './goal-options.ts'
import { openAnalysis } from './open-analysis.ts'
import { print, printJson, printProblems } from './terminal.ts'

interface CommitmentsOptions {
  readonly at?: string
  readonly holder?: string
  readonly json?: true
}

/** `nonpaper durability commitments DIR`: who has promised how much by when. */
export function defineCommitments(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .option('--at <day>', 'as of this day, as 2027-05-01; else as of the latest report', dayArgument)
    .option('--holder <actors>', 'what these are to deliver, parted by commas')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Every quantity that an actor promises, makes conditional, aims at or demands of another, by deadline, with the words and their
place. A commitment takes words of promising ("will", "announced", "ready to"); what is favoured or hoped for is an aim.

  due      its last day has not passed: "by 2027" ends on 2027-12-31, "within 60 days" is counted from when it was said
  overdue  its last day has passed and nobody has recorded what became of it: this does not say that it was missed
  kept, missed  only as a person records it: in the workbench, or in case.yaml under durability: outcomes
  undated  no last day can be read; the words are shown

Not listed: quantities that the coding found no position for, and those that somebody asks for in return.

Examples:
  $ nonpaper durability commitments examples/backstop-2025
  $ nonpaper durability commitments examples/backstop-2025 --at 2027-05-01 --holder uk

More: docs/durability.md`,
    )
    .action(commitments)
}

async function commitments(dir: string, options: CommitmentsOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const holders = actorsOf(options.holder, analysis)
  if (options.holder !== undefined && !holders) return
  const { commitmentsOf } = await import('../case/commitments-of.ts')
  const found = commitmentsOf(analysis, options.at)
  printProblems(found.ok ? found.warnings : found.problems)
  if (!found.ok) return
  const shown = {
    ...found.value,
    commitments: found.value.commitments.filter(
      ({ holder }) => options.holder === undefined || (holder !== undefined && holders?.includes(holder)),
    ),
  }
  if (options.json) return printJson(shown)
  const { formatCommitments } = await import('./format-commitments.ts')
  print(formatCommitments(shown, analysis, options.holder === undefined ? undefined : holders))
}
