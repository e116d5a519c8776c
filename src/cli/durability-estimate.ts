import type { Command } from 'commander'
import type { SpellColumns } from '../durability/survival/decode-spells.ts'
import type { Curve } from '../durability/survival/estimate.ts'
import type { Decoded } from '../text/problem.ts'
import { print, printJson, printProblems } from './terminal.ts'
import { timesArgument } from './times-argument.ts'
import { withoutSteps } from './without-steps.ts'

interface EstimateCommandOptions {
  readonly data: string
  readonly time?: string
  readonly start?: string
  readonly stop?: string
  readonly event?: string
  readonly group?: string
  readonly covariates?: readonly string[]
  readonly cluster?: string
  readonly at: readonly number[]
  readonly unit?: string
  readonly weibull?: true
  readonly steps?: true
  readonly json?: true
  readonly svg?: string
}

/** `nonpaper durability estimate`: how long spells of any table last. */
export function defineEstimate(command: Command): void {
  command
    .requiredOption(
      '--data <file>',
      'a table as CSV, - for standard input, or one that comes with the program: see below',
    )
    .option('--time <column>', 'how long each spell was watched')
    .option('--start <column>', 'with --stop: from when each spell was watched')
    .option('--stop <column>', 'with --start: until when')
    .option('--event <column>', '1 where the spell ended then, 0 where it was only watched until then')
    .option('--group <column>', 'a curve for each value, and whether the curves differ')
    .option('--covariates <columns>', 'numbers for a hazard model, parted by commas', namesArgument)
    .option('--cluster <column>', 'spells with the same value are not independent: robust errors in the hazard model')
    .option('--at <times>', 'times at which to read the curves, parted by commas', timesArgument, [1, 5, 10])
    .option('--unit <name>', 'the unit of time in the plural, for the words: years, days')
    .option('--weibull', 'fit a Weibull model, too: does the risk rise or fall with time')
    .option('--steps', 'with --json: every step of the curves')
    .option('--json', 'print JSON')
    .option('--svg <file>', 'draw the curves')
    .addHelpText(
      'after',
      `
One row is one spell (a stretch of peace, an agreement, a ceasefire), or with --start and --stop one of its parts. Prints the share
still going after each time with its 95% interval (Kaplan–Meier), the log-rank test between groups, a Cox model of the covariates
with the test of its proportionality, and on request a Weibull model. Numbers are those of R's package survival.

Tables that come with the program: agreements, terminations, interstate, interstate-yearly. data/README.md explains them.

Examples:
  $ nonpaper durability estimate --data agreements --time t_years --event ended --unit years --group pko
  $ nonpaper durability estimate --data agreements --time t_years --event ended --covariates pko,ceasefire --cluster conflict_id
  $ nonpaper durability estimate --data interstate-yearly --start start --stop stop --event event --covariates backstop_major \\
      --cluster spell_id --unit days --at 365,1826
  $ nonpaper durability estimate --data truces.csv --time days --event broken --at 30,90 --svg truces.svg

More: docs/durability.md`,
    )
    .action(estimate)
}

const namesArgument = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

async function estimate(options: EstimateCommandOptions): Promise<void> {
  const columns = columnsOf(options)
  if (!columns.ok) return printProblems(columns.problems)
  const [{ readTable }, { decodeSpells }, { findCodedCovariates }, { estimateSpells }] = await Promise.all([
    import('../case/read-table.ts'),
    import('../durability/survival/decode-spells.ts'),
    import('../durability/survival/find-coded-covariates.ts'),
    import('../durability/survival/estimate-spells.ts'),
  ])
  const table = await readTable(options.data)
  printProblems(table.ok ? table.warnings : table.problems)
  if (!table.ok) return
  const spells = decodeSpells(table.value, columns.value)
  printProblems(spells.ok ? spells.warnings : spells.problems)
  if (!spells.ok) return
  printProblems(findCodedCovariates(spells.value))
  const { estimate: estimated, problems } = estimateSpells(spells.value, options)
  printProblems(problems)
  if (options.json) printJson(options.steps ? estimated : withoutSteps(estimated))
  else {
    const { formatEstimate } = await import('./format-estimate.ts')
    print(formatEstimate(estimated, { source: options.data, ...columns.value, ...options }))
  }
  if (options.svg !== undefined) await draw(options.svg, estimated.km, options)
}

function columnsOf(options: EstimateCommandOptions): Decoded<SpellColumns> {
  const { time, start, stop, event, group, covariates, cluster } = options
  const fail = (message: string, hint: string): Decoded<SpellColumns> => ({
    ok: false,
    problems: [{ code: 'missing-column', severity: 'error', message, hint }],
  })
  if (event === undefined) return fail('no column says which spells ended', 'Name it with --event.')
  if (time !== undefined && (start ?? stop) !== undefined) {
    return fail('--time and --start or --stop are both given', 'Give --time, or --start and --stop.')
  }
  const rest = { event, ...(group && { group }), ...(covariates && { covariates }), ...(cluster && { cluster }) }
  if (time !== undefined) return { ok: true, value: { time, ...rest }, warnings: [] }
  if (start !== undefined && stop !== undefined) return { ok: true, value: { start, stop, ...rest }, warnings: [] }
  return fail('no column says how long spells lasted', 'Name it with --time, or two columns with --start and --stop.')
}

async function draw(file: string, curves: readonly Curve[], { data, unit, group }: EstimateCommandOptions) {
  const [{ drawSurvival }, { writeOutput }] = await Promise.all([
    import('../durability/picture/draw-survival.ts'),
    import('./write-output.ts'),
  ])
  const named = group === undefined ? curves : curves.map((curve) => ({ ...curve, group: `${group} = ${curve.group}` }))
  const picture = drawSurvival(named, { title: `How long spells of ${data} last`, timeUnit: unit ?? 'units of time' })
  writeOutput(file, picture.svg)
}
