import { Checkbox, Slider, TextInput } from '@mantine/core'
import { type PointerEvent, useState } from 'react'
import { estimated, likeWords, ratio } from '../../../../src/brief/durability-words.ts'
import type { History, HistorySample } from '../../../../src/durability/history/history.ts'
import { formatLikeness } from '../../../../src/durability/history/is-like.ts'
import { drawSurvival } from '../../../../src/durability/picture/draw-survival.ts'
import type { PlottedPicture } from '../../../../src/durability/picture/picture.ts'
import { countAtRisk, pointAt } from '../../../../src/durability/picture/survival-text.ts'
import type { Curve } from '../../../../src/durability/survival/estimate.ts'
import { useAnswer } from '../../live.tsx'
import { Failed } from '../../parts/states.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { Figure } from './figure.tsx'
import { Scroll } from './scroll.tsx'
import { Section } from './section.tsx'

const until = 20

/** What history shows of peaces like the settlement: one part a history, which are never put together. */
export function HistorySection({ histories }: { readonly histories: readonly History[] }) {
  return (
    <Section
      id="history"
      title="History"
      lead="How long comparable peaces have lasted, from data. These are different populations, and no number of them goes into the game."
    >
      <div className="durability-histories">
        {histories.map((history) => (
          <OneHistory key={history.kind} asked={history} />
        ))}
      </div>
    </Section>
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const titles: Readonly<Record<History['kind'], string>> = {
  interstate: 'Peace between states',
  agreements: 'Peace agreements',
  terminations: 'Pauses in armed conflict',
}

function OneHistory({ asked }: { readonly asked: History }) {
  const { kind } = asked
  const [like, setLike] = useUrlState(`like-${kind}`)
  const own = asked.likenesses.map(formatLikeness)
  const conditions = (like === undefined ? own : like.split(';')).filter((each) => each !== '' && each !== 'all')
  const { data, error, isPlaceholderData } = useAnswer('GET /api/durability/history', {
    kind,
    like: conditions.join(';'),
  })
  const history = data?.history ?? asked
  const choose = (next: readonly string[]) => {
    const text = next.join(';')
    setLike(text === own.join(';') ? undefined : text === '' ? 'all' : text)
  }
  const { population, ending, years, source, clusterNoun, whole, caveats, contrasts } = history
  const rows = rowsOf(history)
  return (
    <article className="durability-history" data-busy={isPlaceholderData || undefined}>
      <h3>{titles[kind]}</h3>
      <p className="small">
        {sentence(population)}, {years[0]}–{years[1]}: {whole.n} from {whole.clusters} {clusterNoun}. What ends one:{' '}
        {ending}. <span className="soft">{source}.</span>
      </p>
      {error && <Failed error={error} />}
      <Curves
        kind={kind}
        curves={rows.map(({ name, sample }) => ({ ...sample.curve, group: name }))}
        title={`How long it held, ${years[0]}–${years[1]}`}
      />
      <Scroll label={`${titles[kind]}: shares that held`}>
        <table className="durability-table">
          <caption>Share that still held, with its 95% interval</caption>
          <thead>
            <tr>
              <th scope="col">Which</th>
              <th scope="col">n</th>
              <th scope="col">ended</th>
              {[1, 5, 10].map((year) => (
                <th key={year} scope="col">
                  {year === 1 ? '1 year' : `${year} years`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, sample }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{sample.n}</td>
                <td>{sample.events}</td>
                {[1, 5, 10].map((year) => {
                  const point = sample.curve.at.find(({ time }) => time === year)
                  return point ? (
                    <td key={year}>{estimated(point)}</td>
                  ) : (
                    <td key={year} className="gap">
                      not watched
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {contrasts.length > 0 && (
        <ul className="durability-contrasts small">
          {contrasts.map(({ likeness, ratio: found }) => (
            <li key={formatLikeness(likeness)}>
              Those {likeWords(likeness, true)} against the others, in all of them:{' '}
              {found
                ? `hazard ratio ${ratio(found)}${found.lower <= 1 && found.upper >= 1 ? ', which shows no difference' : found.lower > 1 ? ': they ended sooner' : ': they lasted longer'}.`
                : 'no hazard ratio can be estimated; look at the curves.'}
            </li>
          ))}
        </ul>
      )}
      <Conditions
        conditions={conditions}
        known={data?.conditions ?? []}
        isOwn={like === undefined}
        onChoose={choose}
        onOwn={() => setLike(undefined)}
        kind={kind}
      />
      <details className="durability-caveats" open>
        <summary>What these data cannot say</summary>
        <ul>
          {caveats.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
          {(data?.later ?? []).map(({ name, years: lasted, endedBy, from, to }) => (
            <li key={name}>
              Later, and no part of any estimate: {name} held {lasted.toFixed(2)} years ({from} to {to}), ended by{' '}
              {endedBy}.
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

function rowsOf({ likenesses, like, whole, contrasts }: History): readonly { name: string; sample: HistorySample }[] {
  const [only] = contrasts
  if (contrasts.length === 1 && only?.with && only.without)
    return [
      { name: sentence(likeWords(only.likeness, true)), sample: only.with },
      { name: sentence(likeWords(only.likeness, false)), sample: only.without },
      { name: 'All', sample: whole },
    ]
  return [...(likenesses.length > 0 ? [{ name: 'Like this one', sample: like }] : []), { name: 'All', sample: whole }]
}

function Curves({
  kind,
  curves,
  title,
}: {
  readonly kind: string
  readonly curves: readonly Curve[]
  readonly title: string
}) {
  const [text, setText] = useUrlState('year')
  const [hovered, setHovered] = useState<number>()
  const chosen = Math.min(until, Math.max(0, Number(text ?? 5) || 0))
  const year = hovered ?? chosen
  const read = (event: PointerEvent<HTMLDivElement>, { plot }: PlottedPicture) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const share = (x - plot.left) / (plot.right - plot.left)
    setHovered(share < 0 || share > 1 ? undefined : Math.round(share * until * 4) / 4)
  }
  return (
    <>
      <Figure
        draw={(width) => drawSurvival(curves, { title, until, width, id: `survival-${kind}`, background: 'none' })}
        over={(picture) => {
          const { plot } = picture
          const x = plot.left + (year / until) * (plot.right - plot.left)
          return (
            <div
              className="durability-over"
              onPointerMove={(event) => read(event, picture)}
              onPointerLeave={() => setHovered(undefined)}
            >
              <svg width="100%" height="100%" aria-hidden="true">
                <path
                  d={`M${x} ${plot.top}V${plot.bottom}`}
                  stroke="var(--ink)"
                  strokeWidth="1"
                  strokeDasharray="4 3"
                />
                {curves.map((curve) => {
                  const point = pointAt(curve, year)
                  const y = (share: number) => plot.bottom - share * (plot.bottom - plot.top)
                  return point && <circle key={curve.group} cx={x} cy={y(point.survival)} r="4" fill="var(--ink)" />
                })}
              </svg>
            </div>
          )
        }}
      />
      <div className="durability-reading">
        <div className="durability-years">
          <span>Read the curves at {year === 1 ? '1 year' : `${year} years`}</span>
          <Slider
            value={chosen}
            min={0}
            max={until}
            step={0.5}
            label={null}
            thumbLabel="Years at which the curves are read"
            onChange={(value) => setText(value === 5 ? undefined : String(value))}
          />
        </div>
        <ul aria-live="polite">
          {curves.map((curve) => {
            const point = pointAt(curve, year)
            return (
              <li key={curve.group}>
                <span>{curve.group}</span>{' '}
                {point ? (
                  <>
                    <strong>{estimated(point)}</strong>{' '}
                    <span className="soft">{countAtRisk(curve, year)} still watched</span>
                  </>
                ) : (
                  <span className="gap">none was watched so long</span>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}

function Conditions({
  kind,
  conditions,
  known,
  isOwn,
  onChoose,
  onOwn,
}: {
  readonly kind: string
  readonly conditions: readonly string[]
  readonly known: readonly { column: string; meaning: string; count: number; of: number }[]
  readonly isOwn: boolean
  readonly onChoose: (next: readonly string[]) => void
  readonly onOwn: () => void
}) {
  const [draft, setDraft] = useState('')
  const plain = (column: string) => [`${column}=1`, `${column}=0`]
  const others = conditions.filter((each) => !known.some(({ column }) => plain(column).includes(each)))
  return (
    <details className="durability-conditions">
      <summary>
        Only peaces like this one: {conditions.length === 0 ? 'no condition' : conditions.join(', ')}
        {isOwn && conditions.length > 0 ? ', as the settlement has it' : ''}
      </summary>
      <ul>
        {known.map(({ column, meaning, count, of }) => {
          const [met, unmet] = plain(column)
          const rest = conditions.filter((each) => each !== met && each !== unmet)
          const has = conditions.includes(met!)
          const hasNot = conditions.includes(unmet!)
          return (
            <li key={column}>
              <Checkbox
                size="xs"
                label="with"
                aria-label={`with ${column}`}
                checked={has}
                onChange={() => onChoose(has ? rest : [...rest, met!])}
              />
              <Checkbox
                size="xs"
                label="without"
                aria-label={`without ${column}`}
                checked={hasNot}
                onChange={() => onChoose(hasNot ? rest : [...rest, unmet!])}
              />
              <span>
                <code>{column}</code> {meaning}{' '}
                <span className="soft">
                  ({count} of {of})
                </span>
              </span>
            </li>
          )
        })}
        {others.map((each) => (
          <li key={each}>
            <Checkbox
              size="xs"
              label={each}
              checked
              onChange={() => onChoose(conditions.filter((other) => other !== each))}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.trim() !== '') onChoose([...conditions, draft.trim()])
          setDraft('')
        }}
      >
        <TextInput
          size="xs"
          id={`condition-${kind}`}
          label="Another condition: column, then = != < <= > >= or ~ (contains), then a value"
          placeholder="cap_parity<0.5"
          value={draft}
          onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        />
        <button type="submit" className="durability-plain">
          Add the condition
        </button>
        {!isOwn && (
          <button type="button" className="durability-plain" onClick={onOwn}>
            As the settlement has it
          </button>
        )}
      </form>
    </details>
  )
}
