import type { Conflict } from '../conflict/conflict.ts'
import type {
  DepartureView,
  ExplainedState,
  Explanation,
  FailedSanctionView,
  OptionChange,
  PathsView,
  StandView,
  StatementView,
  StepView,
  UnlockEdit,
  UnlocksView,
} from '../stability/explanation.ts'
import { type ExplainedConcept, explainedConcepts } from '../stability/find-departures.ts'
import { allConcepts, type Concept } from '../stability/stability.ts'
import { changeWords } from '../stability/view.ts'
import { conceptNames, names } from './format-stability.ts'
import { paint, wrap } from './terminal.ts'
import type { Wording } from './wording.ts'

const mostReasons = 3
const mostPaths = 3
const mostUnlocks = 5

/** Why a target holds or not, and what would make it hold, as people read it. Words are quoted once, where they are first relied on. */
export function formatExplanation(
  explanation: Explanation,
  conflict: Conflict,
  evidence: Wording['evidence'] = () => [],
  completions?: number,
): string {
  const { target, text, explained, states } = explanation
  const words = wordsOf(conflict, evidence)
  const title = target === text ? text : `${target}: ${text}`
  return [
    '',
    wrap(`${paint('bold', 'Target')} ${title}`, '', '  '),
    ...summaryLines(explanation, completions),
    ...(explained
      ? [
          wrap(
            `${states.length > 1 ? 'Of these: ' : ''}${explained.state.pattern}  ${explained.state.words}`,
            '  ',
            '    ',
          ),
          ...explained.decisionMakers.flatMap((stand) => standLines(stand, words)),
          ...pathLines(explained, words),
          ...Object.entries(explained.unlocks).flatMap(([concept, unlocks]) =>
            unlockLines(concept as ExplainedConcept, unlocks, explained, words),
          ),
        ]
      : []),
  ].join('\n')
}

/** How the parts of an explanation are put. */
interface Words {
  name(decisionMaker: string): string
  changes(changes: readonly OptionChange[]): string
  step(step: StepView): string
  statement(statement: StatementView): string
  /** The words it rests on, unless they were quoted before. */
  quote(statement: StatementView, indent: string): readonly string[]
}

function wordsOf(conflict: Conflict, evidence: Wording['evidence']): Words {
  const nameOf = new Map(conflict.decisionMakers.map(({ id, name }) => [id, name]))
  const quoted = new Set<string>()
  const changes = (all: readonly OptionChange[]) => changeWords(conflict, all)
  const name = (decisionMaker: string) => nameOf.get(decisionMaker) ?? decisionMaker
  return {
    name,
    changes,
    step: ({ decisionMaker, changes: made }) => `${name(decisionMaker)} ${changes(made)}`,
    statement: ({ index, text, reading, redLine }) => {
      const notes = [reading, redLine && 'red line'].filter(Boolean).join(', ')
      return `its statement ${index + 1}, “${text}”${notes && ` (${notes})`}`
    },
    quote(statement, indent) {
      const fresh = statement.evidence.filter((id) => !quoted.has(id)).slice(-2)
      for (const id of fresh) quoted.add(id)
      return evidence(fresh, indent)
    },
  }
}

function summaryLines({ states, robust }: Explanation, completions: number | undefined): readonly string[] {
  if (states.length === 0) return [`  ${paint('yellow', 'It holds in no feasible state.')}`]
  const held = allConcepts.flatMap((concept) => {
    const times = states.filter(({ equilibrium }) => equilibrium.includes(concept)).length
    return times === 0 ? [] : [states.length === 1 ? conceptNames[concept] : `${conceptNames[concept]} in ${times}`]
  })
  const where = states.length === 1 ? 'It holds in one state' : `It holds in ${states.length} states`
  const verdict =
    held.length === 0 ? paint('red', 'no equilibrium') : paint('green', `an equilibrium under ${held.join(', ')}`)
  const shares = Object.entries(robust ?? {}) as [Concept, number][]
  const listed = shares.map(([concept, share]) => `${conceptNames[concept]} ${percent(share)}`)
  const found = shares.every(([, share]) => share === 0) ? 'none, under any concept' : listed.join(', ')
  const filled = `Of the ${completions} ways to fill in what is unknown, it is an equilibrium in ${found}.`
  return [`  ${where}: ${verdict}`, ...(shares.length > 0 ? [wrap(filled, '  ', '    ')] : [])]
}

function standLines(stand: StandView, words: Words): readonly string[] {
  const { decisionMaker, verdicts, departures, rankings, orders } = stand
  const under = (verdict: string) => explainedConcepts.filter((concept) => verdicts[concept] === verdict)
  const [stays, leaves, unknown] = [under('stays'), under('leaves'), under('unknown')]
  const said = [
    stays.length > 0 && paint('green', `stays under ${names(stays)}`),
    leaves.length > 0 && paint('red', `leaves under ${names(leaves)}`),
    unknown.length > 0 && paint('yellow', `not known under ${names(unknown)}`),
  ].filter(Boolean)
  const inverse = [
    rankings.nash && `in ${percent(rankings.nash.share)} of all rankings of the states`,
    orders.nash && orders.nash.all !== '1' && `in ${orders.nash.stable} of ${orders.nash.all} orders of its statements`,
  ].filter(Boolean)
  const byReason = [...Map.groupBy(departures, ({ decisive, certain }) => `${certain} ${decisive?.index}`).values()]
  const rest = byReason.length - mostReasons
  return [
    '',
    wrap(
      `${paint('bold', words.name(decisionMaker))} ${stays.length === 5 ? paint('green', 'stays') : said.join(', ')}`,
      '  ',
      '    ',
    ),
    ...byReason.slice(0, mostReasons).flatMap((alike) => departureLines(alike, words)),
    ...(rest > 0 ? [`    … and for ${rest} more reason${rest === 1 ? '' : 's'}`] : []),
    ...(departures.length > 0 && inverse.length > 0
      ? [wrap(paint('dim', `It would stay (Nash) ${inverse.join(', ')}.`), '    ')]
      : []),
  ]
}

/** Departures that the same statement decides: the first stands for all. */
function departureLines([first, ...more]: readonly DepartureView[], words: Words): readonly string[] {
  const { changes, to, certain, decisive, under } = first!
  const others =
    more.length === 0
      ? ''
      : `, or ${more.length === 1 ? 'another move' : `${more.length} other moves`} for the same reason`
  const undeterred = explainedConcepts.filter((concept) => concept !== 'nash' && under[concept].deterred === 'no')
  const shown = undeterred[0] as keyof typeof under | undefined
  const why = decisive ? words.statement(decisive) : 'its order of states'
  return [
    wrap(
      `${certain ? '' : 'may prefer another: '}${words.changes(changes)}${others} → ${to.pattern}`,
      '    – ',
      '      ',
    ),
    wrap(`${certain ? 'because of' : 'it is not known how it leans on'} ${why}`, '      '),
    ...(decisive ? words.quote(decisive, '        ') : []),
    ...(shown ? failureLines(undeterred, under[shown].failed, words) : []),
  ]
}

function failureLines(
  concepts: readonly ExplainedConcept[],
  failed: readonly FailedSanctionView[],
  words: Words,
): readonly string[] {
  const title = `not deterred under ${names(concepts)}: `
  if (failed.length === 0) return [wrap(`${title}nobody has an answer`, '      ')]
  return failed.slice(0, 2).map(({ steps, why, next, decisive }, i) => {
    const outcome = {
      better: 'still leaves it better off',
      unknown: 'may leave it better off',
      escape: `hurts, but it moves on to ${next?.pattern}`,
    }[why]
    const by = decisive ? ` (${words.statement(decisive)})` : ''
    return wrap(
      `${i === 0 ? title : ''}${steps.map(words.step).join(', then ')} ${outcome}${by}`,
      i === 0 ? '      ' : '        ',
      '        ',
    )
  })
}

function pathLines({ paths, isStatusQuo }: ExplainedState, words: Words): readonly string[] {
  if (!paths) return []
  if (isStatusQuo) return ['', '  This is the state today.']
  const lines = (how: string, { paths: ways, truncated }: PathsView): readonly string[] => {
    if (ways.length === 0) return [`  ${how}: ${truncated ? 'none found' : paint('red', 'no way there')}`]
    const shortest = ways.filter(({ length }) => length === ways[0]!.length)
    const steps = ways[0]!.length === 1 ? '1 step' : `${ways[0]!.length} steps`
    const all =
      shortest.length === 1 ? 'one shortest way' : `${truncated ? 'at least ' : ''}${shortest.length} shortest ways`
    return [
      `  ${how}: ${all}, ${steps}`,
      ...shortest.slice(0, mostPaths).map((way) => wrap(way.map(words.step).join('; then '), '    – ', '      ')),
      ...(shortest.length > mostPaths ? [paint('dim', `    … and ${shortest.length - mostPaths} more`)] : []),
    ]
  }
  return [
    '',
    `  ${paint('bold', 'From today')}`,
    ...lines('by moves', paths.moves),
    ...lines('by moves that each mover prefers', paths.improvements),
  ]
}

function unlockLines(
  concept: ExplainedConcept,
  { unlocks, count, byDecisionMaker, truncated }: UnlocksView,
  { decisionMakers }: ExplainedState,
  words: Words,
): readonly string[] {
  if (decisionMakers.every(({ verdicts }) => verdicts[concept] !== 'leaves')) return []
  const limit = concept === 'nash' ? 'three changes a decision maker' : 'three changes'
  const counted = `${truncated ? 'at least ' : ''}${count === 1 ? 'one least set' : `${count} least sets`} of up to ${limit}`
  const stuck = byDecisionMaker
    .filter(({ unlocks: own }) => own.length === 0)
    .map(({ decisionMaker }) => words.name(decisionMaker))
  return [
    '',
    `  ${paint('bold', `Least changes that make it hold under ${conceptNames[concept]}`)} (${counted})`,
    ...(stuck.length > 0 ? [wrap(`Nothing so small keeps ${stuck.join(', ')}.`, '  ')] : []),
    ...unlocks
      .slice(0, mostUnlocks)
      .flatMap(({ edits, movers, cost }, i) => [
        `  ${String(i + 1).padStart(2)}  ${movers === 1 ? '1 mover' : `${movers} movers`}, cost ${cost}`,
        ...edits.flatMap((edit) => editLines(edit, words)),
      ]),
    ...(concept === 'nash' ? dropLines(decisionMakers, words) : []),
  ]
}

function editLines({ words: said, cost, stated, statement }: UnlockEdit, words: Words): readonly string[] {
  return [
    wrap(`${said} ${paint('dim', `(${cost}${stated ? ', as stated' : ''})`)}`, '      – ', '        '),
    ...(statement ? words.quote(statement, '          ') : []),
  ]
}

function dropLines(decisionMakers: readonly StandView[], words: Words): readonly string[] {
  const drops = decisionMakers.flatMap(({ decisionMaker, leastDrops }) =>
    leastDrops && leastDrops.length > 0
      ? [`${words.name(decisionMaker)} ${leastDrops.map(({ text }) => `“${text}”`).join(', ')}`]
      : [],
  )
  return drops.length === 0 ? [] : [wrap(`By giving up statements alone, no fewer: ${drops.join('; ')}`, '  ', '    ')]
}

const percent = (share: number) => `${Number((share * 100).toPrecision(3))}%`
