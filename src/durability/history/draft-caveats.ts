import type { Table } from '../survival/table.ts'
import type { Caveat, GuaranteeRecord, History, HistoryKind, HistorySample } from './history.ts'

/** Fewer than these carry no rate worth the name. */
const [fewSpells, fewEvents] = [10, 5]

/** What a history cannot say, from its own numbers. */
export function draftCaveats(history: Omit<History, 'caveats'>, all: Table): readonly Caveat[] {
  const { kind, whole, like, shape, guarantee, clusterNoun } = history
  return [
    ...smallSample(like),
    ...(guarantee ? aboutGuarantee(guarantee, whole) : []),
    ...(shape ? aboutTime(shape) : []),
    ...aboutKind[kind](all),
    {
      code: 'clusters',
      text: `The ${whole.n} spells come from ${whole.clusters} ${clusterNoun}, so they tell less than ${whole.n} separate cases would; the intervals of the curves do not allow for that, those of hazard ratios do.`,
    },
    {
      code: 'association',
      text: 'Shares and ratios say what went together, not what would happen if somebody changed it: promises, peacekeepers and terms were not handed out by lot.',
    },
  ]
}

function smallSample({ n, events }: HistorySample): readonly Caveat[] {
  if (n >= fewSpells && events >= fewEvents) return []
  const subject =
    n >= fewSpells
      ? `Of the ${n} spells like this one ${events === 0 ? 'none' : `only ${events}`} ended`
      : n === 1
        ? `Only 1 spell like this one, which ${events === 0 ? 'did not end' : 'ended'}`
        : `Only ${n} spells like this one, of which ${events === 0 ? 'none' : events} ended`
  return [{ code: 'few-spells', text: `${subject}: look at the interval, not at the share.` }]
}

function aboutGuarantee(guarantee: GuaranteeRecord, { n, events }: HistorySample): readonly Caveat[] {
  const { inForceBefore, isNew, detectable, hr, lower, upper } = guarantee
  const newOnes = isNew === 0 ? 'No spell' : isNew === 1 ? 'One spell' : `${isNew} spells`
  const verdict = `The ratio of ${hr.toFixed(2)} is therefore no evidence that a guarantee does nothing.`
  return [
    {
      code: 'selection',
      text: `${inForceBefore} of the ${guarantee.with.n} spells under a major power's pact had that pact already when the fighting began: it had failed to deter once. ${newOnes} of ${n} began with a new one. The data cannot speak about a new backstop.`,
    },
    {
      code: 'power',
      text: `With ${events} returns to fighting, only a hazard ratio below about ${brief(detectable.below)} or above about ${brief(detectable.above)} had four chances in five to show.${lower < 1 && upper > 1 ? ` ${verdict}` : ''}`,
    },
    ...aboutProportionality(guarantee),
  ]
}

function aboutProportionality({ proportionality, yearly }: GuaranteeRecord): readonly Caveat[] {
  const tests = [`p = ${brief(proportionality.p)} for pacts as they stood when peace began`]
  if (yearly) tests.push(`p = ${brief(yearly.proportionality.p)} for pacts as they stood in each year`)
  if (Math.min(proportionality.p, yearly?.proportionality.p ?? 1) >= 0.05) return []
  const text = `Proportional hazards is doubtful for pacts: the ratio seems to change with time (${tests.join(', ')}). Look at the curves with and without a pact, not only at a ratio.`
  return [{ code: 'proportionality', text }]
}

function aboutTime({ value, lower, upper }: NonNullable<History['shape']>): readonly Caveat[] {
  const shape = `Weibull shape ${brief(value)}, 95% interval ${brief(lower)} to ${brief(upper)}`
  if (upper < 1) {
    const text = `The risk falls with time (${shape}): a peace that has already held for some years has better chances than these shares say.`
    return [{ code: 'falling-risk', text }]
  }
  if (lower > 1) return [{ code: 'rising-risk', text: `The risk rises with time (${shape}).` }]
  return [{ code: 'unknown-trend', text: `Whether the risk falls or rises with time cannot be told (${shape}).` }]
}

const aboutKind: Readonly<Record<HistoryKind, (all: Table) => readonly Caveat[]>> = {
  interstate: () => [
    {
      code: 'peacekeepers',
      text: 'Peacekeepers are left out. They are sent to the hardest cases; a list made by hand gave a hazard ratio of 1.86, and 1.38 once six missing missions were added, each with an interval around 1. No difference can be shown either way.',
    },
    { code: 'first-mover', text: '"Challenger" (side A) is who moved first in the data, not who was guilty.' },
    { code: 'until-2010', text: 'The disputes are known up to 2010. Nothing later has a part in these numbers.' },
  ],
  agreements: (all) => [
    {
      code: 'provision',
      text: `pko = 1 (${countOf(all, 'pko')} agreements) means that the text provides for peacekeepers, not that any came.`,
    },
    {
      code: 'text-match',
      text: `third_party_guarantor_text = 1 (${countOf(all, 'third_party_guarantor_text')} agreements) is a noisy text match: the letters "guarant" occur in a comment.`,
    },
    {
      code: 'ended',
      text: 'An agreement that a later one replaced may count as ended; an agreement may stand while people are killed.',
    },
  ],
  terminations: (all) => [
    {
      code: 'quiet-year',
      text: 'A conflict counts as stopped only after a year with fewer than 25 deaths, so nothing relapses within a year. Do not compare the first year with other tables.',
    },
    {
      code: 'no-peace-made',
      text: `${countOf(all, 'termination', 'low activity')} of the ${all.rows.length} stopped by low activity alone: nobody made peace.`,
    },
    {
      code: 'provision',
      text: `pko_provision = 1 (${countOf(all, 'pko_provision')}) means that a text provides for peacekeepers, not that any came.`,
    },
  ],
}

function countOf({ columns, rows }: Table, column: string, value = '1'): number {
  const at = columns.indexOf(column)
  return rows.filter((row) => row[at] === value).length
}

const brief = (value: number) => String(Number(value.toPrecision(2)))
