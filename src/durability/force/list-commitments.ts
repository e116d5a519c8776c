import type { Codebook } from '../../position/codebook.ts'
import type { Position, Quantity } from '../../position/position.ts'
import type { Report } from '../../report/report.ts'
import type { ActorKind } from '../../statement/actor.ts'
import { contentId } from '../../text/content-id.ts'
import { contains, overlaps } from '../../text/span.ts'
import type { Commitment, CommitmentOutcome, CommitmentStatus } from './commitment.ts'
import { commitmentKind } from './commitment-kind.ts'
import { mergeCommitments, type Said } from './merge-commitments.ts'
import { type DeadlineAnchor, readDeadline } from './read-deadline.ts'
import { readQuantity } from './read-quantity.ts'
import { type SentenceRound, sentenceRound } from './sentence-round.ts'

/** Where commitments are found, and as of when they stand. */
export interface CommitmentSources {
  readonly codebook: Pick<Codebook, 'issues' | 'actors'>
  readonly reports: readonly Report[]
  /** Positions of one statement each, before they are merged. */
  readonly codings: readonly Position[]
  /** `YYYY-MM-DD`. */
  readonly at: string
  /** What a person knows to have been kept or missed; of two on one commitment the earlier in the list counts. */
  readonly outcomes: readonly CommitmentOutcome[]
}

/**
 * The quantities that actors promise, aim at or demand, by deadline, and how each stands at a date. One that is said in several
 * reports is one line. No report is taken as proof that a promise was kept or missed: only a person's record says so.
 */
export function listCommitments(sources: CommitmentSources): readonly Commitment[] {
  const { at, outcomes } = sources
  const named = mergeCommitments(findAll(sources)).map((said) => {
    const { actor, issue, alternative, kind, value, unit, deadline, by } = said
    return { said, id: contentId('commitment', actor, issue, alternative, kind, value, unit, by ?? deadline ?? '') }
  })
  const ids = named.map(({ id }) => id)
  return named
    .map(({ said, id }) => {
      const { by } = said
      const outcome = outcomes.find((each) => isOutcomeOf(each, id, said, ids))
      const status = outcome && outcome.date <= at ? outcome.status : statusAt(by, at)
      return { id, ...said, status, ...(outcome && { outcome }) }
    })
    .toSorted((a, b) => (a.by ?? '9').localeCompare(b.by ?? '9'))
}

/** By its id; where no commitment has that id any more, by the words of its quantity. */
function isOutcomeOf(
  { commitment, places = [] }: CommitmentOutcome,
  id: string,
  { span, also }: Said,
  ids: readonly string[],
): boolean {
  if (ids.some((each) => each.startsWith(commitment))) return id.startsWith(commitment)
  return places.some((place) =>
    [span, ...also].some((words) => words.report === place.report && overlaps(words, place)),
  )
}

const statusAt = (by: string | undefined, at: string): CommitmentStatus =>
  by === undefined ? 'undated' : at > by ? 'overdue' : 'due'

/** Every quantity that a party's position promises, in the order of the words; one that is coded on two issues, by the first. */
function findAll(sources: CommitmentSources): readonly Said[] {
  const reports = new Map(sources.reports.map((report) => [report.id, report]))
  const found = new Map<string, Said>()
  const lastIn = new Map<string, Said>()
  const observers = new Set(sources.codebook.actors.flatMap(({ id, kind }) => (isObserver(kind) ? [id] : [])))
  const theirs = sources.codings.filter(({ actor }) => !observers.has(actor))
  for (const [position, quantity] of quantitiesOf(theirs)) {
    const report = reports.get(quantity.span.report)
    const round = report && sentenceRound(report, quantity.span)
    const key = `${quantity.span.report}:${quantity.span.start}`
    if (!report || !round || found.has(key)) continue
    const sentence = `${report.id}:${round.start}`
    const said = readSaid(position, quantity, { report, round, before: lastIn.get(sentence) }, sources.codebook)
    if (!said || (position.date ?? report.date ?? '') > sources.at) continue
    found.set(key, said)
    lastIn.set(sentence, said)
  }
  return [...found.values()]
}

/** What these expect of others binds nobody. */
const isObserver = (kind: ActorKind) => kind === 'analyst' || kind === 'media'

/** Quantities of positions for something, in the order of the words, but for those inside a condition: these are asked in return. */
function quantitiesOf(codings: readonly Position[]): readonly (readonly [Position, Quantity])[] {
  const all = codings
    .filter(({ stance, review }) => review !== 'rejected' && ['requires', 'supports', 'accepts'].includes(stance))
    .flatMap((position) => position.quantities.map((quantity) => [position, quantity] as const))
  const inCondition = ({ onlyIf, unlinked = [] }: Position, { span }: Quantity) =>
    [...onlyIf.map((condition) => condition.span), ...unlinked].some(
      (words) => words.report === span.report && contains(words, span),
    )
  return all
    .filter(([position, quantity]) => !inCondition(position, quantity))
    .toSorted(([, a], [, b]) => a.span.report.localeCompare(b.span.report) || a.span.start - b.span.start)
}

/** Where a quantity stands: its report, its sentence and the one before it in that sentence. */
interface Place {
  readonly report: Report
  readonly round: SentenceRound
  readonly before: Said | undefined
}

function readSaid(
  position: Position,
  quantity: Quantity,
  { report, round, before }: Place,
  { issues }: CommitmentSources['codebook'],
): Said | undefined {
  const read = readQuantity(quantity, round)
  if (!read) return undefined
  const { isTimeLimit, ...promised } = read
  const { actor, issue, alternative, onlyIf, evidence, date } = position
  const controls = issues.find(({ id }) => id === issue)?.controlledBy.includes(actor)
  const holder = holderOf(position, quantity) ?? (controls && position.stance !== 'requires' ? actor : undefined)
  const kind = commitmentKind(position, holder, round.before)
  if (isTimeLimit && kind === 'aim') return undefined
  const previous = before?.by === undefined ? undefined : { words: before.deadline!, by: before.by }
  const anchor = { ...saidOn(position, report), ...(previous && { previous }) }
  const deadline = promised.deadline === undefined ? undefined : readDeadline(promised.deadline, anchor)
  // "2.5% of GDP by 2027, then 2.6%": what the share is of is said once.
  const goesOn = promised.unit === '%' && before?.issue === issue && before.unit === '% of GDP'
  return {
    ...(holder !== undefined && { holder }),
    actor,
    issue,
    alternative,
    kind,
    ...promised,
    ...(goesOn && { unit: before.unit }),
    ...deadline,
    ...(date !== undefined && { date }),
    onlyIf,
    evidence,
    span: quantity.span,
    also: [],
  }
}

/** Who is to deliver, by the words: of a demand its addressee where the number's own holder is the one who asks. */
function holderOf({ actor, stance, addressee }: Position, { holder }: Quantity): string | undefined {
  return stance === 'requires' && (holder === undefined || holder === actor) ? (addressee ?? holder) : holder
}

function saidOn({ date }: Position, report: Report): DeadlineAnchor {
  if (date !== undefined) return { said: { date, from: 'when it was said' } }
  return report.date === undefined ? {} : { said: { date: report.date, from: 'the date of the report' } }
}
