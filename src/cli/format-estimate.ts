import { writeNumber } from '../durability/picture/number-words.ts'
import type { CoxFit, Curve, Estimate, LogRank, Proportionality, WeibullFit } from '../durability/survival/estimate.ts'
import { formatTable } from './format-table.ts'
import { medianWords, pWords, ratioWords, shareWords, stillWords, twoPlaces } from './survival-words.ts'
import { paint, wrap } from './terminal.ts'

/** What was asked, for the words. */
export interface EstimateWording {
  readonly source: string
  readonly at: readonly number[]
  readonly event: string
  /** Given where a row is a part of a spell. */
  readonly start?: string
  readonly unit?: string
  readonly group?: string
  readonly cluster?: string
}

/** Estimates as people read them: a sentence, the curves, then each test and model with what it means. */
export function formatEstimate(estimate: Estimate, wording: EstimateWording): string {
  const { n, events, km, logrank, cox, ph, weibull } = estimate
  return [
    wrap(
      `${paint('bold', wording.source)}: ${count(n, wording.start === undefined ? 'spell' : 'row')}, ${count(events, 'event')} (${wording.event} = 1)`,
      '',
    ),
    ...curveLines(km, wording),
    ...(logrank ? logRankLines(logrank, wording) : []),
    ...(cox ? coxLines(cox, ph, wording) : []),
    ...(weibull ? weibullLines(weibull) : []),
  ].join('\n')
}

function curveLines(curves: readonly Curve[], { at, unit, group, start }: EstimateWording): readonly string[] {
  const time = (value: number) => (unit === undefined ? writeNumber(value) : inUnit(value, unit))
  const head = [
    group ?? '',
    start === undefined ? 'n' : 'rows',
    'ended',
    ...at.map((value) => `at ${time(value)}`),
    'half ended by',
  ]
  const body = curves.map((curve) => [
    curve.group,
    curve.n.toLocaleString('en'),
    curve.events.toLocaleString('en'),
    ...at.map((value) => {
      const point = curve.at.find((each) => each.time === value)
      return point ? shareWords(point) : 'not watched'
    }),
    medianWords(curve),
  ])
  const read = curves.flatMap((curve) => {
    const point = curve.at[Math.floor(curve.at.length / 2)]
    if (!point) return []
    const which = group === undefined ? '' : ` with ${group} = ${curve.group}`
    const when = unit === undefined ? `time ${writeNumber(point.time)}` : inUnit(point.time, unit)
    const those = start === undefined ? `Of ${curve.n.toLocaleString('en')}${which}` : `Of all spells${which}`
    return `${stillWords(those, 'going', when, point)}; ${point.atRisk.toLocaleString('en')} ${point.atRisk === 1 ? 'was' : 'were'} watched that long.`
  })
  return [
    '',
    paint('bold', 'Still going'),
    ...formatTable([head, ...body]),
    '',
    ...(curves.length > 6 ? [] : read.map((line) => wrap(line, '  '))),
    wrap('Shares are Kaplan–Meier estimates; in brackets the 95% interval.', '  '),
  ]
}

function logRankLines({ chisq, df, p, groups }: LogRank, { group }: EstimateWording): readonly string[] {
  const rows = groups.map((each) => [each.group, each.observed.toLocaleString('en'), each.expected.toFixed(1)])
  const verdict =
    p < 0.05
      ? 'Such a difference would hardly come about by chance.'
      : 'The data show no difference; that is not the same as showing that there is none.'
  return [
    '',
    `${paint('bold', 'Do the groups differ?')} log-rank χ² = ${writeNumber(chisq)}, df ${df}, ${pWords(p)}`,
    ...formatTable([[group ?? '', 'ended', 'expected'], ...rows]),
    wrap(verdict, '  '),
  ]
}

function coxLines(cox: CoxFit, ph: Proportionality | undefined, { cluster }: EstimateWording): readonly string[] {
  const robust = cox.clusters === null ? '' : `, limits robust to ${cox.clusters} clusters by ${cluster}`
  const tests = new Map(ph?.terms.map(({ term, p }) => [term, p]))
  const rows = cox.terms.map(({ term, coef, robustSe, se, p, ...ratio }) => [
    term,
    ratioWords({ ...ratio }),
    pWords(p),
    twoPlaces(coef),
    twoPlaces(robustSe ?? se),
    tests.has(term) ? pWords(tests.get(term)!) : '',
  ])
  return [
    '',
    wrap(`${paint('bold', 'Hazard model')} ${count(cox.n, 'row')}, ${count(cox.events, 'event')}${robust}`, ''),
    ...formatTable([['', 'hazard ratio', '', 'coef', 'se', 'proportional?'], ...rows]),
    wrap(
      'A ratio over 1 means a higher risk of ending at every moment. An interval that holds 1 shows no effect either way.',
      '  ',
    ),
    wrap(
      `likelihood ratio χ² = ${writeNumber(cox.likelihoodRatio.chisq)}, df ${cox.likelihoodRatio.df}, ${pWords(cox.likelihoodRatio.p)}; concordance ${twoPlaces(cox.concordance)}`,
      '  ',
    ),
    ...(ph ? proportionalityLines(ph) : []),
  ]
}

function proportionalityLines({ terms, global }: Proportionality): readonly string[] {
  const doubtful = terms.filter(({ p }) => p < 0.05).map(({ term, p }) => `${term} (${pWords(p)})`)
  const told =
    doubtful.length > 1
      ? `The ratios of ${doubtful.join(' and ')} seem to change with time: look at the curves, one number each does not tell it.`
      : doubtful.length === 1
        ? `The ratio of ${doubtful[0]} seems to change with time: look at the curves, one number does not tell it.`
        : global.p < 0.05
          ? `Taken together the ratios seem to change with time (${pWords(global.p)}): look at the curves.`
          : undefined
  return [
    `  proportional hazards, all together: χ² = ${writeNumber(global.chisq)}, ${pWords(global.p)}`,
    ...(told === undefined ? [] : [paint('yellow', wrap(told, '  '))]),
  ]
}

function weibullLines({ shape, shapeLower, shapeUpper, terms }: WeibullFit): readonly string[] {
  const limits = `${twoPlaces(shape)} (${twoPlaces(shapeLower)}–${twoPlaces(shapeUpper)})`
  const trend =
    shapeUpper < 1
      ? 'the risk of ending falls with time.'
      : shapeLower > 1
        ? 'the risk of ending rises with time.'
        : 'whether the risk rises or falls with time cannot be told.'
  const rows = terms
    .filter(({ term }) => term !== '(Intercept)')
    .map(({ term, coef, lower, upper }) => [
      term,
      ratioWords({ hr: Math.exp(coef), lower: Math.exp(lower), upper: Math.exp(upper) }),
    ])
  return [
    '',
    wrap(`${paint('bold', 'Weibull model')} shape ${limits}: ${trend}`, ''),
    ...(rows.length > 0 ? formatTable([['', 'times as long'], ...rows]) : []),
  ]
}

const inUnit = (value: number, unit: string) => `${writeNumber(value)} ${value === 1 ? unit.replace(/s$/u, '') : unit}`

const count = (number: number, noun: string) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
