import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import type { Analysis } from '../../case/analyse.ts'
import { type CaseConflict, conflictOfCase, conflictText, type NoConflict } from '../../case/conflict-of-case.ts'
import { nameTarget } from '../../case/open-conflict.ts'
import { solveScenario } from '../../case/solve-scenario.ts'
import { explanationsOf, robustOf, type SolvedConflict } from '../../case/stability-of.ts'
import { applyScenario } from '../../conflict/apply-scenario.ts'
import type { Conflict, Preference } from '../../conflict/conflict.ts'
import { decodeConflict } from '../../conflict/decode-conflict.ts'
import { describeScenario } from '../../conflict/describe-scenario.ts'
import type { Expression, Formula } from '../../conflict/expression.ts'
import { expressionWords } from '../../conflict/expression-words.ts'
import { type ConflictScenario, isPlainScenario, keysOf } from '../../conflict/scenario.ts'
import { writtenCode } from '../../conflict/state-space.ts'
import { listUsedOptions } from '../../conflict/used-options.ts'
import { writeScenario } from '../../conflict/write-scenario.ts'
import { explainedConcepts } from '../../stability/find-departures.ts'
import { listRows } from '../../stability/list-rows.ts'
import { makeGraph } from '../../stability/make-graph.ts'
import { mapMoves } from '../../stability/map-moves.ts'
import { ownLabel } from '../../stability/view.ts'
import type { Decoded, Problem } from '../../text/problem.ts'
import type { Quoted } from '../contract/quoted.ts'
import type {
  ConflictFormula,
  ConflictOrder,
  ConflictView,
  ConflictWish,
  StabilityApi,
  StabilityQuestion,
  StabilityTable,
} from '../contract/stability.ts'
import type { Desk } from '../desk.ts'
import { type AnswerRequest, type AnswersOf, answer, refuse } from './answer.ts'
import { quoter } from './quote.ts'

/** Conflicts of so many options that matter are solved at once. */
const mostAtOnce = 12
const mostListed = 400

/** The conflict of the case, what holds in it, and what would hold if. */
export const stabilityAnswers: AnswersOf<StabilityApi> = {
  'GET /api/conflict': async (_input, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const read = await readConflict(desk, analysed.value)
    if ('why' in read) return answer({ kind: read.why, problems: read.problems })
    return answer(viewOf(read, analysed.value, desk))
  },
  'PUT /api/conflict': async ({ scenario, mark }, desk, { key }) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    // Not from memory: what is on the disk now is what the mark is held against.
    const read = await conflictOfCase(desk.dir, analysed.value)
    if ('why' in read) return { ok: false, problems: read.problems }
    if (markOf(read) !== mark) {
      return refuse(
        'edited-elsewhere',
        'conflict.yaml has been changed elsewhere in the meantime',
        'Look at it as it is now, and keep your what-if again if it is still wanted.',
      )
    }
    if (isPlainScenario(scenario)) return refuse('nothing-to-keep', 'nothing is changed', 'Change something first.')
    const before = await conflictText(desk.dir, read, analysed.value)
    if (!before.ok) return before
    const becomes = writeScenario(before.value, scenario)
    const { conflict } = read
    const now = decodeConflict(becomes, join(desk.dir, 'conflict.yaml'), conflict.id)
    if (!now.ok || !saysTheSame(now.value, applyScenario(conflict, scenario))) {
      return refuse(
        'cannot-write',
        'conflict.yaml is written in a way that this cannot be put into',
        'Write each statement on a line of its own, beginning with a dash; or make the change in an editor.',
      )
    }
    const names = new Map(conflict.decisionMakers.map(({ id, name }) => [id, name]))
    const changes = describeScenario(scenario, (id) => names.get(id) ?? id, labeller(conflict))
    return desk.refresh(
      desk.editor.write([{ path: 'conflict.yaml', seen: read.written, becomes }], {
        what: `Wrote into conflict.yaml – ${changes.join('; ')}`,
        place: '/stability?show=what-if',
        ...(key !== undefined && { key }),
      }),
    )
  },
  'POST /api/stability': (input, desk, request) => solveRows(input, desk, request),
  'POST /api/stability/at-once': (input, desk, request) => solveRows(input, desk, request, mostAtOnce),
  'POST /api/stability/explain': async ({ scenario = {}, target, concept, countUnknown = false }, desk, request) => {
    const opened = await openConflictOf(desk)
    if (!opened.ok) return opened
    const { conflict, analysis } = opened.value
    const named = nameTarget(conflict, isPatternIn(conflict, target) ? formulaOf(conflict, target) : target)
    if (!named.ok) return named
    const solved = await solve(named.value.conflict, scenario, request)
    if (!solved.ok) return solved
    const onProgress = (done: number, of: number) => request.onProgress(done, of, 'Filling in what is unknown')
    const robust = countUnknown ? robustOf(solved.value, explainedConcepts, onProgress) : undefined
    const explained = explanationsOf(solved.value, [named.value.target], { ...(concept && { concept }) }, robust)
    if (!explained.ok) return explained
    const statements = statementsOf(conflict)
    const quote = quoter(desk, analysis)
    const quoted = statements.flatMap(({ evidence }) => evidence).flatMap((id) => quote(id) ?? [])
    return answer({
      explanation: explained.value[0]!,
      ...(robust && { completions: robust.completions }),
      evidence: Object.fromEntries(quoted.map((one) => [one.statement, one])),
      wishes: Object.fromEntries(
        statements.map(({ text: written, expression }) => [written, expressionWords(expression, labeller(conflict))]),
      ),
    })
  },
  'POST /api/stability/moves': async ({ scenario = {}, target, by = 'improvements' }, desk, request) => {
    const opened = await openConflictOf(desk)
    if (!opened.ok) return opened
    const { conflict } = opened.value
    const named =
      target === undefined
        ? undefined
        : nameTarget(conflict, isPatternIn(conflict, target) ? formulaOf(conflict, target) : target)
    if (named && !named.ok) return named
    const solved = await solve(named?.value.conflict ?? conflict, scenario, request)
    if (!solved.ok) return solved
    const { statusQuo, solution, conflict: applied } = solved.value
    if (statusQuo === undefined) {
      return refuse(
        'no-status-quo',
        'no status quo, so there is nowhere to start from',
        'Say in conflict.yaml, statusQuo:, what is so today; or take back what rules it out here.',
      )
    }
    const graph = makeGraph(applied)
    if (!graph.ok) return graph
    request.onProgress(0, 1, 'Following the moves')
    return answer(
      mapMoves(applied, graph.value, {
        start: writtenCode(solution.space, statusQuo),
        ...(named && { target: applied.targets[named.value.target]! }),
        by,
        mostStates: 300,
        mostMoves: 1200,
      }),
    )
  },
}

const readConflict = (desk: Desk, analysis: Analysis): Promise<CaseConflict | NoConflict> =>
  desk.once('conflict', () => conflictOfCase(desk.dir, analysis))

interface ConflictAtHand {
  /** As written; the scenario is laid over it when it is solved. */
  readonly conflict: Conflict
  readonly analysis: Analysis
}

async function openConflictOf(desk: Desk): Promise<Decoded<ConflictAtHand>> {
  const analysed = await desk.ready()
  if (!analysed.ok) return analysed
  const read = await readConflict(desk, analysed.value)
  if ('why' in read) return { ok: false, problems: read.problems }
  return answer({ conflict: read.conflict, analysis: analysed.value })
}

const solve = (
  conflict: Conflict,
  scenario: ConflictScenario,
  { onProgress }: AnswerRequest,
): Promise<Decoded<SolvedConflict>> =>
  solveScenario(conflict, scenario, { onProgress: ({ done, of }) => onProgress(done, of, 'Solving') })

async function solveRows(
  { scenario = {}, limit = mostListed }: StabilityQuestion,
  desk: Desk,
  request: AnswerRequest,
  mostOptions = Number.POSITIVE_INFINITY,
): Promise<Decoded<StabilityTable>> {
  const opened = await openConflictOf(desk)
  if (!opened.ok) return opened
  const { conflict } = opened.value
  const options = listUsedOptions(applyScenario(conflict, scenario)).size
  if (options > mostOptions) {
    return refuse(
      'too-large',
      `${options} options matter; at most ${mostOptions} are solved at once`,
      'Ask POST /api/stability.',
    )
  }
  const solved = await solve(conflict, scenario, request)
  if (!solved.ok) return solved
  const { conflict: applied, solution, statusQuo } = solved.value
  const table = listRows(applied, solution, {
    ...(statusQuo !== undefined && { statusQuo }),
    limit: Math.min(limit, 2 ** 12),
  })
  return answer({ ...table, warnings: withinCase(solved.warnings, desk.dir) })
}

/** Problems with their files named as they are within the case. */
const withinCase = (problems: readonly Problem[], dir: string): readonly Problem[] =>
  problems.map((problem) => {
    const { location } = problem
    return location?.file === undefined
      ? problem
      : { ...problem, location: { ...location, file: relative(dir, location.file) } }
  })

const labeller = ({ options }: Conflict) => {
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  return (option: string) => labels.get(option) ?? option
}

const statementsOf = ({ preferences }: Conflict) =>
  Object.values(preferences).flatMap((preference) => (preference.kind === 'statements' ? preference.statements : []))

const isPatternIn = ({ options, targets }: Conflict, text: string) =>
  !Object.hasOwn(targets, text) && text.length === options.length && /^(?!-+$)[YN-]+$/u.test(text)

/** A state's pattern as an expression. */
function formulaOf({ options }: Conflict, pattern: string): string {
  const parts = options.flatMap(({ id }, at) => (pattern[at] === 'Y' ? id : pattern[at] === 'N' ? `not ${id}` : []))
  return parts.join(' and ')
}

const markOf = ({ written }: CaseConflict) =>
  written === undefined ? 'none' : createHash('sha256').update(written).digest('hex').slice(0, 16)

function saysTheSame(a: Conflict, b: Conflict): boolean {
  const said = ({ infeasible, preferences }: Conflict) =>
    JSON.stringify([
      infeasible.map(({ text }) => text).toSorted(),
      Object.entries(preferences).map(([id, preference]) => [
        id,
        preference.kind === 'statements'
          ? preference.statements.map(({ text }) => text)
          : preference.kind === 'weights'
            ? preference.weights.map(({ when, weight }) => [when.text, weight])
            : [preference.classes, preference.strongAfter],
      ]),
    ])
  return said(a) === said(b)
}

function viewOf(read: CaseConflict, analysis: Analysis, desk: Desk): ConflictView {
  const { conflict, draft, written, warnings } = read
  const quote = quoter(desk, analysis)
  const words = (expression: Expression) => expressionWords(expression, labeller(conflict))
  const formula = (key: string, { text, expression }: Formula): ConflictFormula => ({
    key,
    text,
    words: words(expression),
  })
  const used = listUsedOptions(conflict)
  const acts = new Map(draft?.acts.map((act) => [act.option.id, act]))
  const rules = keysOf(conflict.infeasible.map(({ text }) => text))
  const isWritten = written !== undefined && written.trim() !== ''
  return {
    kind: 'ready',
    title: conflict.title,
    source: isWritten ? 'file' : 'draft',
    parties: conflict.decisionMakers.map(({ id, name }) => ({
      id,
      name,
      order: orderOf(conflict.preferences[id], words, (preference) => {
        const keys = keysOf(preference.statements.map(({ text }) => text))
        return preference.statements.map((statement, at): ConflictWish => {
          const { text, expression, evidence, reading, redLine, strength } = statement
          const why = draft?.wishes[id]?.find((wish) => wish.text === text)?.why
          return {
            key: keys[at]!,
            text,
            words: words(expression),
            ...(why !== undefined && { why }),
            ...(reading && { reading }),
            redLine,
            isStrong: strength === 'strong',
            evidence: evidence.flatMap((one) => quote(one) ?? []),
            missing: evidence.filter((one) => !quote(one)),
          }
        })
      }),
    })),
    options: conflict.options.map((option) => {
      const act = acts.get(option.id)
      const held = analysis.positions.filter(
        (position) =>
          act &&
          position.actor === act.actor &&
          position.issue === act.issue &&
          position.alternative === act.alternative,
      )
      const evidence: readonly Quoted[] = [...new Set(held.flatMap((position) => position.evidence))].flatMap(
        (id) => quote(id) ?? [],
      )
      const { id, by, moves, label } = option
      return { id, by, moves, label, ownLabel: ownLabel(conflict, option), isIdle: !used.has(id), evidence }
    }),
    rules: conflict.infeasible.map((rule, at) => formula(rules[at]!, rule)),
    ...(conflict.statusQuo && { statusQuo: formula('statusQuo', conflict.statusQuo) }),
    targets: Object.entries(conflict.targets).map(([name, target]) => formula(name, target)),
    mark: markOf(read),
    size: conflict.options.length <= mostAtOnce ? 'small' : 'large',
    warnings: withinCase(warnings, desk.dir),
  }
}

function orderOf(
  preference: Preference | undefined,
  words: (expression: Expression) => string,
  wishesOf: (preference: Preference & { kind: 'statements' }) => readonly ConflictWish[],
): ConflictOrder {
  switch (preference?.kind) {
    case 'statements':
      return { kind: 'statements', wishes: wishesOf(preference) }
    case 'weights': {
      const keys = keysOf(preference.weights.map(({ when }) => when.text))
      return {
        kind: 'weights',
        weights: preference.weights.map(({ when, weight }, at) => ({
          key: keys[at]!,
          words: words(when.expression),
          weight,
        })),
      }
    }
    case 'ranking':
      return { kind: 'ranking', classes: preference.classes }
    default:
      return { kind: 'none' }
  }
}
