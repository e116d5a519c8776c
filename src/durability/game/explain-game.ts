import type { GuarantorDecision } from './decide-guarantor.ts'
import { explainDraws } from './explain-draws.ts'
import { explainLevers, explainTornado } from './explain-levers.ts'
import { explainAttack, explainCrossing, explainLapse, explainStakes, explainToday } from './explain-path.ts'
import type { GameSolution } from './game-path.ts'
import { decimals, type PlayerNames, percent, plainNames, points, sentence, yearsWords } from './game-words.ts'
import type { GameParameters, Scenario } from './parameters.ts'
import type { Simulated, Tornado } from './simulated.ts'

/** What is known of a game; what is absent is not explained. */
export interface GameFindings {
  /** The most likely values. */
  readonly parameters: GameParameters
  readonly scenario: Scenario
  readonly solved: GameSolution
  readonly simulated?: Simulated
  readonly tornado?: Tornado
  readonly guarantor?: GuarantorDecision
  readonly names?: PlayerNames
}

/** A heading with the sentences under it. */
export interface ExplainedPart {
  readonly heading: string
  readonly sentences: readonly string[]
}

/** A game on a page, in words, from its own numbers. All of it follows from the ranges, which are largely judgement. */
export function explainGame(findings: GameFindings): readonly ExplainedPart[] {
  const { simulated, tornado, guarantor, names = plainNames } = findings
  const game = { ...findings, names }
  const parts: readonly ExplainedPart[] = [
    { heading: 'What is at stake', sentences: explainStakes(game) },
    { heading: 'The threshold today', sentences: explainToday(game) },
    { heading: 'When an attack pays', sentences: explainCrossing(game) },
    { heading: 'When it would come again', sentences: explainAttack(game) },
    { heading: 'What a lapse does', sentences: explainLapse(game) },
    { heading: 'What raises the chance or lowers the threshold', sentences: explainLevers(game) },
    { heading: 'Over all the ranges', sentences: simulated ? explainDraws(simulated, names) : [] },
    { heading: 'What the answer hangs on most', sentences: tornado ? explainTornado(tornado) : [] },
    {
      heading: 'Whether the promise would be offered',
      sentences: guarantor ? explainGuarantor(guarantor, names) : [],
    },
    { heading: 'What this leaves out', sentences: omissions },
  ]
  return parts.filter(({ sentences }) => sentences.length > 0)
}

function explainGuarantor(decision: GuarantorDecision, { guarantor }: PlayerNames): readonly string[] {
  const { holdWith, holdWithout, deltaHold, called, years, breakEven, offers, isCertain } = decision
  const standing = decision.standingYears ?? years
  const told = sentence(
    `over ${yearsWords(years)}: with its promise peace holds with a chance of ${percent(holdWith)}, without it of ${percent(holdWithout)}; having promised, ${guarantor} ends up at war in that time with a chance of ${percent(called)}`,
  )
  const open = isCertain ? 'at every end of the ranges' : 'at the most likely values; the ranges leave it open'
  const answer = sentence(`it would ${offers ? 'offer it' : 'not offer it'}, ${open}`)
  if (breakEven === null || !Number.isFinite(breakEven.high)) {
    const why = deltaHold < 0 ? `takes ${points(deltaHold)} off that chance` : 'adds nothing to that chance'
    return [told, sentence(`the promise ${why}, so that no worth of peace would pay for it`), answer]
  }
  return [
    told,
    `Standing ready for ${yearsWords(standing)} and coming when called are paid for once peace over ${yearsWords(years)} is worth ${decimals(breakEven.mode)} to it (b_G; ${decimals(breakEven.low)} to ${decimals(breakEven.high)} by the ranges of its costs), where coming once costs it 1.`,
    answer,
  ]
}

const omissions = [
  'One challenger, one guarantor, one war, all or nothing: no limited attack, no second front, no attack by the defender.',
  'Nobody learns: a promise is as believed in year 10 as on the first day, and no crisis tests it.',
  'The settlement is not renegotiated, and neither side bargains under the threat of war.',
  'Nobody falls from office; what war costs and what peace is worth stay as they are.',
  'Parameters are drawn independently of each other, and all but one of the built-in ranges are judgement.',
  'What history shows of other peaces is no part of it.',
]
