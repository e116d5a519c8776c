import type { Range } from '../range.ts'
import { parameterNames } from './parameter-words.ts'
import type { GameParameters, Ranges } from './parameters.ts'

const range = (low: number, mode: number, high: number, from: string, basis: Range['basis'] = 'judgement'): Range => ({
  low,
  mode,
  high,
  basis,
  from,
})

/**
 * What is taken for each parameter where nobody says otherwise. One rests on published counts; all others are judgement, and each says
 * why. They describe no particular war. `[BerkemeierFuhrmann2018]`, `[LeedsLongMitchell2000]`, `[ReiterPoast2021]`.
 */
export const defaultRanges: Ranges = {
  q: range(0.15, 0.2, 0.3, 'A challenger that agrees to a ceasefire keeps a part of what is at stake, not most of it.'),
  w0: range(
    0.25,
    0.4,
    0.6,
    'A war that ends in a ceasefire was won by neither: something like even, with the defender a little ahead.',
  ),
  shift: range(
    -0.15,
    0.1,
    0.3,
    'Either side may rearm faster while the guns are silent; a challenger that chose the pause is taken to gain a little.',
  ),
  rho: range(
    0.15,
    0.35,
    0.7,
    'Half of the rearmament within one to five years: about the time it takes to train units and fill stocks.',
  ),
  c: range(
    0.1,
    0.25,
    0.5,
    'Wars cost a good part of what they are fought over, but they are fought; nobody has measured the share.',
  ),
  dW: range(
    0.15,
    0.3,
    0.45,
    'A guarantor with air power and supplies shifts the odds much, without making the challenger’s defeat certain.',
  ),
  k: range(0.05, 0.2, 0.5, 'Sanctions, and losses against a stronger enemy: from little to half of the prize.'),
  pNone: range(0.02, 0.08, 0.2, 'States that promised nothing seldom fight for others; no count of this was found.'),
  pTreaty: range(
    0.22,
    0.41,
    0.745,
    'Alliances honoured in war: 22% in 1945–2003 (low) and 41% of defence pacts since 1816 (most likely), Berkemeier & Fuhrmann 2018; 74.5% (high), Leeds, Long & Mitchell 2000.',
    'source',
  ),
  bTrip: range(
    0,
    0.4,
    1,
    'Small tripwires do not reliably deter (Reiter & Poast 2021), so that they may add nothing; the size is judgement.',
  ),
  n0: range(
    20,
    20,
    20,
    'Held at 20,000: a tripwire works by its being there, so that most of its effect comes with the first brigades.',
  ),
  bMin: range(
    0,
    0.3,
    0.8,
    'Workers and mines raise what the guarantor has at stake, but they promise nothing; they may add nothing.',
  ),
  phi: range(
    0.2,
    0.5,
    0.9,
    'A victor may well go on selling what it took: the guarantor would keep part of its stake, and how much is open.',
  ),
  eta: range(
    0,
    0.01,
    0.02,
    'Ten thousand foreign troops beside hundreds of thousands of the defender’s shift the odds by a point or two at most.',
  ),
  delta: range(
    0.85,
    0.92,
    0.97,
    'Leaders care for what comes in ten years, but less than for today: a discount of 3 to 15% a year.',
  ),
  lambda: range(
    0.01,
    0.025,
    0.05,
    'Incidents, local commanders and errors end some ceasefires that nobody meant to end: one to five in a hundred a year.',
  ),
  hrPk: range(
    0.35,
    0.6,
    1,
    'Peacekeepers are said to halve the risk at least (Fortna 2008, recalled), or to make no difference that can be shown; judgement between the two.',
  ),
}

/** The parameters at their most likely values. */
export function modesOf(ranges: Ranges): GameParameters {
  const modes = parameterNames.map((name) => [name, ranges[name].mode] as const)
  return Object.fromEntries(modes) as unknown as GameParameters
}
