import { writeInterval, writeNumber } from './number-words.ts'
import type { PictureOptions } from './picture.ts'
import type { Belief, Simulation, ThresholdYear } from './threshold.ts'

const share = ({ mean, low, high }: Simulation) => `${writeNumber(mean)} (${writeInterval(low, high, writeNumber)})`

const pays = ({ p, threshold }: ThresholdYear) => p.mean < threshold.mean

/** In which years an attack pays, by the means. */
export function payingYears(years: readonly ThresholdYear[]): string {
  const runs: string[] = []
  years.forEach((year, index) => {
    if (!pays(year) || (index > 0 && pays(years[index - 1]!))) return
    let last = index
    while (last + 1 < years.length && pays(years[last + 1]!)) last += 1
    runs.push(last === index ? `in year ${year.year}` : `from year ${year.year} to ${years[last]!.year}`)
  })
  return runs.length === 0 ? 'an attack pays in no year' : `an attack pays ${runs.join(' and ')}`
}

function moments({ lapseYear, attackYear }: Belief): string {
  const lapse = lapseYear === undefined ? '' : `; the guarantee lapses in year ${lapseYear}`
  return lapse + (attackYear === undefined ? '' : `; the challenger attacks in year ${attackYear}`)
}

/** What a picture of thresholds says in words: the summary of its description, and its whole alternative. */
export function thresholdText(
  beliefs: readonly Belief[],
  bandLabel: string,
  options: PictureOptions,
): { readonly summary: string; readonly alternative: string } {
  const heads = beliefs.map(
    (belief) => `${belief.label}: by the means, ${payingYears(belief.years)}${moments(belief)}.`,
  )
  const meaning = `p is the chance that the guarantor comes, p* the chance from which on an attack does not pay (0 or under: it never pays; above 1: no guarantee is enough). In brackets: ${bandLabel}.`
  const groups = beliefs.map((belief, index) => {
    const years = belief.years.map((year) => `year ${year.year} p ${share(year.p)}, p* ${share(year.threshold)}`)
    return `${heads[index]} By year: ${years.join('; ')}.`
  })
  const described = options.description ? [options.description] : []
  return {
    summary: ['The chance p that the guarantor comes against the chance p* that deters, by year.', ...heads].join(' '),
    alternative: [options.title, ...described, meaning, ...groups].join('\n'),
  }
}
