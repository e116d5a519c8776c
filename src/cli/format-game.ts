import type { GameAnswer } from '../case/game-of.ts'
import type { GuarantorRanges } from '../durability/game/decide-guarantor.ts'
import { explainOutlying } from '../durability/game/explain-draws.ts'
import { type ExplainedPart, explainGame, type GameFindings } from '../durability/game/explain-game.ts'
import type { GameSolution } from '../durability/game/game-path.ts'
import {
  decimals,
  percent,
  plain,
  plainNames,
  points,
  rangesWords,
  scenarioWords,
  yearsWords,
} from '../durability/game/game-words.ts'
import { parameterNames, parameterWords } from '../durability/game/parameter-words.ts'
import type { Simulated, Tornado } from '../durability/game/simulated.ts'
import type { Range } from '../durability/range.ts'
import { formatTable } from './format-table.ts'
import { paint, terminalWidth, wrap } from './terminal.ts'

/** A game as people read it: year by year, over draws, what it hangs on, and in words. */
export function formatGame(answer: GameAnswer): string {
  const { belief, yours, parameters, scenario, solved, simulated, tornado, guarantor } = answer
  return [
    wrap(`${paint('bold', 'The game')} with ${scenarioWords(scenario)}`, ''),
    '',
    paint('bold', 'Year by year, at the most likely values'),
    ...pathLines(solved, 3),
    ...attackLines(solved),
    '',
    paint('bold', wrap(`Over ${rangesWords(yours, belief)}`, '')),
    ...holdLines(simulated),
    ...verdictLines(simulated),
    '',
    paint('bold', `What peace over ${yearsWords(tornado.year)} hangs on`),
    ...tornadoLines(tornado),
    ...explanationLines(explainGame({ parameters, scenario, solved, guarantor })),
  ].join('\n')
}

/** The worked example to six decimals. */
export function formatExample(findings: GameFindings): string {
  const { parameters, scenario, solved } = findings
  const given = parameterNames.map((name) => `${parameterWords[name].symbol} ${plain(parameters[name])}`)
  return [
    wrap(`${paint('bold', 'The worked example')} with ${scenarioWords(scenario)}`, ''),
    wrap(given.join(', '), '  '),
    '',
    ...pathLines(solved, 6),
    ...attackLines(solved),
    ...explanationLines(explainGame(findings)),
  ].join('\n')
}

/** Every range with what it means and where it comes from. */
export function formatRanges({
  ranges,
  weights,
}: {
  readonly ranges: GameAnswer['ranges']
  readonly weights: GuarantorRanges
}) {
  const parameters = parameterNames.map((name) => {
    const { symbol, meaning, unit } = parameterWords[name]
    return rangeLines(symbol === name ? name : `${name} (${symbol})`, ranges[name], `${meaning}; ${unit}`)
  })
  const weighed = Object.entries(weightWords).map(([name, meaning]) =>
    rangeLines(name, weights[name as keyof GuarantorRanges], meaning),
  )
  return [
    paint('bold', wrap('Ranges: lowest, most likely and highest, and where they come from', '')),
    ...parameters.flat(),
    '',
    paint('bold', 'What the guarantor weighs'),
    ...weighed.flat(),
  ].join('\n')
}

const weightWords: Readonly<Record<keyof GuarantorRanges, string>> = {
  benefit: 'b_G: what it is worth to the guarantor that peace holds over the years looked at',
  standing: 'f_G: what standing ready costs it a year',
  coming: 'K_G: what coming would cost it',
}

function rangeLines(name: string, { low, mode, high, basis, from }: Range, meaning: string): readonly string[] {
  const range = low === high ? plain(low) : `${plain(low)}..${plain(mode)}..${plain(high)}`
  const origin = basis === 'source' ? paint('green', 'source') : paint('yellow', 'judgement')
  return [`  ${name} = ${range}`, wrap(meaning, '      '), wrap(`${origin}: ${from}`, '      ')]
}

const shown = [0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30]

function pathLines({ path, attackYear, attackMyopic }: GameSolution, digits: number): readonly string[] {
  const years = path.filter(({ year }) => shown.includes(year) || year === attackYear || year === attackMyopic)
  const rows = years.map(({ year, w, p, threshold, gain }) => [
    String(year),
    ...[w, p, threshold, gain].map((value) => fixed(value, digits)),
    gain > 0 ? `pays${year === attackYear ? ', comes again' : ''}` : '',
  ])
  return [
    ...formatTable([['year', 'w', 'p', 'p*', 'gain', 'attack'], ...rows]),
    wrap(
      'w: chance to win alone; p: chance that the guarantor comes; p*: from which chance on an attack does not pay.',
      '  ',
    ),
  ]
}

const fixed = (value: number, digits: number) =>
  value
    .toFixed(digits)
    .replace(/^-(?=[0.]*$)/u, '')
    .replace('-', '−')

function attackLines({ attackYear, attackMyopic, tStar, thresholdLimit, path }: GameSolution): readonly string[] {
  const when = (year: number | null) => (year === null ? `not in ${path.length - 1} years` : `in year ${year}`)
  const moment = tStar === null ? '' : ` (t* = ${fixed(tStar, 4)})`
  return [
    wrap(
      `Comes again: ${when(attackYear)}${moment}; if it cannot wait: ${when(attackMyopic)}. p* in the end: ${fixed(thresholdLimit, 4)}.`,
      '  ',
    ),
  ]
}

function holdLines(simulated: Simulated): readonly string[] {
  const { draws, seed, hold, everAttacks, horizon, myopic } = simulated
  const rows = hold.map(({ year, share, se, spread }) => [
    yearsWords(year),
    percent(share),
    `${percent(spread.p5)} to ${percent(spread.p95)}`,
    decimals(196 * se, 1),
  ])
  const kind = myopic ? 'attack as soon as it pays' : 'wait for the best year'
  return [
    ...formatTable([['peace holds', 'on average', 'nine tenths of draws', '± points, by drawing'], ...rows]),
    ...explainOutlying(simulated, plainNames).map((line) => wrap(line, '  ')),
    wrap(
      `${draws.toLocaleString('en-GB')} draws, seed ${seed}, of challengers that ${kind}; ${percent(everAttacks.share)} come again within ${yearsWords(horizon)}. Shares of what the ranges allow, no forecast.`,
      '  ',
    ),
  ]
}

function verdictLines({ verdicts }: Simulated): readonly string[] {
  const rows = [
    ['no backstop needed', verdicts['none-needed']],
    ['deterred', verdicts.deterred],
    ['too weak: a promise believed more would deter', verdicts['too-weak']],
    ['undeterrable: none would', verdicts.undeterrable],
  ] as const
  return formatTable(rows.map(([name, { share }]) => [name, percent(share)]))
}

const mostBars = 10

function tornadoLines({ base, bars, draws }: Tornado): readonly string[] {
  const shownBars = bars.slice(0, mostBars)
  const symbolWidth = Math.max(0, ...shownBars.map(({ parameter }) => parameterWords[parameter].symbol.length))
  const cells = shownBars.map(({ parameter, range, low, high }) => {
    const { symbol, short } = parameterWords[parameter]
    return {
      name: `${symbol.padEnd(symbolWidth)}  ${short}`,
      low: `${plain(range.low)}: ${percent(low.share)}`,
      high: `${plain(range.high)}: ${percent(high.share)}`,
      ends: [low.share, high.share] as const,
    }
  })
  const ends = [base.share, ...cells.flatMap((cell) => cell.ends)]
  const heads = { name: '', low: 'at lowest', high: 'at highest' }
  const taken = (['name', 'low', 'high'] as const).map((part) =>
    Math.max(...[heads, ...cells].map((cell) => cell[part].length)),
  )
  const width = Math.max(8, Math.min(40, terminalWidth() - 11 - taken.reduce((sum, each) => sum + each, 0)))
  const least = Math.min(...ends)
  const place = (share: number) =>
    Math.round(((share - least) / Math.max(1e-9, Math.max(...ends) - least)) * (width - 1))
  const barOf = (shares: readonly [number, number]) => {
    const [from, to] = shares.map(place).toSorted((a, b) => a - b) as [number, number]
    const at = (i: number) => (i === place(base.share) ? '|' : i >= from && i <= to ? '█' : '·')
    return Array.from({ length: width }, (_, i) => at(i)).join('')
  }
  return [
    ...formatTable([
      [heads.name, heads.low, '', heads.high],
      ...cells.map((cell) => [cell.name, cell.low, barOf(cell.ends), cell.high]),
    ]),
    wrap(
      `| ${percent(base.share)} with all parameters drawn, ${draws.toLocaleString('en-GB')} draws each. Drawing moves a bar by ${drawingError(bars)}.`,
      '  ',
    ),
  ]
}

function drawingError(bars: Tornado['bars']): string {
  const error = points(Math.max(0, ...bars.map(({ swing }) => 1.96 * swing.se)))
  return error.startsWith('less') || error.startsWith('no ') ? error : `up to ${error}`
}

const explanationLines = (parts: readonly ExplainedPart[]): readonly string[] =>
  parts.flatMap(({ heading, sentences }) => ['', paint('bold', heading), ...sentences.map((line) => wrap(line, '  '))])
