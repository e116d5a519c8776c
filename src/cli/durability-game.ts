import { type Command, InvalidArgumentError, Option } from 'commander'
import type { GameAnswer } from '../case/game-of.ts'
import type { Expectation } from '../durability/game/belief.ts'
import type { GameFindings } from '../durability/game/explain-game.ts'
import type { Scenario } from '../durability/game/parameters.ts'
import { countArgument, drawsArgument } from './count-argument.ts'
import { openProgress, print, printJson, printProblems } from './terminal.ts'

const sceneNames = ['none', 'minerals', 'peacekeepers', 'backstop'] as const
type SceneName = (typeof sceneNames)[number]

interface GameCommandOptions {
  readonly scenario: readonly SceneName[]
  readonly troops?: number
  readonly backstop?: true
  readonly minerals?: true
  readonly lapse?: number
  readonly belief?: Expectation
  readonly with?: string
  readonly set: readonly string[]
  readonly draws: number
  readonly seed: number
  readonly myopic?: true
  readonly ranges?: true
  readonly example?: true
  readonly json?: true
  readonly svg?: string
  readonly tornadoSvg?: string
}

/** `nonpaper durability game`: would an attack pay, and when. */
export function defineGame(command: Command): void {
  command
    .option('--scenario <parts>', `of ${sceneNames.join(', ')}, parted by commas`, sceneArgument, ['none'])
    .option(
      '--troops <n>',
      'foreign troops on the ground; 30000 where peacekeepers are among the parts',
      troopsArgument,
    )
    .option('--backstop', 'the guarantor promises to come')
    .option('--minerals', 'the guarantor has an economic stake on the ground')
    .option('--lapse <year>', 'the year from which the promise no longer holds', yearArgument)
    .addOption(
      new Option('--belief <belief>', 'that the challenger keeps deals, or breaks them').choices(['keeps', 'breaks']),
    )
    .option('--with <file>', 'a YAML file of ranges, such as w0: 0.3..0.5..0.7')
    .option(
      '--set <name=range>',
      'a range: name=lowest..most likely..highest, or name=number; may be repeated',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--draws <n>', 'how many games to draw from the ranges', drawsArgument, 200_000)
    .option('--seed <n>', 'the same seed gives the same draws', countArgument, 1)
    .option('--myopic', 'draw challengers that attack as soon as it pays, rather than when it pays most')
    .option('--ranges', 'print every range with its origin, too')
    .addOption(
      new Option('--example', 'the worked example of docs/durability.md, to the digit, without draws').conflicts([
        'belief',
        'with',
        'set',
        'myopic',
        'ranges',
        'tornadoSvg',
      ]),
    )
    .option('--json', 'print JSON')
    .option('--svg <file>', 'draw the chance that the guarantor comes against the threshold, by year')
    .option('--tornado-svg <file>', 'draw what the answer hangs on')
    .addHelpText(
      'after',
      `
A challenger may break a ceasefire; a guarantor may come to the help of whom it attacks. An attack in year t does not pay once the
guarantor comes with a chance of p*, the threshold credibility:

  p* = (chance to win − cost of war − what it holds already) / (what the guarantor's coming takes from it)

A challenger that can wait comes again when the discounted gain is greatest. Prints p* against p by year at the most likely values,
then how often peace holds over draws from the ranges, what that hangs on, whether the guarantor would offer its promise, and all
of it in words. One built-in range rests on published counts; the others are judgement: print them with --ranges, replace them with
--set or --with. Nothing here comes from the data of "nonpaper durability history", nor is mixed with it.

Names for --set: q w0 shift rho c dW k pNone pTreaty bTrip n0 bMin phi eta delta lambda hrPk; of the guarantor: benefit standing coming.

Examples:
  $ nonpaper durability game --example
  $ nonpaper durability game --backstop --troops 30000 --lapse 4
  $ nonpaper durability game --scenario peacekeepers,backstop --belief breaks --set c=0.1 --set w0=0.4..0.5..0.6
  $ nonpaper durability game --ranges

More: docs/durability.md`,
    )
    .action(game)
}

function sceneArgument(text: string): readonly SceneName[] {
  const named = text.split(/[,+]/u).map((name) => name.trim().toLowerCase())
  if (named.some((name) => !sceneNames.some((scene) => scene === name))) {
    throw new InvalidArgumentError(`Write some of ${sceneNames.join(', ')}, parted by commas.`)
  }
  return sceneNames.filter((name) => named.includes(name))
}

const troopsArgument = (text: string) => numberFrom0(text, 'Write a number of troops, 0 or more.')
const yearArgument = (text: string) => numberFrom0(text, 'Write a year of the ceasefire, 0 or later.')

function numberFrom0(text: string, remedy: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (!(number >= 0 && Number.isFinite(number))) throw new InvalidArgumentError(remedy)
  return number
}

async function game(options: GameCommandOptions): Promise<void> {
  const scenario = scenarioOf(options)
  if (options.example) return printExample(scenario, options)
  const [{ gameOf, gameRangesOf }, { settingOf }] = await Promise.all([
    import('../case/game-of.ts'),
    import('../durability/game/set-ranges.ts'),
  ])
  const given = await gameRangesOf({
    ...(options.belief && { belief: options.belief }),
    ...(options.with !== undefined && { file: options.with }),
    settings: options.set.map(settingOf),
  })
  printProblems(given.ok ? given.warnings : given.problems)
  if (!given.ok) return
  const progress = openProgress('drawing')
  const answer = await gameOf(given.value, scenario, {
    draws: options.draws,
    seed: options.seed,
    myopic: options.myopic ?? false,
    onProgress: progress.step,
  })
  progress.close()
  printProblems(answer.ok ? answer.warnings : answer.problems)
  if (!answer.ok) return
  if (options.json) printJson(answer.value)
  else {
    const { formatGame, formatRanges } = await import('./format-game.ts')
    print(formatGame(answer.value))
    if (options.ranges) print(`\n${formatRanges(answer.value)}`)
  }
  await draw(answer.value, options)
}

function scenarioOf({ scenario, troops, backstop, minerals, lapse }: GameCommandOptions): Scenario {
  return {
    troopsK: (troops ?? (scenario.includes('peacekeepers') ? 30_000 : 0)) / 1000,
    backstop: backstop === true || scenario.includes('backstop'),
    minerals: minerals === true || scenario.includes('minerals'),
    ...(lapse !== undefined && { lapseYear: lapse }),
  }
}

async function printExample(scenario: Scenario, options: GameCommandOptions): Promise<void> {
  const [{ workedExample }, { findParameterProblems }, { solveGame }, { explainGame }] = await Promise.all([
    import('../durability/game/worked-example.ts'),
    import('../durability/game/find-parameter-problems.ts'),
    import('../durability/game/solve-game.ts'),
    import('../durability/game/explain-game.ts'),
  ])
  const problems = findParameterProblems(workedExample, scenario)
  printProblems(problems)
  if (problems.length > 0) return
  const solved = solveGame(workedExample, scenario)
  const findings = { parameters: workedExample, scenario, solved }
  if (options.svg !== undefined) await drawExample(options.svg, findings)
  if (options.json) return printJson({ ...findings, explanation: explainGame(findings) })
  const { formatExample } = await import('./format-game.ts')
  print(formatExample(findings))
}

async function drawExample(file: string, findings: GameFindings): Promise<void> {
  const [{ examplePicture }, { writeOutput }] = await Promise.all([
    import('./draw-game.ts'),
    import('./write-output.ts'),
  ])
  writeOutput(file, examplePicture(findings).svg)
}

async function draw(answer: GameAnswer, { svg, tornadoSvg }: GameCommandOptions): Promise<void> {
  if (svg === undefined && tornadoSvg === undefined) return
  const [{ thresholdPicture, tornadoPicture }, { writeOutput }] = await Promise.all([
    import('./draw-game.ts'),
    import('./write-output.ts'),
  ])
  if (svg !== undefined) writeOutput(svg, thresholdPicture(answer).svg)
  if (tornadoSvg !== undefined) writeOutput(tornadoSvg, tornadoPicture(answer).svg)
}
