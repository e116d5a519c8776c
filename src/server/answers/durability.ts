import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Analysis } from '../../case/analyse.ts'
import { commitmentsOf } from '../../case/commitments-of.ts'
import { draftOutcome } from '../../case/draft-outcome.ts'
import { chooseSettlement, gameProblemsOf, groundOf } from '../../case/durability-of.ts'
import { conditionsOf, historyOf } from '../../case/history-of.ts'
import { keepRanges } from '../../case/keep-ranges.ts'
import { keepWar } from '../../case/keep-war.ts'
import type { Settlement } from '../../deal/deal.ts'
import { settlementId } from '../../deal/list-settlements.ts'
import type { ParameterName } from '../../durability/game/parameters.ts'
import { parseSettings } from '../../durability/game/parse-settings.ts'
import { settingOf } from '../../durability/game/set-ranges.ts'
import type { Features } from '../../durability/settlement/features.ts'
import { playSettlement } from '../../durability/settlement/play-settlement.ts'
import { nameOfReport } from '../../report/name-of-report.ts'
import { isDay } from '../../text/calendar.ts'
import type { Decoded } from '../../text/problem.ts'
import type { EditView } from '../contract/case.ts'
import type { ChosenWords, CitedReport, DurabilityApi } from '../contract/durability.ts'
import type { Quoted } from '../contract/quoted.ts'
import type { Desk } from '../desk.ts'
import { type AnswersOf, answer, refuse } from './answer.ts'
import { quoter } from './quote.ts'

/** Would a settlement last: history, the game, force and cost, commitments. */
export const durabilityAnswers: AnswersOf<DurabilityApi> = {
  'GET /api/durability': async ({ settlement: named }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const analysis = analysed.value
    const chosen = chooseSettlement(analysis, named)
    if (!chosen.ok) return chosen
    const { settlement, found } = chosen.value
    const { ground, game } = await groundOnce(analysis, settlement, desk)
    const problems = gameProblemsOf(game)
    const cited = ground.force?.question.contributors.flatMap(({ evidence }) => evidence) ?? []
    return answer({
      settlements: found,
      ground,
      ranges: game.ranges,
      given: Object.keys(analysis.codebook.durability.parameters) as ParameterName[],
      beliefs: game.beliefs,
      problems,
      words: wordsOf(ground.features, analysis, desk),
      statements: quotedById(cited, analysis, desk),
      reports: Object.fromEntries(
        analysis.reports.map((report): [string, CitedReport] => [
          report.id,
          { name: nameOfReport(report), ...(report.date !== undefined && { date: report.date }) },
        ]),
      ),
    })
  },
  'GET /api/durability/game': async ({ settlement: named, set = '', draws, seed }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const chosen = chooseSettlement(analysed.value, named)
    if (!chosen.ok) return chosen
    const { game } = await groundOnce(analysed.value, chosen.value.settlement, desk)
    const ranges = parseSettings(set, game.ranges)
    if (!ranges.ok) return ranges
    const asked = { ...game, ranges: ranges.value }
    const [first, ...others] = gameProblemsOf(asked)
    if (first?.severity === 'error') return { ok: false, problems: [first, ...others] }
    return answer(playSettlement(asked, { ...(draws !== undefined && { draws }), ...(seed !== undefined && { seed }) }))
  },
  'GET /api/durability/history': async ({ kind, like = '' }) => {
    const conditions = like.split(';').filter((text) => text.trim() !== '')
    const found = await historyOf(kind, conditions, [1, 5, 10])
    if (!found.ok) return found
    const { histories, later } = found.value
    return answer({ history: histories[0]!, conditions: await conditionsOf(kind), later })
  },
  'GET /api/durability/commitments': async ({ at }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    if (at !== undefined && !isDay(at)) return refuse('no-day', `"${at}" is no day`, 'Write it as 2027-05-01.')
    const found = commitmentsOf(analysed.value, at)
    if (!found.ok) return found
    const cited = found.value.commitments.flatMap(({ evidence }) => evidence)
    return answer({
      ...found.value,
      problems: found.warnings,
      statements: quotedById(cited, analysed.value, desk),
    })
  },
  'POST /api/durability/outcomes': async ({ what, place, ...request }, desk, { key }) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    // Whatever day the page looks at: a commitment said after the latest report's day is none yet.
    const found = commitmentsOf(analysed.value, '9999-12-31')
    if (!found.ok) return found
    const drafted = draftOutcome(request, found.value.commitments, new Date().toISOString())
    if (!drafted.ok) return drafted
    return desk.refresh(
      desk.editor.review([drafted.value], {
        what,
        ...(place !== undefined && { place }),
        ...(key !== undefined && { key }),
      }),
    )
  },
  'POST /api/durability/war': ({ place, ...war }, desk, { key }) =>
    writeCase(desk, (text) => keepWar(text, war), 'Kept in case.yaml: the case is about a war', place, key),
  'POST /api/durability/ranges': async ({ set, from, belief, place }, desk, { key }) => {
    const settings = set.map(settingOf)
    const kept = settings.map(({ name, written }) => ({ name: name as ParameterName, written, from }))
    const path = belief && ['beliefs', belief.actor, belief.expectation]
    const names = settings.map(({ name }) => name).join(', ')
    const whose = belief ? ` as ${belief.actor} expects` : ''
    const what = `Kept in case.yaml: ${settings.length === 1 ? 'the range' : 'ranges'} of ${names}${whose}`
    return writeCase(desk, (text) => keepRanges(text, kept, path), what, place, key)
  },
}

/** Writes case.yaml anew as one change. */
async function writeCase(
  desk: Desk,
  change: (text: string) => Decoded<string>,
  what: string,
  place: string | undefined,
  key: string | undefined,
): Promise<Decoded<EditView>> {
  const path = 'case.yaml'
  const text = await readFile(join(desk.dir, path), 'utf8')
  const becomes = change(text)
  if (!becomes.ok) return becomes
  return desk.refresh(
    desk.editor.write([{ path, seen: text, becomes: becomes.value }], {
      what,
      ...(place !== undefined && { place }),
      ...(key !== undefined && { key }),
    }),
  )
}

/** What is known of a settlement before the game is played, worked out once. */
function groundOnce(analysis: Analysis, settlement: Settlement, desk: Desk) {
  return desk.once(`durability of ${settlementId(settlement)}`, () => groundOf(analysis, settlement))
}

/** What the record says of the alternatives that the features of a settlement were read from. */
function wordsOf({ translations }: Features, analysis: Analysis, desk: Desk): readonly ChosenWords[] {
  const quote = quoter(desk, analysis)
  return translations.flatMap(({ issue, alternative }) => {
    if (issue === undefined || alternative === undefined) return []
    const about = analysis.positions.filter(
      (position) => position.issue === issue && position.alternative === alternative && position.review !== 'rejected',
    )
    const ids = new Set(about.flatMap(({ evidence }) => evidence))
    return [{ issue, alternative, said: [...ids].flatMap((id) => quote(id) ?? []) }]
  })
}

function quotedById(ids: readonly string[], analysis: Analysis, desk: Desk): Readonly<Record<string, Quoted>> {
  const quote = quoter(desk, analysis)
  return Object.fromEntries(ids.flatMap((id) => quote(id) ?? []).map((quoted) => [quoted.statement, quoted]))
}
