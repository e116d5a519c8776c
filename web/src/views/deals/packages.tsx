import { Button } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { countOf, listOf, type Wording } from '../../../../src/brief/wording.ts'
import type { Settlement } from '../../../../src/deal/deal.ts'
import type { Packages as Scored, ScoredDraft } from '../../../../src/deal/packages.ts'
import { weighTake } from '../../../../src/deal/weigh-draft.ts'
import type { Codebook } from '../../../../src/position/codebook.ts'
import { useAnswer } from '../../live.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { type MarkedDraft, ParetoPicture } from './pareto-picture.tsx'
import type { Picked } from './use-settlement.ts'

interface PackagesProps {
  readonly codebook: Codebook
  readonly picked: Picked
  readonly wording: Wording
}

/** What packages are worth to whom, by the analyst's scores. */
export const Packages = memo(function Packages({ codebook, picked, wording }: PackagesProps) {
  const { data, error, isFetching, refetch } = useAnswer('GET /api/packages', {}, { job: 'packages' })
  return (
    <section className="deals-packages" aria-labelledby="deals-packages-title" data-busy={isFetching || undefined}>
      <h2 id="deals-packages-title">What packages are worth, by the analyst’s scores</h2>
      <p className="soft deals-measure">
        The scores in case.yaml are judgements; the reckoning is exact, but no better than they are. What the parties
        say in the reports has no part in it.
      </p>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Front packages={data} codebook={codebook} picked={picked} wording={wording} />
      ) : (
        <Loading what="Weighing every package" />
      )}
    </section>
  )
})

const bargains = [
  ['nash', 'Nash', 'N'],
  ['kalaiSmorodinsky', 'Kalai–Smorodinsky', 'K'],
  ['egalitarian', 'Egalitarian', 'E'],
] as const

function Front({ packages, codebook, picked, wording }: PackagesProps & { readonly packages: Scored }) {
  const { pareto, consistent, overThreshold, thresholds, aggregate, nearest, truncated } = packages
  const parties = codebook.actors.flatMap(({ id }) =>
    codebook.issues.some(({ scores }) => scores[id] !== undefined) ? [id] : [],
  )
  const [xNamed, setX] = useUrlState('x')
  const [yNamed, setY] = useUrlState('y')
  const x = parties.find((party) => party === xNamed) ?? parties[0]!
  const y = parties.find((party) => party === yNamed && party !== x) ?? parties.find((party) => party !== x) ?? x
  const [opened, setOpened] = useState<ScoredDraft>()

  const take = useMemo(() => takeOf(picked.departures, codebook), [picked.departures, codebook])
  const asked = useMemo(
    () => (take.length > 0 ? weighTake(codebook, take.join(','), pareto ?? []) : undefined),
    [take, codebook, pareto],
  )
  const marked: MarkedDraft[] = bargains.flatMap(([key, name, letter]) => {
    const draft = packages[key]
    return draft ? [{ draft, name, letter }] : []
  })
  if (nearest) marked.push({ draft: nearest.together, name: 'Misses by least', letter: 'M' })
  if (asked?.ok) marked.push({ draft: asked.value, name: 'Your pick', letter: '×' })
  const shown = opened ?? marked[0]?.draft
  const itemWords = (item: string) => {
    const [issue = '', alternative] = partsOf(item, codebook)
    return wording.answer(issue, alternative)
  }

  return (
    <>
      <p>
        {consistent === null
          ? 'Too many drafts to count'
          : `${count(consistent)} drafts take something and nothing that excludes another`}
        ;{' '}
        {overThreshold === null
          ? 'how many give every party its threshold is not known'
          : `${count(overThreshold)} give every party its threshold`}
        {pareto &&
          pareto.length > 0 &&
          `; ${countOf(pareto.length, 'score is', 'scores are')} not bettered by any other: the Pareto front`}
        . A score is the {aggregate} over what is taken.
      </p>
      {truncated.map(({ part, limit }) => (
        <p key={part} className="deals-cut">
          {part} left out: {limit}.
        </p>
      ))}
      {nearest && (
        <p>
          No draft gives every party its threshold.{' '}
          {nearest.alone.length === 0
            ? 'No one party alone can open the way by lowering its own.'
            : nearest.alone
                .map(
                  ({ actor, from, to }) =>
                    `${wording.name(actor)} alone would open the way by lowering its threshold from ${number(from)} to ${number(to)}.`,
                )
                .join(' ')}
        </p>
      )}
      <div className="deals-front">
        <div>
          {parties.length > 1 && (
            <div className="deals-axes">
              <AxisSelect label="Across" value={x} parties={parties} wording={wording} onChange={setX} />
              <AxisSelect
                label="Up"
                value={y}
                parties={parties.filter((party) => party !== x)}
                wording={wording}
                onChange={setY}
              />
            </div>
          )}
          <ParetoPicture
            front={pareto ?? []}
            marked={marked}
            thresholds={thresholds}
            x={x}
            y={y}
            nameOf={wording.name}
            opened={shown}
            onOpen={setOpened}
          />
          {parties.length > 2 && (
            <p className="soft small">
              Two of {parties.length} parties are drawn: a point that looks worse for both can be better for a party not
              shown.
            </p>
          )}
        </div>
        <div>
          {shown && (
            <Opened
              draft={shown}
              itemWords={itemWords}
              parties={parties}
              thresholds={thresholds}
              wording={wording}
              onShow={() => {
                picked.show(settlementOf(shown, codebook))
                document.getElementById('deals-picker-title')?.scrollIntoView({ block: 'center' })
              }}
            />
          )}
          <ScoreTable marked={marked} parties={parties} thresholds={thresholds} wording={wording} onOpen={setOpened} />
          {asked && !asked.ok && (
            <p className="deals-cut">
              Your pick is no draft: {asked.problems.map(({ message }) => message).join('; ')}.
            </p>
          )}
          {asked?.ok && (
            <p>
              Your pick{' '}
              {asked.value.overThreshold
                ? 'gives every party its threshold'
                : `leaves ${shortWords(asked.value.shortfalls, wording)}`}
              {asked.value.dominatedBy.length > 0 &&
                `; ${countOf(asked.value.dominatedBy.length, 'draft')} of the front ${asked.value.dominatedBy.length === 1 ? 'is' : 'are'} better for someone and worse for nobody`}
              .
            </p>
          )}
        </div>
      </div>
    </>
  )
}

function AxisSelect({
  label,
  value,
  parties,
  wording,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly parties: readonly string[]
  readonly wording: Wording
  readonly onChange: (party: string) => void
}) {
  return (
    <label>
      {label}{' '}
      <select className="deals-select" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {parties.map((party) => (
          <option key={party} value={party}>
            {wording.name(party)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Opened({
  draft,
  itemWords,
  parties,
  thresholds,
  wording,
  onShow,
}: {
  readonly draft: ScoredDraft
  readonly itemWords: (item: string) => string
  readonly parties: readonly string[]
  readonly thresholds: Readonly<Record<string, number>>
  readonly wording: Wording
  readonly onShow: () => void
}) {
  return (
    <div className="deals-opened" aria-live="polite">
      <h3>
        What it takes <span className="soft">({countOf(draft.take.length, 'item')})</span>
      </h3>
      <ul>
        {draft.take.map((item) => (
          <li key={item} dir="auto">
            {itemWords(item)}
          </li>
        ))}
      </ul>
      <p className="soft">
        {parties
          .map(
            (party) =>
              `${wording.name(party)} ${number(draft.scores[party]!)}${thresholds[party] === undefined ? '' : ` of ${number(thresholds[party])} asked`}`,
          )
          .join('; ')}
      </p>
      <Button variant="default" size="compact-sm" onClick={onShow}>
        Show it in the picker
      </Button>
    </div>
  )
}

function ScoreTable({
  marked,
  parties,
  thresholds,
  wording,
  onOpen,
}: {
  readonly marked: readonly MarkedDraft[]
  readonly parties: readonly string[]
  readonly thresholds: Readonly<Record<string, number>>
  readonly wording: Wording
  readonly onOpen: (draft: ScoredDraft) => void
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="deals-scores" aria-label="Scores of the marked drafts" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Draft</th>
            {parties.map((party) => (
              <th key={party} scope="col" dir="auto">
                {wording.name(party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Threshold</th>
            {parties.map((party) => (
              <td key={party}>{thresholds[party] === undefined ? 'none' : number(thresholds[party])}</td>
            ))}
          </tr>
          {marked.map(({ draft, name, letter }) => (
            <tr key={name}>
              <th scope="row">
                <button type="button" className="deals-more" onClick={() => onOpen(draft)}>
                  {letter} {name}
                </button>
              </th>
              {parties.map((party) => (
                <td key={party}>{number(draft.scores[party]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const count = (digits: string) => BigInt(digits).toLocaleString('en')

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 })

const shortWords = (shortfalls: Readonly<Record<string, number>>, wording: Wording) =>
  listOf(
    Object.entries(shortfalls).flatMap(([party, short]) =>
      short > 0 ? [`${wording.name(party)} ${number(short)} short`] : [],
    ),
    'and',
  )

/** What of the departures has scores, as a draft names it. */
function takeOf(departures: Settlement, { issues }: Codebook): readonly string[] {
  return issues.flatMap(({ id, scores }) => {
    const alternative = departures[id]
    const isScored = alternative !== undefined && Object.values(scores).some((each) => each[alternative] !== undefined)
    return isScored ? [`${id}=${alternative}`] : []
  })
}

function partsOf(item: string, { issues }: Codebook): readonly [string, string] {
  const at = item.indexOf('=')
  if (at >= 0) return [item.slice(0, at), item.slice(at + 1)]
  const issue = issues.find(({ id }) => id === item)
  return [item, issue?.alternatives.find((alternative) => alternative !== issue.statusQuo) ?? '']
}

const settlementOf = ({ take }: ScoredDraft, codebook: Codebook): Settlement =>
  Object.fromEntries(take.map((item) => partsOf(item, codebook)))
