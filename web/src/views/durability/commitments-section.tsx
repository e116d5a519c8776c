import { NativeSelect } from '@mantine/core'
import type { Commitment, CommitmentStatus } from '../../../../src/durability/force/commitment.ts'
import { answerName } from '../../answer-name.ts'
import { dayText } from '../../day-text.ts'
import { useAnswer } from '../../live.tsx'
import { DayChoice } from '../../parts/day-field.tsx'
import { Quote } from '../../parts/quote.tsx'
import { Failed, Loading, ProblemList } from '../../parts/states.tsx'
import { Refused } from '../../server.ts'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { OutcomeForm } from './outcome-form.tsx'
import { Section } from './section.tsx'

const kinds: Readonly<Record<Commitment['kind'], string>> = {
  commitment: 'promises',
  conditional: 'promises on a condition',
  aim: 'aims at',
  demand: 'is asked for',
}
const standings: Readonly<Record<CommitmentStatus, string>> = {
  due: 'due: its last day has not passed',
  overdue: 'overdue: its last day has passed, and no report or record says what became of it',
  kept: 'kept, as a person records',
  missed: 'missed, as a person records',
  undated: 'no last day can be read from the words',
}

const isUndated = (error: unknown) => error instanceof Refused && error.problems.some(({ code }) => code === 'no-date')

/** Who has promised how much by when, as of a day. */
export function CommitmentsSection() {
  const { nameOf, codebook } = useCase()
  const [at, setAt] = useUrlState('at')
  const [holder, setHolder] = useUrlState('holder')
  const { data, error, isPlaceholderData } = useAnswer('GET /api/durability/commitments', {
    ...(at !== undefined && { at }),
  })
  const all = data?.commitments ?? []
  const holders = [...new Set(all.map((each) => each.holder ?? ''))]
  const shown = all.filter((each) => holder === undefined || (each.holder ?? '') === holder)
  return (
    <Section
      id="commitments"
      title="Commitments"
      lead="Every quantity that an actor promises, aims at, or is asked for, by deadline, with the words. Nothing is taken as kept or missed unless a person records it."
    >
      <div className="durability-tools">
        <DayChoice
          label="As of"
          day={at ?? data?.at}
          onChoose={setAt}
          description={data?.basis === 'latest report' ? 'the day of the latest report' : undefined}
        />
        {holders.length > 1 && (
          <NativeSelect
            label="To be delivered by"
            value={holder ?? 'anybody'}
            onChange={({ currentTarget }) =>
              setHolder(currentTarget.value === 'anybody' ? undefined : currentTarget.value)
            }
          >
            <option value="anybody">anybody</option>
            {holders.map((each) => (
              <option key={each} value={each}>
                {each === '' ? 'nobody named' : nameOf(each)}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      {isUndated(error) ? (
        <p className="soft">No report has a date yet: choose a day above, or add reports.</p>
      ) : error ? (
        <Failed error={error} />
      ) : !data ? (
        <Loading what="Reading the commitments" />
      ) : shown.length === 0 ? (
        <p className="gap durability-none">
          No quantity that anybody has promised, aimed at or demanded is on record as of {dayText(data.at)}.
        </p>
      ) : (
        <ul className="durability-commitments" data-busy={isPlaceholderData || undefined}>
          {shown.map((each) => (
            <li key={each.id}>
              <p>
                <strong>{nameOf(each.holder)}</strong> {kinds[each.kind]} <strong>{amountOf(each)}</strong>:{' '}
                {answerName(codebook, each.issue, each.alternative)}
                {each.actor !== each.holder && <span className="soft"> (said by {nameOf(each.actor)})</span>}
              </p>
              <p className="small">
                {each.by !== undefined ? <time dateTime={each.by}>{dayText(each.by)}</time> : 'No day'}
                {each.deadline !== undefined &&
                  ` (“${each.deadline}”${each.counted ? `, counted ${each.counted}` : ''})`}
                {' – '}
                <span className={`durability-status durability-status-${each.status}`}>
                  {each.status === 'due' && each.outcome ? 'not yet due, as a person records' : standings[each.status]}
                </span>
              </p>
              {each.onlyIf.length > 0 && (
                <p className="small">
                  Waits for{' '}
                  {each.onlyIf
                    .map(
                      ({ issue, alternative, anyOf, relation }) =>
                        `${relation === 'unless' ? 'not ' : ''}${answerName(codebook, issue, ...(anyOf ?? [alternative]))}`,
                    )
                    .join(', ')}
                  .
                </p>
              )}
              <OutcomeForm
                commitment={each}
                at={data.at}
                about={`${nameOf(each.holder)}, ${amountOf(each)}, ${answerName(codebook, each.issue, each.alternative)}`}
              />
              {each.evidence.flatMap((id) => {
                const quoted = data.statements[id]
                return quoted ? [<Quote key={id} quoted={quoted} />] : []
              })}
            </li>
          ))}
        </ul>
      )}
      {data && data.problems.length > 0 && <ProblemList problems={data.problems} />}
    </Section>
  )
}

/** "up to 300 monitors", "1,500–2,000 troops". */
function amountOf({ value, least, unit, sense = [] }: Commitment): string {
  const written = (number: number) => number.toLocaleString('en-GB', { maximumFractionDigits: 3 })
  const bound = sense.includes('up to')
    ? 'up to '
    : sense.includes('at least')
      ? 'at least '
      : sense.includes('limit')
        ? 'no more than '
        : ''
  const more = sense.includes('more') ? ' more' : ''
  return `${bound}${least === undefined ? '' : `${written(least)}–`}${written(value)}${more} ${unit}`
}
