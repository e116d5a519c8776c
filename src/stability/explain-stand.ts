import { countOrders } from './count-orders.ts'
import { countRankings } from './count-rankings.ts'
import type { EditableGraph } from './edit-graph.ts'
import type {
  DepartureView,
  Deterrence,
  FailedSanctionView,
  ShareView,
  StandVerdict,
  StandView,
  StatementView,
} from './explanation.ts'
import { type Departure, type ExplainedConcept, type FailedSanction, findDepartures } from './find-departures.ts'
import { isBetter } from './is-better.ts'
import { leastDrops } from './least-drops.ts'
import type { View } from './view.ts'

type Departures = Readonly<Record<ExplainedConcept, readonly Departure[]>>

/** What a decision maker makes of a state: its departures, what deters them and what fails to, and how often it would stay. */
export function explainStand(
  editable: EditableGraph,
  view: View,
  id: string,
  decisionMaker: number,
  state: number,
  concept: ExplainedConcept,
): StandView {
  const { graph } = editable
  const found = (each: ExplainedConcept) => findDepartures(graph, decisionMaker, state, each)
  const departures: Departures = {
    nash: found('nash'),
    gmr: found('gmr'),
    smr: found('smr'),
    seq: found('seq'),
    sseq: found('sseq'),
  }
  const drops = leastDrops(editable, decisionMaker, state)
  const rankings = (each: 'nash' | 'gmr') => {
    const count = countRankings(graph, decisionMaker, state, each)
    return count && { [each]: shareOf(count.stable, count.all) }
  }
  const orders = [...new Set<ExplainedConcept>(['nash', concept])].flatMap((each) => {
    const count = countOrders(editable, decisionMaker, state, each)
    return count ? [[each, shareOf(BigInt(count.stable), BigInt(count.all))] as const] : []
  })
  return {
    decisionMaker: id,
    verdicts: {
      nash: verdictOf(departures.nash),
      gmr: verdictOf(departures.gmr),
      smr: verdictOf(departures.smr),
      seq: verdictOf(departures.seq),
      sseq: verdictOf(departures.sseq),
    },
    departures: departures.nash
      .map((departure) => explainDeparture(editable, view, state, departure, departures))
      .toSorted((a, b) => Number(b.certain) - Number(a.certain) || a.changes.length - b.changes.length),
    ...(drops && { leastDrops: drops.map((index) => view.statement(decisionMaker, index)) }),
    rankings: { ...rankings('nash'), ...rankings('gmr') },
    orders: Object.fromEntries(orders),
  }
}

function verdictOf(departures: readonly Departure[]): StandVerdict {
  if (departures.length === 0) return 'stays'
  return departures.some(({ certain }) => certain) ? 'leaves' : 'unknown'
}

function explainDeparture(
  editable: EditableGraph,
  view: View,
  state: number,
  { decisionMaker, to, certain }: Departure,
  departures: Departures,
): DepartureView {
  const under = (concept: ExplainedConcept): Deterrence => {
    const same = departures[concept].find((departure) => departure.to === to)
    if (!same) return { deterred: 'yes', failed: [] }
    const failed = same.failed.map((sanction) => explainFailure(editable, view, decisionMaker, state, sanction))
    return { deterred: same.certain ? 'no' : 'unknown', failed }
  }
  return {
    changes: view.changes(state, to),
    to: view.state(to),
    certain,
    ...decisiveIn(view.decisive(decisionMaker, state, to)),
    under: { gmr: under('gmr'), smr: under('smr'), seq: under('seq'), sseq: under('sseq') },
  }
}

function explainFailure(
  { graph }: EditableGraph,
  view: View,
  mover: number,
  state: number,
  { steps, to, next }: FailedSanction,
): FailedSanctionView {
  const end = next ?? to
  const isBetterOff = isBetter(graph.compare(mover, end, state))
  return {
    steps: steps.map(view.step),
    why: next !== undefined ? 'escape' : isBetterOff ? 'better' : 'unknown',
    ...(next !== undefined && { next: view.state(next) }),
    ...decisiveIn(view.decisive(mover, state, end)),
  }
}

const decisiveIn = (decisive: StatementView | undefined) => decisive && { decisive }

function shareOf(stable: bigint, all: bigint): ShareView {
  const scale = 2n ** 64n
  return { stable: String(stable), all: String(all), share: Number((stable * scale) / all) / Number(scale) }
}
