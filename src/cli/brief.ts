import type { Command } from 'commander'
import { dayArgument } from './day-argument.ts'
import { goalOf, goalOption } from './goal-options.ts'
import { openAnalysis } from './open-analysis.ts'
import { coloured, print, printJson, printProblems, terminalWidth } from './terminal.ts'
import { writeOutput } from './write-output.ts'

interface BriefOptions {
  readonly goal?: string
  readonly since?: string
  readonly md?: string | true
  readonly html?: string | true
  readonly json?: true
}

/** `nonpaper brief DIR`: all of it on a page. */
export function defineBrief(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .addOption(goalOption())
    .option('--since <day>', 'tell what changed from this day on', dayArgument)
    .option('--html [file]', 'write one self-contained page whose notes open the reports; without a file, print it')
    .option('--md [file]', 'write Markdown; without a file, print it')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
The answer first, then positions, conditions, circles, blocking sets and smallest changes, meanings, accounts, changes,
quantities, sources, gaps and the questions worth asking next. Every claim has footnotes: report, paragraph, exact words.

Examples:
  $ nonpaper brief examples/backstop-2025
  $ nonpaper brief examples/backstop-2025 --html brief.html
  $ nonpaper brief talks --goal ceasefire=declared --since 2025-02-24 --md > brief.md

More: docs/brief.md`,
    )
    .action(brief)
}

async function brief(dir: string, options: BriefOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const goal = goalOf(options.goal, analysis)
  if (!goal) return
  const { briefOf } = await import('../case/answers.ts')
  const { durabilityForBrief } = await import('../case/durability-of.ts')
  const { stabilityForBrief } = await import('../case/stability-for-brief.ts')
  const { stability, problems } = await stabilityForBrief(dir, analysis, goal)
  printProblems(problems)
  const { durability, problems: unplayed } = await durabilityForBrief(analysis, goal)
  printProblems(unplayed)
  const drafted = briefOf(analysis, goal, { since: options.since, stability, durability })
  if (options.json) return printJson(drafted)
  const pages = [
    [
      options.html,
      async () => {
        const { drawDurability } = await import('../brief/draw-durability.ts')
        const { formatBriefHtml } = await import('../brief/format-brief-html.ts')
        const pictures = durability && drawDurability(durability, (actor) => drafted.names[actor] ?? actor)
        return formatBriefHtml(drafted, analysis.reports, pictures)
      },
    ],
    [options.md, async () => (await import('../brief/format-brief-markdown.ts')).formatBriefMarkdown(drafted)],
  ] as const
  const asked = pages.filter(([target]) => target !== undefined)
  const printed = asked.filter(([target]) => target === true || target === '-')
  for (const [, format] of printed) print((await format()).trimEnd())
  if (printed.length === 0) {
    const { formatBriefText } = await import('../brief/format-brief-text.ts')
    print(formatBriefText(drafted, { width: terminalWidth(), colour: coloured(process.stdout) }).trimEnd())
  }
  for (const [target, format] of asked) {
    if (typeof target !== 'string' || target === '-') continue
    writeOutput(target, await format())
  }
}
