import { useMemo } from 'react'
import type { ToldChange } from '../../../../src/server/contract/accounts.ts'
import { isDay } from '../../../../src/text/calendar.ts'
import { answerName } from '../../answer-name.ts'
import { dayText } from '../../day-text.ts'
import { useAnswer } from '../../live.tsx'
import { ChangeSign, ChangeWord, changeKinds } from '../../parts/change-sign.tsx'
import { DayChoice } from '../../parts/day-field.tsx'
import { Quote } from '../../parts/quote.tsx'
import { StanceWord } from '../../parts/stance.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { Filters, useFilter } from './filters.tsx'
import { KindButtons } from './kind-buttons.tsx'
import { Timeline } from './timeline.tsx'

/** The timeline and the log of changes. */
export function Changes() {
  const [asked, setSince] = useUrlState('since')
  const [kind] = useUrlState('kind')
  const since = asked !== undefined && isDay(asked) ? asked : undefined
  const isMeant = useFilter()
  const { data, error, refetch, isPlaceholderData } = useAnswer('GET /api/changes', since ? { since } : {})
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading what="Listing the changes" />
  const meant = data.changes.filter(({ change }) => isMeant(change))
  const shown = meant.filter(({ change }) => kind === undefined || change.kind === kind)
  const counts = new Map(changeKinds.map((each) => [each, meant.filter(({ change }) => change.kind === each).length]))
  return (
    <div data-busy={isPlaceholderData ? '' : undefined}>
      <div className="accounts-tools">
        <KindButtons name="kind" kinds={changeKinds} counts={counts}>
          {(each) => (
            <>
              <ChangeSign kind={each} size={13} /> {each}
            </>
          )}
        </KindButtons>
        <DayChoice size="xs" label="Since" day={since} onChoose={setSince} />
        <Filters about={data.changes.map(({ change }) => change)} />
      </div>
      <p className="soft small">
        From closest to agreement to furthest: supports, accepts, requires, undecided, opposes, rejects. A step away
        from agreement is called hardened, even between two that are willing; a step back is softened.
      </p>
      {shown.length === 0 ? (
        <Empty title={data.changes.length === 0 ? 'No change is on record' : 'Nothing of this kind'}>
          <p>
            {data.changes.length === 0
              ? `What actors say of the issues is listed here${since ? `; nothing since ${dayText(since)}` : ''}.`
              : 'Choose another kind, actor or issue.'}
          </p>
        </Empty>
      ) : (
        <>
          <Timeline changes={shown} />
          <Log changes={shown} />
        </>
      )}
    </div>
  )
}

/** The changes as a list: the latest day first, the undated last. */
function Log({ changes }: { readonly changes: readonly ToldChange[] }) {
  const days = useMemo(
    () =>
      [...Map.groupBy(changes, ({ change }) => change.date)].toSorted(([a], [b]) =>
        a === undefined ? 1 : b === undefined ? -1 : a < b ? 1 : -1,
      ),
    [changes],
  )
  return (
    <section aria-labelledby="accounts-log" className="accounts-log">
      <h2 id="accounts-log">Log</h2>
      {days.map(([day, told]) => (
        <section key={day ?? ''} aria-label={day ? dayText(day) : 'Undated'}>
          <h3>{day ? <time dateTime={day}>{dayText(day)}</time> : 'Undated'}</h3>
          <ul>
            {told.map((one) => (
              <LogEntry key={JSON.stringify(one.change)} told={one} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function LogEntry({ told: { change, before, after } }: { readonly told: ToldChange }) {
  const { nameOf, questionOf, codebook } = useCase()
  const { kind, actor, issue, alternative, from, to, unsaid } = change
  const moved = from !== undefined && from.stance !== to.stance
  const earlier = before.filter(({ statement }) => !to.evidence.includes(statement))
  return (
    <li className={`accounts-change accounts-change-${kind}`}>
      <p>
        <span className="accounts-change-kind">
          <ChangeWord kind={kind} />
        </span>
        <strong>{nameOf(actor)}</strong> on {answerName(codebook, issue, alternative)}:{' '}
        {moved && (
          <>
            from <StanceWord stance={from.stance} /> to{' '}
          </>
        )}
        <StanceWord stance={to.stance} />
      </p>
      <div className={moved && earlier.length > 0 ? 'accounts-sides' : undefined}>
        {moved && earlier.length > 0 && (
          <div>
            <p className="soft small">Before</p>
            {earlier.map((quoted) => (
              <Quote key={quoted.statement} quoted={quoted} />
            ))}
          </div>
        )}
        <div>
          {moved && earlier.length > 0 && <p className="soft small">Now</p>}
          {after.map((quoted) => (
            <Quote key={quoted.statement} quoted={quoted} />
          ))}
        </div>
      </div>
      {!moved && earlier.length > 0 && (
        <details>
          <summary>
            Said before{from?.date ? `, ${dayText(from.date)}` : ''} ({earlier.length})
          </summary>
          {earlier.map((quoted) => (
            <Quote key={quoted.statement} quoted={quoted} />
          ))}
        </details>
      )}
      {unsaid.length > 0 && (
        <p className="soft small">
          Conditions not said this time, and not withdrawn: {unsaid.map(questionOf).join(' ')}
        </p>
      )}
    </li>
  )
}
