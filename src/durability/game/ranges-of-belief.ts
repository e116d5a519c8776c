import type { Range } from '../range.ts'
import type { Belief, Expectation } from './belief.ts'
import type { ParameterName, Ranges } from './parameters.ts'

type Change = Pick<Range, 'low' | 'mode' | 'high'> & { readonly because: string }

/** How a challenger differs that keeps deals, or breaks them: judgement, for nobody who says so has named a number. */
const changes: Readonly<Record<Expectation, Partial<Readonly<Record<ParameterName, Change>>>>> = {
  breaks: {
    c: { low: 0.02, mode: 0.08, high: 0.15, because: 'who comes again is taken to mind the cost of war little' },
    w0: { low: 0.35, mode: 0.5, high: 0.65, because: 'who comes again is taken to think its chances at least even' },
    shift: {
      low: 0.05,
      mode: 0.15,
      high: 0.35,
      because: 'who waits is taken to use the pause to arm, more than the other side',
    },
  },
  keeps: {
    c: {
      low: 0.35,
      mode: 0.5,
      high: 0.7,
      because:
        'who keeps a deal is taken to lose more by a war, at home, abroad and in what the deal gives it, than it could take',
    },
    shift: { low: -0.1, mode: 0, high: 0.1, because: 'who means to keep a deal is taken not to arm for another war' },
  },
}

/** The ranges as whoever expects this of the challenger would have to set them; with nobody in particular, as somebody would. */
export function rangesOfExpectation(base: Ranges, expectation: Expectation, belief?: Belief): Ranges {
  const changed = Object.entries(changes[expectation]).map(
    ([name, { because, ...range }]): readonly [string, Range] => [
      name,
      {
        ...range,
        basis: 'judgement',
        from: `Set because ${reasonOf(expectation, belief)}: ${because}.`,
        ...(belief && { citations: belief.citations }),
      },
    ],
  )
  return { ...base, ...Object.fromEntries(changed), ...belief?.ranges }
}

/** The ranges of a belief on record: what it changes is judgement, and carries the words that it rests on, or is what a person gives it. */
export function rangesOfBelief(base: Ranges, belief: Belief): Ranges {
  return rangesOfExpectation(base, belief.expectation, belief)
}

/** The parameters that an expectation speaks to, in the order in which a person looks at them. */
export function parametersOf(expectation: Expectation): readonly ParameterName[] {
  return Object.keys(changes[expectation]) as ParameterName[]
}

const expected: Readonly<Record<Expectation, string>> = {
  keeps: 'the challenger is expected to keep a deal',
  breaks: 'the challenger is expected to come again',
}

function reasonOf(expectation: Expectation, belief: Belief | undefined): string {
  if (!belief) return expected[expectation]
  const words = belief.citations.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim())
  const quoted = words.length === 0 ? expected[expectation] : `“${shorten(words.join(' … '))}”`
  return `${belief.name} says ${quoted}`
}

const shorten = (words: string) => (words.length <= 200 ? words : `${words.slice(0, 199).trimEnd()}…`)
