import { memo, useMemo, useState } from 'react'
import { countOf, listOf, type Wording } from '../../../../src/brief/wording.ts'
import type { Packages as Scored, ScoredDraft } from '../../../../src/deal/packages.ts'
import { weighTake } from '../../../../src/deal/weigh-draft.ts'
import type { Codebook } from '../../../../src/position/codebook.ts'
import { useWork } from '../../parts/use-work.ts'
import { Working } from '../../parts/working.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { partsOf, settlementOf, takeOf } from './draft-items.ts'
import { OpenedDraft } from './opened-draft.tsx'
import { type MarkedDraft, ParetoPicture } from './pareto-picture.tsx'
import { ScoreTable } from './score-table.tsx'
import { scoreText } from './score-text.ts'
import type { Picked } from './use-settlement.ts'
import './packages.css'

interface PackagesProps {
  readonly codebook: Codebook
  readonly picked: Picked
  readonly wording: Wording
}

/** What packages are worth to whom, by the analyst's scores. */
export const Packages = memo(function Packages({ codebook, picked, wording }: PackagesProps) {
  const work = useWork('GET /api/packages', {})
  return (
    <section className="deals-packages" aria-labelledby="deals-packages-title" data-busy={work.isBusy || undefined}>
      <h2 id="deals-packages-title">What packages are worth, by the analyst’s scores</h2>
      <p className="soft deals-measure">
        The scores in case.yaml are judgements; the reckoning is exact, but no better than they are. What the parties
        say in the reports has no part in it.
      </p>
      <Working
        work={work}
        what="Weighing every package"
        instead="The settlement above and what each party says to it do without these scores."
      >
        {(packages) => <Front packages={packages} codebook={codebook} picked={picked} wording={wording} />}
      </Working>
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
          {leftOut[part]}: {limit}.
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
                    `${wording.name(actor)} alone would open the way by lowering its threshold from ${scoreText(from)} to ${scoreText(to)}.`,
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
            <OpenedDraft
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

const leftOut = {
  consistent: 'How many drafts there are was not counted',
  overThreshold: 'How many give every party its threshold was not counted',
  pareto: 'The Pareto front was not found',
  bargaining: 'The three bargains were not found',
  nearest: 'What misses the thresholds least was not found',
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

const count = (digits: string) => BigInt(digits).toLocaleString('en')

const shortWords = (shortfalls: Readonly<Record<string, number>>, wording: Wording) =>
  listOf(
    Object.entries(shortfalls).flatMap(([party, short]) =>
      short > 0 ? [`${wording.name(party)} ${scoreText(short)} short`] : [],
    ),
    'and',
  )
