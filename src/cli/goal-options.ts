import { Option } from 'commander'
import type { Analysis } from '../case/analyse.ts'
import type { Settlement } from '../deal/deal.ts'
import { parseGoal } from '../deal/parse-goal.ts'
import { nearestHint } from '../text/nearest-name.ts'
import { printProblems } from './terminal.ts'

/** The goal asked for on the command line. */
export const goalOption = () =>
  new Option('--goal <goal>', 'issue=alternative[,issue=alternative…]; else the goal in case.yaml')

/** The goal on the command line, else the codebook's; undefined, once explained, where it names nothing. */
export function goalOf(text: string | undefined, { codebook }: Analysis): Settlement | undefined {
  if (text === undefined) return codebook.goal
  const goal = parseGoal(text, codebook)
  if (goal.ok) return goal.value
  printProblems(goal.problems)
  return undefined
}

/** The actors named on the command line, parted by commas; undefined, once explained, where one is unknown. */
export function actorsOf(text: string | undefined, { codebook }: Analysis): readonly string[] | undefined {
  const named = text?.split(',').map((actor) => actor.trim()) ?? []
  const known = codebook.actors.map(({ id }) => id)
  const unknown = named.filter((actor) => !known.includes(actor))
  printProblems(
    unknown.map((actor) => ({
      code: 'unknown-actor',
      severity: 'error',
      message: `unknown actor "${actor}"`,
      hint: nearestHint(actor, known, 'actor'),
    })),
  )
  return unknown.length > 0 ? undefined : named
}
