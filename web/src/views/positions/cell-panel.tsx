import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Account } from '../../../../src/position/account.ts'
import { type ConditionGroup, groupConditions } from '../../../../src/position/group-conditions.ts'
import type { Position, Relation } from '../../../../src/position/position.ts'
import type { CellEntry, PositionCell } from '../../../../src/server/contract/positions.ts'
import type { Held } from '../../../../src/server/contract/quoted.ts'
import { answerName } from '../../answer-name.ts'
import { dayText } from '../../day-text.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { ChangeWord } from '../../parts/change-sign.tsx'
import { Quote } from '../../parts/quote.tsx'
import { StanceSign, StanceWord } from '../../parts/stance.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { placeOf, Words } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import type { CellPlace } from './matrix.tsx'

/** A cell opened: what stands, the history with its words, and what each outlet makes of it. */
export function CellPanel({
  place: { actor, issue },
  asOf,
  takesFocus,
  onClose,
}: {
  readonly place: CellPlace
  readonly asOf: string | undefined
  /** A person has just opened it: the focus goes there. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}) {
  const { data, error, refetch } = useAnswer('GET /api/positions/cell', { actor, issue, ...(asOf && { asOf }) })
  const { nameOf, questionOf } = useCase()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])
  const shown = data?.actor === actor && data.issue === issue ? data : undefined
  return (
    <aside
      className="positions-panel"
      aria-labelledby="positions-panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header>
        <div>
          <h2 id="positions-panel-title" tabIndex={-1} ref={heading}>
            {nameOf(actor)}
          </h2>
          <p>{questionOf(issue)}</p>
          {asOf && <p className="soft small">As of {dayText(asOf)}</p>}
        </div>
        <CloseButton aria-label="Close" onClick={onClose} />
      </header>
      {error && !shown ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : shown ? (
        <PanelBody cell={shown} asOf={asOf} />
      ) : (
        <div data-busy="">
          <Loading what="Gathering the words" />
        </div>
      )}
    </aside>
  )
}

function PanelBody({ cell, asOf }: { readonly cell: PositionCell; readonly asOf: string | undefined }) {
  const { nameOf, view } = useCase()
  const { standing, history, accounts } = cell
  if (history.length === 0) {
    const reports = view?.counts.reports ?? 0
    return (
      <p className="positions-silence gap">
        {reports === 1 ? 'The report has' : `None of the ${reports} reports has`} a word of {nameOf(cell.actor)} on this
        {asOf ? ' by that day' : ''}.
      </p>
    )
  }
  return (
    <>
      {standing.map((held) => (
        <Standing key={held.position.id} held={held} asOf={asOf} />
      ))}
      <section>
        <h3>History</h3>
        <ol className="positions-history">
          {history.map((entry) => (
            <Entry key={entry.coding.id} entry={entry} asOf={asOf} />
          ))}
        </ol>
      </section>
      {accounts.length > 0 && (
        <section>
          <h3>What the outlets make of it</h3>
          {accounts.map((account) => (
            <AccountWords key={account.id} account={account} />
          ))}
        </section>
      )}
    </>
  )
}

function Standing({ held: { position, evidence }, asOf }: { readonly held: Held; readonly asOf: string | undefined }) {
  const answer = useAnswerName()
  const { stance, issue, alternative, onlyIf, unlinked = [], quantities, hedged, review } = position
  const days = evidence.flatMap(({ date }) => date ?? []).toSorted()
  return (
    <section className="positions-standing">
      <h3>
        <StanceSign stance={stance} /> {stance} {answer(issue, alternative)}
      </h3>
      <p className="soft small">
        {[
          hedged ? 'hedged' : '',
          days.length > 0 ? `last said ${dayText(days.at(-1)!)}` : 'undated',
          evidence.length === 1 ? '1 statement' : `${evidence.length} statements`,
          review === 'proposed' ? 'read by rule, not reviewed' : `${review} by a person`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {(onlyIf.length > 0 || unlinked.length > 0) && (
        <ul className="positions-conditions">
          {groupConditions(onlyIf).map((condition) => (
            <ConditionLine key={JSON.stringify(condition)} condition={condition} />
          ))}
          {unlinked.map((citation) => (
            <li key={`${citation.report} ${citation.start}`}>
              on something that is no issue of the codebook:
              <Words citation={citation} />
            </li>
          ))}
        </ul>
      )}
      {quantities.length > 0 && <Quantities quantities={quantities} />}
      <ReviewButtons position={position} asOf={asOf} />
    </section>
  )
}

const relationWords = {
  onlyIf: 'only if',
  unless: 'not unless',
  until: 'not until',
  after: 'only after',
  together: 'at once with',
} as const satisfies Record<Relation, string>

function ConditionLine({
  condition: { relation, issue, alternatives, spans },
}: {
  readonly condition: ConditionGroup
}) {
  const answer = useAnswerName()
  return (
    <li>
      <strong>{relationWords[relation]}</strong> {answer(issue, ...alternatives)}
      {spans.map((span) => (
        <Words key={`${span.report} ${span.start}`} citation={span} />
      ))}
    </li>
  )
}

function Quantities({ quantities }: Pick<Position, 'quantities'>) {
  const { nameOf } = useCase()
  return (
    <ul className="positions-quantities">
      {quantities.map(({ value, least, unit, holder, deadline, sense = [], span }) => (
        <li key={`${span.report} ${span.start}`}>
          <Link href={placeOf(span)}>
            {sense.filter((word) => word === 'up to' || word === 'at least').join(' ')}{' '}
            {least === undefined ? '' : `${least.toLocaleString('en')}–`}
            {value.toLocaleString('en')} {unit}
          </Link>
          {deadline && ` by ${deadline.replace(/^by /u, '')}`}
          {holder && ` (${nameOf(holder)})`}
        </li>
      ))}
    </ul>
  )
}

function ReviewButtons({ position, asOf }: { readonly position: Position; readonly asOf: string | undefined }) {
  const live = useLive()
  const { nameOf } = useCase()
  const answer = useAnswerName()
  const { id, actor, issue, alternative, stance, review } = position
  const say = `${nameOf(actor)} ${stance} ${answer(issue, alternative)}`
  const act = (action: 'accept' | 'reject' | 'undo', word: string) =>
    live.edit(
      'POST /api/positions/{id}/review',
      { id, action, ...(asOf && { asOf }), place: location.pathname + location.search },
      `${word}: ${say}`,
    )
  return (
    <p className="positions-review">
      {review === 'proposed' || review === 'corrected' ? (
        <>
          {review === 'proposed' && (
            <Button size="compact-sm" variant="default" onClick={() => act('accept', 'Accepted')}>
              Accept
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => act('reject', 'Rejected')}>
            Reject
          </Button>
        </>
      ) : null}
      {review !== 'proposed' && (
        <Button size="compact-sm" variant="default" onClick={() => act('undo', 'Took the review back')}>
          Take the review back
        </Button>
      )}
    </p>
  )
}

function Entry({
  entry: { coding, quoted, current, change },
  asOf,
}: {
  readonly entry: CellEntry
  readonly asOf: string | undefined
}) {
  const { date, stance, alternative, hedged, review, onlyIf } = coding
  const answer = useAnswerName()
  const { questionOf } = useCase()
  const isRejected = review === 'rejected'
  const unsaid = change?.unsaid ?? []
  return (
    <li className={current ? 'positions-current' : undefined}>
      <p className="positions-entry">
        <strong>{date ? <time dateTime={date}>{dayText(date)}</time> : 'Undated'}</strong>
        <StanceWord stance={stance} /> {answer(coding.issue, alternative)}
        {change && <ChangeWord kind={change.kind} />}
        {change?.from && change.from.stance !== stance && (
          <span>
            before: <StanceWord stance={change.from.stance} />
          </span>
        )}
        <span className="soft">
          {[isRejected ? 'rejected by a person' : current ? 'stands' : 'superseded', hedged && 'hedged']
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      {quoted.map((each) => (
        <Quote key={each.statement} quoted={each} />
      ))}
      {onlyIf.length > 0 && (
        <ul className="positions-conditions">
          {groupConditions(onlyIf).map((condition) => (
            <ConditionLine key={JSON.stringify(condition)} condition={condition} />
          ))}
        </ul>
      )}
      {unsaid.length > 0 && (
        <p className="soft small">Not said this time, and not withdrawn: {unsaid.map(questionOf).join(' ')}</p>
      )}
      {isRejected && <ReviewButtons position={coding} asOf={asOf} />}
    </li>
  )
}

const accountWords = {
  agreed: 'said by several',
  only: 'said by one only',
  tension: 'in tension',
} as const satisfies Record<Account['kind'], string>

function AccountWords({ account: { kind, fact, difference, witnesses } }: { readonly account: Account }) {
  return (
    <div className={`positions-account positions-account-${kind}`}>
      <p>
        <strong>{fact}</strong>, {accountWords[kind]}
        {difference && <span className="soft"> – {difference}</span>}
      </p>
      <div className="positions-witnesses">
        {witnesses.map(({ statement, outlet, date, quote }) => (
          <Words
            key={statement + quote.start}
            citation={quote}
            by={`${outlet ?? 'no outlet named'}, ${date ? dayText(date) : 'undated'}`}
          />
        ))}
      </div>
    </div>
  )
}

/** How an alternative is said in a sentence. */
function useAnswerName() {
  const { codebook } = useCase()
  return (issue: string, ...alternatives: readonly string[]) => answerName(codebook, issue, ...alternatives)
}
