import { memo, useEffect, useState } from 'react'
import { listOf, sentenceCase, type Wording } from '../../../../src/brief/wording.ts'
import type { Say, SayRead, SettlementJudgement } from '../../../../src/deal/judge-settlement.ts'
import type { Codebook, Issue } from '../../../../src/position/codebook.ts'
import type { CitedPositions } from '../../../../src/server/contract/deals.ts'
import { StanceSign } from '../../parts/stance.tsx'
import { CitedWords } from './cited-words.tsx'
import { Conditions } from './conditions.tsx'
import { verdictWords } from './deal-words.ts'
import type { Picked } from './use-settlement.ts'
import { WillingWord } from './willing-sign.tsx'

interface VerdictsProps {
  readonly judgement: SettlementJudgement
  readonly record: CitedPositions
  readonly codebook: Codebook
  readonly wording: Wording
  readonly picked: Picked
}

/** The most rows of a group shown at once. */
const fewRows = 10

/** What every party says to the settlement picked: who stands in the way first. */
export function Verdicts({ judgement, record, codebook, wording, picked }: VerdictsProps) {
  const { says } = judgement
  const needed = says.filter(({ need }) => need !== 'none')
  const inTheWay = needed
    .filter(({ closed, open }) => !closed.willing || !open.willing)
    .toSorted((a, b) => Number(a.open.willing) - Number(b.open.willing))
  const groups = [
    ['Stand in the way', inTheWay],
    ['Willing', needed.filter(({ closed, open }) => closed.willing && open.willing)],
    ['Object, but need not agree', says.filter(({ need, open }) => need === 'none' && open.because === 'refuses')],
    ['Have spoken, but need not agree', says.filter(({ need, open }) => need === 'none' && open.because !== 'refuses')],
  ] as const
  const speakers = new Set(says.map(({ actor }) => actor))
  const unasked = codebook.actors.filter(
    ({ id, kind }) => (kind === 'party' || kind === 'mediator') && !speakers.has(id),
  )
  return (
    <section className="deals-pane" aria-labelledby="deals-verdicts-title">
      <header className="deals-pane-head">
        <h2 id="deals-verdicts-title">What each party says to it</h2>
        <WithoutConsent codebook={codebook} picked={picked} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="deals-scroll" aria-label="Parties" tabIndex={0}>
        {says.length === 0 ? (
          <p className="deals-nothing">
            Everything stays as it is, which asks nothing of anybody. Pick an alternative.
          </p>
        ) : (
          <table className="deals-parties">
            <thead>
              <tr>
                <th scope="col">Party, and why</th>
                <th scope="col">Closed</th>
                <th scope="col">Open</th>
              </tr>
            </thead>
            {groups.map(([title, rows]) =>
              rows.length > 0 ? (
                <Group key={title} title={title} says={rows} record={record} codebook={codebook} wording={wording} />
              ) : null,
            )}
          </table>
        )}
        {unasked.length > 0 && says.length > 0 && (
          <p className="soft small">
            Not asked, and nothing said on these alternatives:{' '}
            {listOf(
              unasked.map(({ name }) => name),
              'and',
            )}
            .
          </p>
        )}
      </section>
    </section>
  )
}

function Group({
  title,
  says,
  record,
  codebook,
  wording,
}: Omit<VerdictsProps, 'judgement' | 'picked'> & { readonly title: string; readonly says: readonly Say[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? says : says.slice(0, fewRows)
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="colgroup" className="deals-group">
          {title}
        </th>
      </tr>
      {shown.map((say) => (
        <SayRow
          key={`${say.actor} ${say.issue}`}
          say={say}
          record={record}
          wording={wording}
          issue={codebook.issues.find(({ id }) => id === say.issue)!}
        />
      ))}
      {shown.length < says.length && (
        <tr>
          <td colSpan={3}>
            <button type="button" className="deals-more" onClick={() => setAll(true)}>
              Show all {says.length}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

const needs = { controls: 'controls it', consents: 'must consent', none: 'need not agree' }

const SayRow = memo(
  function SayRow({
    say,
    record,
    wording,
    issue,
  }: {
    readonly say: Say
    readonly record: CitedPositions
    readonly wording: Wording
    readonly issue: Issue
  }) {
    const { actor, alternative, need, closed, open } = say
    const decisive = [...new Set([...closed.positions, ...open.positions])]
    return (
      <tr className={!open.willing && need !== 'none' ? 'deals-blocks' : undefined}>
        <th scope="row">
          <p className="deals-who">
            <strong dir="auto">{wording.name(actor)}</strong> <span className="soft">{needs[need]}:</span>{' '}
            <span dir="auto">{wording.answer(issue.id, alternative)}</span>
          </p>
          <Reason say={say} record={record} wording={wording} />
          <CitedWords
            evidence={decisive.flatMap((id) => record.positions[id]?.evidence ?? [])}
            statements={record.statements}
            holding={[...closed.unmet, ...open.unmet][0]?.span}
          />
        </th>
        <td>
          <ReadCell read={closed} />
        </td>
        <td>
          <ReadCell read={open} />
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.record === after.record &&
    before.wording === after.wording &&
    JSON.stringify(before.say) === JSON.stringify(after.say),
)

function ReadCell({ read: { willing, because } }: { readonly read: SayRead }) {
  return <WillingWord willing={willing} available={because === 'undecided' || because === 'silent'} />
}

/** Why an actor is counted as it is, in a sentence. */
function Reason({
  say: { actor, issue, closed, open },
  record,
  wording,
}: {
  readonly say: Say
  readonly record: CitedPositions
  readonly wording: Wording
}) {
  if (open.because === 'silent') {
    const elsewhere = Object.values(record.positions).some((each) => each.actor === actor && each.issue === issue)
    return (
      <p className="deals-reason gap">
        {elsewhere
          ? 'Silent on this answer, though it has spoken on the issue.'
          : 'Silent: the reports have nothing from it on this issue.'}
      </p>
    )
  }
  const decisive = (closed.because === open.because ? open : closed).positions.flatMap(
    (id) => record.positions[id] ?? [],
  )
  const [first] = decisive
  const stances = [...new Set(decisive.map(({ stance }) => stance))]
  const met = open.because === 'yes' ? (record.positions[open.positions[0] ?? '']?.onlyIf ?? []) : []
  const conditions = open.because === 'unmet' ? open.unmet : met
  return (
    <p className="deals-reason">
      {first && <StanceSign stance={first.stance} />}{' '}
      {sentenceCase(closed.because === 'undecided' ? 'undecided' : `${listOf(stances, 'and')} it`)}
      {conditions.length > 0 && (
        <>
          {closed.because === 'undecided' ? '; its yes is ' : open.because === 'unmet' ? ', but ' : ', '}
          <Conditions conditions={conditions} wording={wording} />
          {open.because === 'unmet' ? ', and this settlement does not meet that' : ', which this settlement meets'}
        </>
      )}
      .
    </p>
  )
}

function WithoutConsent({ codebook, picked: { without, setWithout } }: Pick<VerdictsProps, 'codebook' | 'picked'>) {
  const asked = codebook.actors.filter(({ id }) => codebook.issues.some(({ consent }) => consent.includes(id)))
  if (asked.length === 0) return null
  return (
    <fieldset className="deals-without">
      <legend>Set aside the consent of</legend>
      {asked.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={without.includes(id)}
            onChange={() => setWithout(without.includes(id) ? without.filter((each) => each !== id) : [...without, id])}
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** How the settlement fares in both readings, in a line; read out a moment after it has changed. */
export function OverallVerdict({ judgement, wording }: Pick<VerdictsProps, 'judgement' | 'wording'>) {
  const closed = verdictWords(judgement, 'closed', wording)
  const open = verdictWords(judgement, 'open', wording)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(`Closed reading: ${closed}. Open reading: ${open}.`), 350)
    return () => clearTimeout(timer)
  }, [closed, open])
  return (
    <div className="deals-overall">
      {(['closed', 'open'] as const).map((reading) => (
        <p key={reading}>
          <Mark verdict={judgement[reading].verdict} />{' '}
          <span className="soft">{reading === 'closed' ? 'Closed reading:' : 'Open reading:'}</span>{' '}
          <strong className="deals-wide">{reading === 'closed' ? closed : open}</strong>
          <strong className="deals-narrow">{verdictWords(judgement, reading, wording, { reasons: false })}</strong>
        </p>
      ))}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}

/** The sign of a verdict: a tick, a cross, or a ring. */
export function Mark({ verdict }: { readonly verdict: 'open' | 'circular' | 'blocked' | 'unknown' }) {
  return (
    <svg className={`deals-mark deals-mark-${verdict}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {verdict === 'open' && <path d="M2 8.5l4 4 8-9" />}
      {verdict === 'blocked' && <path d="M3 3l10 10M13 3L3 13" />}
      {verdict === 'circular' && <path d="M13.5 8A5.5 5.5 0 1 1 11 3.4M11 .8v3h-3" />}
      {verdict === 'unknown' && <path d="M5 5.5a3 3 0 1 1 3 3v2M8 13v1" />}
    </svg>
  )
}
