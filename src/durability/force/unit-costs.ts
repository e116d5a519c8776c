import type { Range } from '../range.ts'
import { pointOf } from './corners.ts'
import type { ForceKind, UnitCost } from './force.ts'

/** What a person in the field cost a year in operations of the past; each in its own currency and prices of its time. */
export const unitCosts: readonly UnitCost[] = [
  {
    id: 'unficyp',
    name: 'UNFICYP 2015/16',
    currency: 'USD',
    perPersonYear: pointOf(
      54_374_700 / (860 + 69),
      'source',
      'UNFICYP budget 2015/16: USD 54,374,700 for 860 + 69 people',
    ),
  },
  {
    id: 'un-2006',
    name: 'All UN peacekeeping 2005/06',
    currency: 'USD',
    perPersonYear: pointOf(3.2e9 / 66_546, 'source', 'UN peacekeeping 2005/06: USD 3.2bn for 66,546 uniformed people'),
  },
  {
    id: 'osce-smm',
    name: 'OSCE SMM 2017/18',
    currency: 'EUR',
    perPersonYear: pointOf(105.5e6 / 800, 'source', 'OSCE SMM budget 2017/18: EUR 105.5m for 800 planned monitors'),
  },
  {
    id: 'uk-afghanistan',
    name: 'UK in Afghanistan 2011/12',
    currency: 'GBP',
    perPersonYear: pointOf(
      4.0e9 / 9_500,
      'source',
      'UK in Afghanistan 2011/12: GBP 4.0bn of additional cost for 9,500 people',
    ),
  },
  {
    id: 'us-afghanistan',
    name: 'US in Afghanistan FY2008–13',
    currency: 'USD',
    perPersonYear: {
      low: 850_000,
      mode: 1_075_000,
      high: 1_300_000,
      basis: 'source',
      from: 'US in Afghanistan, fiscal years 2008–13: USD 0.85–1.3m; the middle is halfway, by judgement',
    },
  },
]

const usual: Readonly<Record<ForceKind, string>> = {
  observers: 'osce-smm',
  interposition: 'unficyp',
  tripwire: 'uk-afghanistan',
  reassurance: 'uk-afghanistan',
  deterrence: 'uk-afghanistan',
}

/** What a person of a kind of force cost in an operation of its kind; which operation is like it is judgement. */
export function usualCost(kind: ForceKind): UnitCost {
  return unitCosts.find(({ id }) => id === usual[kind])!
}

/** How many times as much a US operation costs as one of the UN: a check, not applied to anything. */
export const usOverUn: Range = {
  low: 2.05,
  mode: 2.215,
  high: 2.38,
  basis: 'source',
  from: 'GAO-06-331 (Haiti, 2.05) and GAO-18-243 (Central African Republic, 2.38); the middle is halfway, by judgement',
}
