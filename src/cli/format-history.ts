import type { Histories, LaterCase } from '../case/history-of.ts'
import type { Contrast, GuaranteeRecord, History, HistoryKind, HistorySample } from '../durability/history/history.ts'
import { formatLikeness } from '../durability/history/is-like.ts'
import { writeNumber } from '../durability/picture/number-words.ts'
import { formatTable } from './format-table.ts'
import { medianWords, pWords, ratioWords, shareWords, stillWords } from './survival-words.ts'
import { paint, wrap } from './terminal.ts'

/** Histories as people read them: the base rates, what conditions went with, and what the data cannot say. */
export function formatHistories({ histories, later }: Histories, at: readonly number[]): string {
  return [
    ...histories.flatMap((history, i) => [...(i > 0 ? [''] : []), ...historyLines(history, at)]),
    ...(later.length > 0 ? laterLines(later) : []),
    '',
    wrap(
      `Kaplan–Meier estimates; in brackets the 95% interval. Sources and terms: ${[...new Set(histories.map(({ kind }) => sources[kind]))].join(', ')}.`,
      '',
    ),
  ].join('\n')
}

const sources: Readonly<Record<HistoryKind, string>> = {
  interstate: 'data/interstate/README.md',
  agreements: 'data/ucdp/README.md',
  terminations: 'data/ucdp/README.md',
}

function historyLines(history: History, at: readonly number[]): readonly string[] {
  const { population, ending, years, whole, like, likenesses, contrasts, guarantee, caveats, clusterNoun } = history
  const conditions = likenesses.map(formatLikeness).join(', ')
  const isNarrow = likenesses.length > 0
  const few = caveats.find(({ code }) => code === 'few-spells')
  const rows = [
    ...(isNarrow ? [sampleCells('like this one', like, at)] : []),
    sampleCells('all', whole, at),
    ...(guarantee ? [sampleCells("with a major power's pact", guarantee.with, at)] : []),
    ...(guarantee ? [sampleCells('without', guarantee.without, at)] : []),
  ]
  return [
    wrap(`${paint('bold', sentence(population))}, ${years[0]}–${years[1]}`, ''),
    wrap(`${whole.n} from ${whole.clusters} ${clusterNoun}. What ends one: ${ending}.`, '  '),
    ...(isNarrow ? [wrap(`Like this one (${conditions}): ${like.n}.`, '  ')] : []),
    ...(few ? [paint('yellow', wrap(few.text, '  '))] : []),
    '',
    ...formatTable([head('', at), ...rows]),
    '',
    ...reading(isNarrow ? like : whole, isNarrow ? 'like this one' : '', at).map((line) => wrap(line, '  ')),
    ...(contrasts.length > 0 ? contrastLines(contrasts, at) : []),
    ...(guarantee ? guaranteeLines(guarantee) : []),
    '',
    `  ${paint('bold', 'What these data cannot say')}`,
    ...caveats.filter((caveat) => caveat !== few).map(({ text }) => wrap(text, '  - ', '    ')),
  ]
}

const head = (first: string, at: readonly number[]) => [first, 'n', 'ended', ...at.map(years), 'half by year']

function sampleCells(name: string, { n, events, curve }: HistorySample, at: readonly number[]): readonly string[] {
  const shares = at.map((time) => {
    const point = curve.at.find((each) => each.time === time)
    return point ? shareWords(point) : 'not watched'
  })
  return [name, String(n), String(events), ...shares, medianWords(curve)]
}

function reading({ n, curve }: HistorySample, which: string, at: readonly number[]): readonly string[] {
  const point =
    curve.at.find(({ time }) => time === 5) ?? curve.at.find(({ time }) => time === at.at(-1)) ?? curve.at[0]
  if (!point) return []
  const those = which === '' ? `Of ${n}` : `Of ${n} ${which}`
  return [`${stillWords(those, 'holding', years(point.time), point)}.`]
}

function contrastLines(contrasts: readonly Contrast[], at: readonly number[]): readonly string[] {
  const rows = contrasts.flatMap(({ likeness, with: those, without, ratio }) => {
    const name = formatLikeness(likeness)
    const found = ratio ? `${ratioWords(ratio)}, ${pWords(ratio.p).replace(/^p (?:= )?/u, '')}` : 'cannot be estimated'
    return [
      ...(those ? [[...sampleCells(name, those, at).slice(0, -1), found]] : []),
      ...(without ? [[...sampleCells('  the others', without, at).slice(0, -1), '']] : []),
    ]
  })
  return [
    '',
    `  ${paint('bold', 'Each condition by itself, in all of them')}`,
    ...formatTable([[...head('', at).slice(0, -1), 'hazard ratio, p'], ...rows]),
    wrap('A hazard ratio over 1 means that these ended sooner. One that holds 1 in its interval shows nothing.', '  '),
  ]
}

function guaranteeLines(guarantee: GuaranteeRecord): readonly string[] {
  const { proportionality, yearly } = guarantee
  const shows =
    guarantee.lower > 1
      ? 'Peace with such a pact ended sooner.'
      : guarantee.upper < 1
        ? 'Peace with such a pact lasted longer.'
        : 'No effect shown: with such a pact or without, peace may have lasted equally long.'
  const standing = yearly ? `; as pacts stood in each year, ${ratioWords(yearly)}` : ''
  const tests = yearly ? `; as pacts stood in each year, ${pWords(yearly.proportionality.p)}` : ''
  return [
    '',
    paint('bold', wrap("A major power's pact to defend the target, the side that did not move first", '  ')),
    wrap(
      `${shows} Hazard ratio ${ratioWords(guarantee)}, ${pWords(guarantee.p)}${standing}. Test of proportional hazards: ${pWords(proportionality.p)}${tests}.`,
      '  ',
    ),
  ]
}

function laterLines(later: readonly LaterCase[]): readonly string[] {
  const rows = later.map(({ name, from, to, toPrecision, endedBy, years: lasted }) => [
    name,
    `${from} to ${toPrecision === 'day' ? to : to.slice(0, 7)}`,
    `${writeNumber(Math.round(lasted * 100) / 100)} years`,
    endedBy,
  ])
  return [
    '',
    paint('bold', wrap('Later cases, known since and no part of any estimate', '')),
    ...rows.map((cells) => wrap(`${cells[0]}: ${cells[2]}, ${cells[1]}, ended by ${cells[3]}`, '  ', '    ')),
  ]
}

const years = (time: number) => `${writeNumber(time)} ${time === 1 ? 'year' : 'years'}`

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
