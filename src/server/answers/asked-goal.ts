import type { Analysis } from '../../case/analyse.ts'
import type { Settlement } from '../../deal/deal.ts'
import { parseGoal } from '../../deal/parse-goal.ts'
import type { Decoded } from '../../text/problem.ts'
import { answer } from './answer.ts'

/** The goal that a view asks about: the case's own where it names none, and none at all where it says `any`. */
export function askedGoal(text: string | undefined, { codebook }: Analysis): Decoded<Settlement> {
  if (text === undefined) return answer(codebook.goal)
  return text === 'any' ? answer({}) : parseGoal(text, codebook)
}
