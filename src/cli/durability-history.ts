import { type Command, Option } from 'commander'
import type { History, HistoryKind } from '../durability/history/history.ts'
import type { Curve } from '../durability/survival/estimate.ts'
import { print, printJson, printProblems } from './terminal.ts'
import { timesArgument } from './times-argument.ts'
import { withoutSteps } from './without-steps.ts'

interface HistoryOptions {
  readonly data?: HistoryKind
  readonly like?: readonly string[]
  readonly at: readonly number[]
  readonly steps?: true
  readonly json?: true
  readonly svg?: string
}

/** `nonpaper durability history`: how long spells like this one have lasted. */
export function defineHistory(command: Command): void {
  command
    .addOption(
      new Option('--data <name>', 'one history only').choices(['interstate', 'agreements', 'terminations'] as const),
    )
    .option('--like <conditions...>', 'only spells like this one: column=value, also != < <= > >= and ~ (contains)')
    .option('--at <years>', 'years at which to read the curves, parted by commas', timesArgument, [1, 5, 10])
    .option('--steps', 'with --json: every step of the curves')
    .option('--json', 'print JSON')
    .option('--svg <file>', 'draw the curves')
    .addHelpText(
      'after',
      `
What share of peaces held, from data that come with the program: peace between two states after serious fighting, 1946–2010
(interstate), and peace agreements in armed conflicts, 1975–2021 (agreements). On request also what followed when an armed conflict
stopped, however it stopped, 1946–2020 (terminations). These are different populations and are never put into one number. Every share
has its 95% interval; below them stands what the data cannot say.

data/interstate/README.md and data/ucdp/README.md explain every column, name the sources and their terms.

Examples:
  $ nonpaper durability history
  $ nonpaper durability history --data interstate --like territorial=1 land_contiguous=1 --at 1,5,10,20
  $ nonpaper durability history --data interstate --like "prior_fatality_level>=4" --svg severe.svg
  $ nonpaper durability history --data agreements --like pko=1 --like conflict~Georgia
  $ nonpaper durability history --data interstate --like "peace_start>=1990"

More: docs/durability.md`,
    )
    .action(history)
}

async function history(options: HistoryOptions): Promise<void> {
  const { historyOf } = await import('../case/history-of.ts')
  const asked = await historyOf(options.data, options.like ?? [], options.at)
  printProblems(asked.ok ? asked.warnings : asked.problems)
  if (!asked.ok) return
  if (options.json) printJson(options.steps ? asked.value : withoutSteps(asked.value))
  else {
    const { formatHistories } = await import('./format-history.ts')
    print(formatHistories(asked.value, options.at))
  }
  if (options.svg !== undefined) await draw(options.svg, asked.value.histories, options.at)
}

async function draw(file: string, histories: readonly History[], at: readonly number[]): Promise<void> {
  const [{ drawSurvival }, { writeOutput }] = await Promise.all([
    import('../durability/picture/draw-survival.ts'),
    import('./write-output.ts'),
  ])
  const curves = histories.flatMap(({ kind, whole, like, likenesses, guarantee }): readonly Curve[] => {
    if (likenesses.length > 0) {
      return [
        { ...like.curve, group: `${kind}, like this one` },
        { ...whole.curve, group: `${kind}, all` },
      ]
    }
    if (!guarantee || histories.length > 1) return [{ ...whole.curve, group: kind }]
    return [
      { ...guarantee.with.curve, group: 'major power’s pact' },
      { ...guarantee.without.curve, group: 'no such pact' },
    ]
  })
  const until = Math.max(20, ...at)
  const title = `How long peace has lasted: ${histories.map(({ kind, years }) => `${kind} ${years.join('–')}`).join(', ')}`
  writeOutput(file, drawSurvival(curves, { title, until }).svg)
}
