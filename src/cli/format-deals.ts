import type { Analysis } from '../case/analyse.ts'
import type { Act, Deals, Move, Reading, ReadingResult, Settlement, Truncation } from '../deal/deal.ts'
import { paint, wrap } from './terminal.ts'
import { conditionWords, type Wording, wordingOf } from './wording.ts'

/** The answer to a goal as people read it: both readings, what blocks, the smallest changes, who waits for whom, who objects. */
export function formatDeals(deals: Deals, analysis: Analysis): string {
  const wording = wordingOf(analysis)
  return [
    `${paint('bold', 'Goal')} ${settlementWords(deals.goal)}`,
    ...readingLines('closed', deals.readings.closed, analysis, wording),
    ...readingLines('open', deals.readings.open, analysis, wording),
    ...orderLines(deals, wording),
    ...objectorLines(deals, wording),
  ].join('\n')
}

const explained: Readonly<Record<Reading, string>> = {
  closed: 'Read closed (undecided and silent are not willing)',
  open: 'Read open (undecided and silent are available)',
}

function readingLines(
  reading: Reading,
  result: ReadingResult,
  analysis: Analysis,
  wording: Wording,
): readonly string[] {
  const { verdict, feasible, blocking, changes, settlements, truncated } = result
  const colour = verdict === 'open' ? 'green' : verdict === 'blocked' ? 'red' : 'yellow'
  const count =
    feasible === null ? 'settlements not counted' : feasible === '1' ? '1 settlement' : `${feasible} settlements`
  return [
    '',
    `${paint('bold', explained[reading])}: ${paint(colour, verdict)}, ${count}`,
    ...numbered('  What blocks it, each alone', blocking, (set) => [
      ...set.positions.flatMap((id) => {
        const position = analysis.positions.find((each) => each.id === id)
        if (!position) return []
        const says = `${wording.actor(position.actor)} ${wording.position(position)}`
        return [wrap(says, '     '), ...wording.evidence(position.evidence.slice(-2), '        ')]
      }),
      ...set.gaps.map(({ actor, issue, alternative }) =>
        wrap(
          `${wording.actor(actor)} silent on ${issue}${alternative === undefined ? '' : `=${alternative}`}`,
          '     ',
        ),
      ),
    ]),
    ...numbered('  Smallest changes that open it', changes, ({ moves, movers, settlement }) => [
      wrap(
        `${movers === 1 ? '1 mover' : `${movers} movers`}: ${moves.map((move) => moveWords(move, wording)).join('; ')}`,
        '     ',
      ),
      wrap(`then ${settlementWords(settlement)}`, '        '),
    ]),
    ...(verdict === 'open' || verdict === 'circular'
      ? numbered('  Settlements', settlements, (settlement) => [wrap(settlementWords(settlement), '     ')])
      : []),
    ...truncationLines(truncated),
  ]
}

function moveWords({ actor, issue, alternative, from, drops }: Move, wording: Wording): string {
  const given = [...new Set(drops.map((condition) => `"${conditionWords(condition)}"`))].join(', ')
  const today = from === 'silent' ? 'silent today' : `${from} today`
  return `${wording.actor(actor)} accepts ${issue}=${alternative} (${today}${given && `, giving up ${given}`})`
}

function orderLines({ order }: Deals, wording: Wording): readonly string[] {
  const people = (actors: readonly string[]) => actors.map((actor) => wording.actor(actor)).join(', ')
  const act = ({ actor, issue, alternative }: Act) => `${wording.actor(actor)}: ${issue}=${alternative}`
  return [
    ...numbered('Who waits for whom, in a circle', order.knots, ({ actors, acts, evidence }) => [
      wrap(`${people(actors)} (${acts.map(act).join('; ')})`, '     '),
      ...wording.evidence(evidence, '        '),
    ]),
    ...numbered('Who can free it by going first', order.firstMovers, (actors) => [wrap(people(actors), '     ')]),
    ...numbered('What can be done step by step', order.steps, (step) => [wrap(act(step), '     ')]),
    ...truncationLines(order.truncated),
  ]
}

function objectorLines({ objectors }: Deals, wording: Wording): readonly string[] {
  return numbered(
    'Others object, and their consent is not needed',
    objectors,
    ({ actor, issue, alternative, evidence }) => [
      wrap(`${wording.actor(actor)} to ${issue}=${alternative}`, '     '),
      ...wording.evidence(evidence.slice(-1), '        '),
    ],
  )
}

function numbered<T>(title: string, items: readonly T[], lines: (item: T) => readonly string[]): readonly string[] {
  if (items.length === 0) return []
  const body = items.flatMap((item, i) => {
    const [first = '', ...rest] = lines(item)
    return [`  ${String(i + 1).padStart(2)}${first.slice(4)}`, ...rest]
  })
  const indent = /^ */u.exec(title)![0]
  return [`${indent === '' ? '\n' : ''}${indent}${paint('bold', title.trim())}`, ...body]
}

const truncationLines = (truncated: readonly Truncation[]) =>
  truncated.map(({ part, limit }) => paint('yellow', wrap(`${part} cut short: ${limit}`, '  ')))

const settlementWords = (settlement: Settlement) =>
  Object.entries(settlement)
    .map(([issue, alternative]) => `${issue}=${alternative}`)
    .join(', ')
