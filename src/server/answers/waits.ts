import { dealsOf } from '../../case/answers.ts'
import { counts } from '../../deal/bargain.ts'
import type { Act } from '../../deal/deal.ts'
import { listWaits } from '../../deal/list-waits.ts'
import type { WaitsApi } from '../contract/waits.ts'
import { type AnswersOf, answer } from './answer.ts'
import { askedGoal } from './asked-goal.ts'
import { heldOf, quoter } from './quote.ts'

/** Who waits for whom. */
export const waitsAnswers: AnswersOf<WaitsApi> = {
  'GET /api/waits': async ({ goal: text }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const asked = askedGoal(text, analysed.value)
    if (!asked.ok) return asked
    const goal = asked.value
    return answer(
      desk.once(`waits ${JSON.stringify(goal)}`, () => {
        const { codebook, positions, gaps } = analysed.value
        const order = Object.keys(goal).length > 0 ? dealsOf(analysed.value, goal).order : undefined
        const waits = listWaits(codebook, positions, goal, order)
        const acts = [...waits.flatMap(({ act, acts }) => [act, ...acts]), ...(order?.steps ?? [])]
        const told = new Set(acts.map(keyOf))
        const quote = quoter(desk, analysed.value)
        return {
          goal,
          waits,
          ...(order && { order }),
          silent: gaps.filter(({ actor, issue }) => acts.some((act) => act.actor === actor && act.issue === issue)),
          held: positions
            .filter((position) => counts(position) && told.has(keyOf(position)))
            .map((position) => heldOf(position, quote)),
        }
      }),
    )
  },
}

const keyOf = ({ actor, issue, alternative }: Act) => JSON.stringify([actor, issue, alternative])
