import type { GameVerdict } from './game-path.ts'
import { listWords, type PlayerNames, percent, points, sentence, yearsWords } from './game-words.ts'
import type { Hold, Simulated } from './simulated.ts'

const verdictWords: Readonly<Record<GameVerdict, string>> = {
  'none-needed': 'no backstop is needed',
  deterred: 'what there is deters',
  'too-weak': 'what there is is too weak, though a promise believed more would deter',
  undeterrable: 'no promise could deter',
}

/** What many games come to. */
export function explainDraws(simulated: Simulated, names: PlayerNames): readonly string[] {
  const { draws, hold, verdicts, everAttacks, horizon } = simulated
  const chances = hold.map(
    ({ year, share, spread: { p5, p95 } }) =>
      `${yearsWords(year)} with ${percent(share)} (${percent(p5)} to ${percent(p95)})`,
  )
  const error = Math.max(...hold.map(({ lower, upper }) => (upper - lower) / 2))
  const shares = (Object.keys(verdictWords) as GameVerdict[]).filter((verdict) => verdicts[verdict].share > 0)
  return [
    'All above is at the most likely values.',
    `Over ${draws.toLocaleString('en-GB')} draws from the ranges, peace holds ${listWords(chances)} on average; in brackets, where nine tenths of the draws lie. Drawing leaves the averages uncertain by ${points(error)}.`,
    ...explainOutlying(simulated, names),
    sentence(
      `${names.challenger} comes again within ${yearsWords(horizon)} in ${percent(everAttacks.share)} of the draws`,
    ),
    sentence(
      shares.map((verdict) => `in ${percent(verdicts[verdict].share)} of them ${verdictWords[verdict]}`).join('; '),
    ),
    'These are shares of what the ranges allow, not a forecast.',
  ]
}

/** Why averages lie outside where nine tenths of the draws lie; nothing where none is seen to. */
export function explainOutlying({ hold, draws, attackYears }: Simulated, names: PlayerNames): readonly string[] {
  return (['below', 'above'] as const).flatMap((side) => {
    const years = hold.filter((each) => sideOf(each) === side).map(({ year }) => year)
    if (years.length === 0) return []
    const attacks = years.map((year) => attackYears.slice(0, year).reduce((sum, count) => sum + count, 0))
    const shares = new Set(attacks.map((count) => percent(count / draws)))
    return [
      sentence(
        `over ${listWords(years.map(yearsWords))} the average lies ${side} nine tenths of the draws: by then ${names.challenger} has come again in ${listWords([...shares])} of them, which leaves peace no chance there`,
      ),
    ]
  })
}

/** On which side of the nine tenths an average is seen to lie, as it is written. */
function sideOf({ share, spread: { p5, p95 } }: Hold): 'below' | 'above' | undefined {
  if (share < p5 && percent(share) !== percent(p5)) return 'below'
  return share > p95 && percent(share) !== percent(p95) ? 'above' : undefined
}
