import type { Command } from 'commander'
import { countArgument, drawsArgument } from './count-argument.ts'
import { goalOf, goalOption } from './goal-options.ts'
import { openAnalysis } from './open-analysis.ts'
import { print, printJson, printProblems } from './terminal.ts'
import { withoutSteps } from './without-steps.ts'
import { writeOutput } from './write-output.ts'

interface CaseOptions {
  readonly settlement?: string
  readonly goal?: string
  readonly draws: number
  readonly seed: number
  readonly steps?: true
  readonly json?: true
  readonly svg?: string
}

/** `nonpaper durability DIR`: would a settlement of a case last. */
export function defineDurabilityCase(command: Command): void {
  command
    .argument('[dir]', 'a case folder')
    .option(
      '--settlement <id>',
      'a settlement by its id, or written out: issue=alternative,…; else the nearest to the goal',
    )
    .addOption(goalOption())
    .option('--draws <n>', 'draws of the game from its ranges', drawsArgument, 10_000)
    .option('--seed <n>', 'the same seed gives the same draws', countArgument, 1)
    .option('--svg <file>', 'write the threshold and the credibility by belief as a picture')
    .option('--steps', 'with --json: every step of the curves')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Would it last? For a settlement of the case: how it was read in the terms of history and of the game, and what was assumed; how
long peaces like it have lasted; from which chance of the guarantor's coming on an attack would not pay, by the belief of everybody
who is on record; with and without the backstop; what force and money it would take. History and game are never one number.

Examples:
  $ nonpaper durability examples/backstop-2025
  $ nonpaper durability examples/backstop-2025 --settlement european-force=deployed,us-backstop=economic
  $ nonpaper durability history --like territorial=1
  $ nonpaper durability game --example

More: docs/durability.md`,
    )
    .action((dir: string | undefined, options: CaseOptions) => durability(dir, options, command))
}

async function durability(dir: string | undefined, options: CaseOptions, command: Command): Promise<void> {
  if (dir === undefined) return command.help({ error: true })
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const goal = goalOf(options.goal, analysis)
  if (!goal) return
  const [{ durabilityOf, nameSettlement }, { dealsOf }, { listSettlements }] = await Promise.all([
    import('../case/durability-of.ts'),
    import('../case/answers.ts'),
    import('../deal/list-settlements.ts'),
  ])
  const found = Object.keys(goal).length > 0 ? listSettlements(dealsOf(analysis, goal)) : []
  if (options.settlement === undefined && found.length === 0) return printProblems([noSettlement(dir)])
  const named = options.settlement === undefined ? undefined : nameSettlement(options.settlement, analysis, found)
  if (named && !named.ok) return printProblems(named.problems)
  const settlement = named?.value ?? found[0]!.settlement
  const derived = await durabilityOf(analysis, settlement, { draws: options.draws, seed: options.seed })
  printProblems(derived.ok ? derived.warnings : derived.problems)
  if (!derived.ok) return
  const answer = derived.value
  if (options.json) printJson(options.steps ? answer : withoutSteps(answer))
  else {
    const { formatDurability } = await import('./format-durability.ts')
    print(formatDurability(answer, analysis, found))
  }
  if (options.svg !== undefined) {
    const { drawBeliefs } = await import('../brief/draw-durability.ts')
    const names = new Map(analysis.codebook.actors.map(({ id, name }) => [id, name]))
    writeOutput(options.svg, drawBeliefs(answer, (actor) => names.get(actor) ?? actor).svg)
  }
}

const noSettlement = (dir: string) => ({
  code: 'no-settlement',
  severity: 'error' as const,
  message: 'no settlement to ask about',
  hint: 'Give --settlement issue=alternative,…, or --goal, or write goal: {issue: alternative} in case.yaml.',
  location: { file: dir },
})
