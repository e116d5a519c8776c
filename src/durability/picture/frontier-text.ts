import type { Extent, ForcePoint, FrontierOptions } from './force-point.ts'
import { writeInterval, writeMoney, writeNumber } from './number-words.ts'

function extentText({ low, mode, high }: Extent, write: (value: number) => string): string {
  const most = write(mode)
  const interval = writeInterval(low, high, write)
  return write(low) === write(high) ? most : `${most} (${interval})`
}

/** What a force is, in a sentence for each of its sides. */
export function forceText(point: ForcePoint): string {
  const { troops, cost, currency, relies, answers, dominated } = point
  const money = (amount: number) => writeMoney(amount, currency)
  const sentences = [
    `${extentText(troops, writeNumber)} troops, ${extentText(cost, money)} a year.`,
    `Relies on ${relies}; answers ${answers}.`,
    ...(dominated ? ['Another does as much for less.'] : []),
  ]
  return sentences.join(' ')
}

/** What a picture of forces says in words: the summary of its description, and its whole alternative. */
export function frontierText(
  points: readonly ForcePoint[],
  options: FrontierOptions,
): { readonly summary: string; readonly alternative: string } {
  const { budget, pledged, title, description } = options
  const lines = points.map((point, index) => `${index + 1} ${point.label}: ${forceText(point)}`)
  const limits = [
    ...(budget ? [`${budget.label}: ${writeMoney(budget.cost, points[0]?.currency ?? '')} a year.`] : []),
    ...(pledged ? [`${pledged.label}: ${writeNumber(pledged.troops)} troops.`] : []),
  ]
  const short = points.map(
    ({ label, troops, cost, currency }) =>
      `${label}: ${writeNumber(troops.mode)} troops, ${writeMoney(cost.mode, currency)}.`,
  )
  const none = points.length === 0 ? ['No forces.'] : []
  return {
    summary: ['Forces by troops deployed and cost a year, most likely values.', ...short, ...limits, ...none].join(' '),
    alternative: [
      title,
      ...(description ? [description] : []),
      'Most likely values; least and most in brackets.',
      ...lines,
      ...limits,
      ...none,
    ].join('\n'),
  }
}
