import { densityExamples } from '../durability/force/field-figures.ts'
import type {
  ConditionEffect,
  Force,
  ForceNeed,
  ForceQuestion,
  FrontierPoint,
  UnitCost,
} from '../durability/force/force.ts'
import { forceTypes } from '../durability/force/force-types.ts'
import { levelWords } from '../durability/force/level-words.ts'
import { unitCosts, usOverUn, usualCost } from '../durability/force/unit-costs.ts'
import type { Range } from '../durability/range.ts'
import { formatTable } from './format-table.ts'
import { paint, wrap } from './terminal.ts'

/** Force and cost as people read them: every kind with its numbers and their origins, the pledges, the trade-off. */
export function formatForce(force: Force, frontier: readonly FrontierPoint[]): string {
  const { question, needs, unsized } = force
  return [
    wrap(
      `${paint('bold', 'Force and cost')} for ${question.level === 'unknown' ? `${levelWords.unknown}: every kind of force` : levelWords[question.level]}`,
      '',
      '  ',
    ),
    ...needs.flatMap((need) => ['', ...needLines(need, question)]),
    ...(unsized.length > 0
      ? [
          '',
          paint(
            'yellow',
            wrap(`Without the length of the line nothing can be said of ${unsized.join(' and ')}: give --line.`, ''),
          ),
        ]
      : []),
    '',
    ...pledgeLines(force),
    ...unsharedLines(needs),
    '',
    ...frontierLines(frontier, force),
    '',
    ...yardstickLines(needs, question),
    '',
    wrap(
      'Every range goes from corner to corner of what went in, with the middle in brackets: it says what is possible and is no probability. Sizes of forces are figures that were reported or planned with; nobody has shown that they suffice.',
      '',
    ),
  ].join('\n')
}

function needLines(need: ForceNeed, question: ForceQuestion): readonly string[] {
  const { type, troops, pool, unitCost, cost, shares, shareOfAll, shortfall, answersLevel, lacksBackstop } = need
  const made = type.answers.length === 3 ? 'any ceasefire' : type.answers.map((level) => answerWords[level]).join(', ')
  const { rotation } = question
  const line = (label: string, value: string, from: string) =>
    wrap(`${value}${from ? ` ${paint('dim', `(${from})`)}` : ''}`, `  ${label.padEnd(14)}`, ' '.repeat(16))
  return [
    wrap(`${paint('bold', type.kind)}: ${type.words}; made for ${made}`, '', '  '),
    ...(answersLevel === false ? [paint('yellow', '  Not made for this ceasefire.')] : []),
    ...(type.reliesOnBackstop && !lacksBackstop
      ? [wrap('Does nothing by itself: it relies on the backstop.', '  ')]
      : []),
    ...(lacksBackstop ? [paint('red', '  Relies on a backstop that this settlement does not have.')] : []),
    line('troops', `${counted(troops)}${type.openAbove ? ', or more' : ''} in the field`, troops.from),
    line('pool', `${counted(pool)}${type.openAbove ? ', or more' : ''}`, `times ${plain(rotation)}: ${rotation.from}`),
    line(
      'cost a year',
      money(cost, cost.currency),
      `times ${priceWords(unitCost)}${question.unitCost ? '' : '; that such kinds cost so is judgement'}`,
    ),
    ...shares.map(({ actor, ofPledge, ofWhole }) =>
      line(
        'share of GDP',
        `${actor}: ${percent(ofWhole)} if it paid for all${ofPledge ? `, ${percent(ofPledge)} for its pledge` : ''}`,
        question.contributors.find((each) => each.actor === actor)?.gdp?.from ?? '',
      ),
    ),
    ...(shareOfAll ? [line('', `all contributors: ${percent(shareOfAll)}`, '')] : []),
    ...(shortfall
      ? [
          line('shortfall', `${counted(shortfall.now)} today`, ''),
          line('', `${counted(shortfall.ifAllMet)} if every condition were met`, ''),
        ]
      : []),
  ]
}

const answerWords: Readonly<Record<FrontierPoint['answers'], string>> = {
  functional: 'a ceasefire that works',
  violated: 'one violated all the time',
  collapsing: 'one that collapses',
}

function pledgeLines({ question, pledged, conditions }: Force): readonly string[] {
  const { contributors } = question
  if (contributors.every(({ troops, conditions: bound }) => !troops && bound.length === 0))
    return ['No pledge is on record: no shortfall is worked out. Give pledges with --pledge.']
  return [
    paint('bold', 'Pledges'),
    ...contributors.flatMap(({ actor, troops, conditions: bound }) => {
      if (!troops) return []
      const waits = bound.filter(({ met }) => !met).map(({ words }) => words)
      const said = waits.length > 0 ? `not before: ${waits.join(', ')}` : 'whatever it asked for is met'
      return [wrap(`${actor}: ${counted(troops)} (${bound.length === 0 ? 'without condition' : said})`, '  ', '    ')]
    }),
    ...pledged.unstated.map((actor) => paint('yellow', `  ${actor}: no number on record, and none is filled in`)),
    `  together: ${counted(pledged.now)} today, ${counted(pledged.ifAllMet)} if every condition were met${pledged.unstated.length > 0 ? ', at least' : ''}`,
    ...conditions.map((each) => conditionLine(each)),
    wrap('A pledge is taken as troops in the field at one time; if it is a pool, divide it by the rotation.', '  '),
  ]
}

function conditionLine({ words, met, contributors, removes, brings }: ConditionEffect): string {
  const who = contributors.join(', ')
  const loss = removes ? `without it ${counted(removes)} fail to come` : 'how many depend on it is not on record'
  const gain =
    brings && (brings.high > 0 ? `; met alone, it brings ${counted(brings)}` : '; met alone, it brings nobody')
  return wrap(
    `${words} (${met === undefined ? 'not known whether the settlement meets it' : met ? 'met' : 'not met'}; ${who}): ${loss}${gain ?? ''}`,
    '  ',
    '    ',
  )
}

/** Who has no share of output since it is in another currency than the cost, and in which kinds where it has one in others. */
function unsharedLines(needs: readonly ForceNeed[]): readonly string[] {
  const all = needs.flatMap((need) => need.unshared.map((each) => ({ ...each, need })))
  return [...Map.groupBy(all, ({ actor }) => actor)].map(([actor, theirs]) => {
    const costs = new Set(theirs.map(({ need }) => need.cost.currency))
    const isAlike = theirs.length === needs.length && costs.size === 1
    const kinds = theirs.map(({ need }) => `${need.type.kind} (cost in ${need.cost.currency})`)
    const where = isAlike ? '' : ` in ${kinds.join(' and ')}`
    const cost = isAlike ? `, the cost in ${[...costs][0]}` : ''
    return wrap(
      `No share of GDP for ${actor}${where}: its GDP is in ${theirs[0]!.currency}${cost}, and nothing is converted.`,
      '  ',
    )
  })
}

function frontierLines(frontier: readonly FrontierPoint[], { question, needs, unsized }: Force): readonly string[] {
  const lineless = forceTypes
    .filter(({ kind, perKm }) => perKm && !question.line && !unsized.includes(kind))
    .filter(({ kind }) => question.kinds?.includes(kind) ?? true)
    .map(({ kind }) => kind)
  const isCompared = frontier.some(({ dominatedBy }) => dominatedBy)
  const rows = frontier.map(({ kind, troops, cost, openAbove }) => [
    kind,
    `${counted(troops)}${openAbove ? '+' : ''}`,
    money(cost, cost.currency),
  ])
  return [
    paint('bold', 'Force against cost'),
    ...formatTable([['', 'troops', 'cost a year'], ...rows]),
    ...frontier.map(({ kind, troops, answers, reliesOnBackstop, dominatedBy }) => {
      const worst = reliesOnBackstop ? 'any ceasefire, with a backstop' : `at worst ${answerWords[answers]}`
      const rival = dominatedBy && `; ${dominatedBy.kind} ${dominatedBy.surely ? 'does' : 'may do'} as much for no more`
      const isTold = needs.some(({ type }) => type.kind === kind)
      const price = priceWords(question.unitCost ?? usualCost(kind))
      const origin = isTold ? '' : ` ${paint('dim', `(${troops.from}; times ${price})`)}`
      return wrap(`${kind}: ${worst}${rival ?? ''}${origin}`, '  ', '    ')
    }),
    ...(lineless.length > 0
      ? [wrap(`Without --line ${lineless.join(' and ')} have no size, and are not in it.`, '  ')]
      : []),
    ...(isCompared
      ? [
          wrap(
            'As much: for as bad a ceasefire, relying on no more. What else they do, as to part two armies, is not compared.',
            '  ',
          ),
        ]
      : []),
  ]
}

function yardstickLines(needs: readonly ForceNeed[], { unitCost }: ForceQuestion): readonly string[] {
  const others = unitCosts.filter(({ id }) => id !== unitCost?.id)
  const rows = others.map(({ name, currency, perPersonYear }) => [
    name,
    money(perPersonYear, currency),
    ...needs.map(({ troops }) =>
      money(
        {
          ...perPersonYear,
          low: troops.low * perPersonYear.low,
          mode: troops.mode * perPersonYear.mode,
          high: troops.high * perPersonYear.high,
        },
        currency,
      ),
    ),
  ])
  const densities = densityExamples.map(
    ({ mission, people, km, note }) => `${mission} ${(people / km).toFixed(1)}${note ? ` (${note})` : ''}`,
  )
  return [
    paint('bold', 'The same at other prices, each of its own time and not converted'),
    ...formatTable([['', 'one a year', ...needs.map(({ type }) => type.kind)], ...rows]),
    wrap(`From: ${others.map(({ perPersonYear }) => perPersonYear.from).join('; ')}.`, '  '),
    wrap(`A US operation costs ${plain(usOverUn)} times one of the UN (${usOverUn.from}).`, '  '),
    wrap(`People per kilometre elsewhere: ${densities.join('; ')}.`, '  '),
  ]
}

/** What one person costs, and who says so. */
const priceWords = ({ perPersonYear, currency }: UnitCost) => `${money(perPersonYear, currency)}: ${perPersonYear.from}`

const counted = (range: Range) => spread(range, (value) => Math.round(value).toLocaleString('en-GB'))

const plain = (range: Range) => spread(range, (value) => (Math.round(value * 100) / 100).toLocaleString('en-GB'))

const percent = (range: Range) => spread(range, (value) => (value * 100).toPrecision(2), ' %')

/** A range with its middle in brackets; one number where all three are the same. */
function spread({ low, mode, high }: Range, written: (value: number) => string, suffix = ''): string {
  const [least, middle, most] = [written(low), written(mode), written(high)]
  return least === most ? `${least}${suffix}` : `${least}–${most}${suffix} (${middle})`
}

const scales = [
  [1e9, 'bn'],
  [1e6, 'm'],
] as const

/** A sum in billions or millions where it is so large, to three figures. */
function money(range: Range, currency: string): string {
  const [scale, suffix] = scales.find(([least]) => range.high >= least) ?? [1, '']
  const written = (value: number) =>
    scale === 1 ? Math.round(value).toLocaleString('en-GB') : String(Number((value / scale).toPrecision(3)))
  return `${currency} ${spread(range, written, suffix)}`
}
