import type { Analysis } from '../../case/analyse.ts'
import { dealsOf, packagesOf } from '../../case/answers.ts'
import { openCodebook } from '../../case/open-case.ts'
import { counts } from '../../deal/bargain.ts'
import type { Deals, Settlement } from '../../deal/deal.ts'
import { judgeSettlement } from '../../deal/judge-settlement.ts'
import type { Packages } from '../../deal/packages.ts'
import { parseGoal } from '../../deal/parse-goal.ts'
import { weighTake } from '../../deal/weigh-draft.ts'
import type { Codebook } from '../../position/codebook.ts'
import { nearestHint } from '../../text/nearest-name.ts'
import type { Decoded } from '../../text/problem.ts'
import type { CitedPositions, DealsApi } from '../contract/deals.ts'
import type { Desk } from '../desk.ts'
import { type AnswersOf, answer, refuse } from './answer.ts'
import { quoter } from './quote.ts'

/** Deals: one settlement judged, a deal searched for, and packages by score. */
export const dealsAnswers: AnswersOf<DealsApi> = {
  'GET /api/deals/record': async (_input, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const { positions } = analysed.value
    return answer(
      cite(
        desk,
        analysed.value,
        positions.filter(counts).map(({ id }) => id),
      ),
    )
  },
  'POST /api/deals/judge': async ({ settlement, withoutConsent = [] }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const { codebook, positions } = analysed.value
    const wrong = checkSettlement(settlement, codebook, 'settlement') ?? checkActors(withoutConsent, codebook)
    if (wrong) return wrong
    const judgement = judgeSettlement({ codebook, positions, settlement, withoutConsent })
    const named = judgement.says.flatMap(({ closed, open }) => [...closed.positions, ...open.positions])
    return answer({ judgement, cited: cite(desk, analysed.value, named) })
  },
  'POST /api/deals': async ({ goal, withoutConsent = [] }, desk, { onProgress }) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const { codebook } = analysed.value
    if (Object.keys(goal).length === 0)
      return refuse('no-goal', 'no goal to ask about', 'Name an issue and the alternative it should come to.')
    const wrong = checkSettlement(goal, codebook, 'goal') ?? checkActors(withoutConsent, codebook)
    if (wrong) return wrong
    const key = JSON.stringify(['deals', Object.entries(goal).toSorted(), withoutConsent.toSorted()])
    const deals = desk.once(key, () => dealsOf(analysed.value, goal, withoutConsent, onProgress))
    return answer({ deals, cited: cite(desk, analysed.value, positionsIn(deals), statementsIn(deals)) })
  },
  'GET /api/packages': (_input, desk) => packagesAt(desk),
  'POST /api/packages/take': async ({ take }, desk) => {
    const packages = await packagesAt(desk)
    if (!packages.ok) return packages
    const opened = await openCodebook(desk.dir)
    if (!opened.ok) return opened
    return weighTake(opened.value.codebook, take.join(','), packages.value.pareto ?? [])
  },
}

function packagesAt(desk: Desk): Promise<Decoded<Packages>> {
  return desk.once('packages', async () => {
    const opened = await openCodebook(desk.dir)
    return opened.ok ? packagesOf(opened.value) : opened
  })
}

/** The problems of a settlement that the codebook does not know; undefined where there are none. */
function checkSettlement(settlement: Settlement, codebook: Codebook, what: 'goal' | 'settlement') {
  const parts = Object.entries(settlement).map(([issue, alternative]) => `${issue}=${alternative}`)
  const parsed = parts.length === 0 ? undefined : parseGoal(parts.join(','), codebook, what)
  return parsed?.ok === false ? parsed : undefined
}

function checkActors(ids: readonly string[], { actors }: Codebook) {
  const known = actors.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return undefined
  return refuse('unknown-actor', `unknown actor "${unknown}"`, nearestHint(unknown, known, 'actor'))
}

function cite(
  desk: Desk,
  analysis: Analysis,
  positionIds: readonly string[],
  statementIds: readonly string[] = [],
): CitedPositions {
  const quote = quoter(desk, analysis)
  const byId = desk.once('positions by id', () => new Map(analysis.positions.map((each) => [each.id, each])))
  const positions = [...new Set(positionIds)].flatMap((id) => byId.get(id) ?? [])
  const statements = new Set([...positions.flatMap(({ evidence }) => evidence), ...statementIds])
  return {
    positions: Object.fromEntries(positions.map((position) => [position.id, position])),
    statements: Object.fromEntries(
      [...statements].flatMap((id) => {
        const quoted = quote(id)
        return quoted ? [[id, quoted]] : []
      }),
    ),
  }
}

const positionsIn = ({ readings, order }: Deals) => [
  ...[readings.closed, readings.open].flatMap(({ blocking, changes }) => [
    ...blocking.flatMap(({ positions }) => positions),
    ...changes.flatMap(({ moves }) => moves.flatMap(({ contradicts }) => contradicts)),
  ]),
  ...order.knots.flatMap(({ positions }) => positions),
]

const statementsIn = ({ readings, objectors, order }: Deals) => [
  ...[readings.closed, readings.open].flatMap(({ changes }) =>
    changes.flatMap(({ moves }) => moves.flatMap(({ evidence }) => evidence)),
  ),
  ...objectors.flatMap(({ evidence }) => evidence),
  ...order.knots.flatMap(({ evidence }) => evidence),
]
