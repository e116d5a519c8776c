import type { Command } from 'commander'
import { actorsOf, goalOf, goalOption } from './goal-options.ts'
import { openAnalysis } from './open-analysis.ts'
import { print, printJson, printProblems } from './terminal.ts'

interface DealsOptions {
  readonly goal?: string
  readonly withoutConsent?: string
  readonly json?: true
}

/** `nonpaper deals DIR`: is there a deal. */
export function defineDeals(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .addOption(goalOption())
    .option('--without-consent <actors>', 'set aside the consent of these actors, parted by commas')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Whether a settlement reaches the goal; if not, every minimal set of positions and silences that rules it out, and the smallest
changes that would open it. Undecided and silent are read both ways, and both are shown.

Examples:
  $ nonpaper deals examples/backstop-2025
  $ nonpaper deals examples/backstop-2025 --goal european-force=deployed --without-consent russia

More: docs/deals.md`,
    )
    .action(deals)
}

async function deals(dir: string, options: DealsOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const goal = goalOf(options.goal, analysis)
  const withoutConsent = actorsOf(options.withoutConsent, analysis)
  if (!goal || !withoutConsent) return
  if (Object.keys(goal).length === 0) return printProblems([noGoal(dir)])
  const { dealsOf } = await import('../case/answers.ts')
  const answer = dealsOf(analysis, goal, withoutConsent)
  if (options.json) return printJson(answer)
  const { formatDeals } = await import('./format-deals.ts')
  print(formatDeals(answer, analysis))
}

const noGoal = (dir: string) => ({
  code: 'no-goal',
  severity: 'error' as const,
  message: 'no goal to ask about',
  hint: 'Give --goal issue=alternative, or write goal: {issue: alternative} in case.yaml.',
  location: { file: dir },
})
