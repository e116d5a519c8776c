import { writeNumber } from './number-words.ts'
import type { TornadoBar, TornadoOptions } from './tornado.ts'

/** What a tornado says in words: the summary of its description, and its whole alternative; the bars come sorted. */
export function tornadoText(
  bars: readonly TornadoBar[],
  drawn: number,
  write: (outcome: number) => string,
  options: TornadoOptions,
): { readonly summary: string; readonly alternative: string } {
  const { base, outcomeLabel, title, description } = options
  const head = `${outcomeLabel}: ${write(base)} with every parameter drawn from its range.`
  const held = 'With one held at an end of its range, the others drawn:'
  const lines = bars.map(
    ({ name, symbol, low, high }) =>
      `${name} (${symbol}): ${write(low.outcome)} at ${writeNumber(low.value)}, ${write(high.outcome)} at ${writeNumber(high.value)}.`,
  )
  const left = bars.length - drawn
  const missing = left > 0 ? [`The last ${left} of these are not drawn.`] : []
  return {
    summary: [head, held, ...lines.slice(0, 3), ...(bars.length === 0 ? ['nothing given.'] : [])].join(' '),
    alternative: [
      title,
      ...(description ? [description] : []),
      head,
      ...(bars.length > 0 ? [held] : []),
      ...lines,
      ...missing,
    ].join('\n'),
  }
}
