import { Button, Kbd } from '@mantine/core'
import type { Codebook } from '../../../../src/position/codebook.ts'
import type { Position } from '../../../../src/position/position.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'
import { answerName } from '../../answer-name.ts'
import { dayText } from '../../day-text.ts'
import { StanceWord } from '../../parts/stance.tsx'
import { relationWords } from './form-draft.ts'
import type { ListAction } from './statement-list.tsx'
import { stateWords, wordsOf } from './statement-words.ts'

/** The chosen statement: what was read from it, and a person's word on it. */
export function StatementDetail({
  text,
  statement,
  codebook,
  nameOf,
  onAction,
  onWithdraw,
  onWords,
}: {
  readonly text: string
  readonly statement: ReadingStatement
  readonly codebook: Codebook
  readonly nameOf: (actor: string | null) => string
  readonly onAction: (action: ListAction) => void
  readonly onWithdraw: () => void
  readonly onWords: (span: Span) => void
}) {
  const { speaker, state, review, mode, voice, date, dateBasis, positions, doubt, confidence, cue } = statement
  return (
    <section className="reading-detail" aria-label="The chosen statement">
      <p className="reading-detail-who">
        <strong>
          <bdi>{speaker.name ?? 'Nobody named'}</bdi>
        </strong>{' '}
        <bdi>{wordsOf(text, cue, 60)}</bdi>
      </p>
      <p className="soft small">
        {speaker.actor === null ? 'no actor of the case' : nameOf(speaker.actor)} · {speaker.class} ·{' '}
        {voice === 'narrated' ? 'narrated' : mode} ·{' '}
        {date === undefined ? (
          dateBasis
        ) : (
          <>
            <time dateTime={date}>{dayText(date)}</time> ({dateBasis})
          </>
        )}{' '}
        · {stateWords[state].word}
      </p>
      <p className="small">
        {confidence
          ? `Findings like it (${confidence.kind}) were right ${confidence.right.toLocaleString('en')} of ${confidence.n.toLocaleString('en')} times: ${percent(confidence.share)} (${percent(confidence.low)}–${percent(confidence.high)})`
          : 'How often findings like it are right was not measured'}
      </p>
      {doubt.reasons.length > 0 && <p className="small">To doubt (a judgement): {doubt.reasons.join('; ')}</p>}
      {positions.length === 0 ? (
        <p className="small soft">{state === 'rejected' ? 'Gives no position: rejected' : 'Gives no position'}</p>
      ) : (
        <ul className="reading-positions">
          {positions.map((position) => (
            <li key={position.id}>
              <PositionText text={text} position={position} codebook={codebook} onWords={onWords} />
            </li>
          ))}
        </ul>
      )}
      <div className="reading-buttons">
        <Button size="compact-sm" variant="default" onClick={() => onAction('accept')}>
          Accept <Kbd size="xs">a</Kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onAction('reject')}>
          Reject <Kbd size="xs">x</Kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onAction('correct')}>
          Correct <Kbd size="xs">c</Kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onAction('mend')}>
          Mend words <Kbd size="xs">e</Kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onAction('go')}>
          To the words <Kbd size="xs">↵</Kbd>
        </Button>
        {review !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={onWithdraw}>
            Withdraw the review
          </Button>
        )}
      </div>
    </section>
  )
}

function PositionText({
  text,
  position,
  codebook,
  onWords,
}: {
  readonly text: string
  readonly position: Position
  readonly codebook: Codebook
  readonly onWords: (span: Span) => void
}) {
  const { stance, issue, alternative, onlyIf, unlinked = [], hedged, review } = position
  const words = (span: Span) => (
    <button type="button" className="reading-words-button" onClick={() => onWords(span)}>
      “<bdi>{wordsOf(text, [span], 70)}</bdi>”
    </button>
  )
  return (
    <>
      <span className={review === 'rejected' ? 'reading-struck' : undefined}>
        <StanceWord stance={stance} /> {answerName(codebook, issue, alternative)}
      </span>
      {hedged && <span className="soft">, hedged</span>}
      {review !== 'proposed' && <span className="soft">, {review}</span>}
      {onlyIf.map((condition) => (
        <div key={`${condition.span.start} ${condition.issue}`} className="reading-condition small">
          {relationWords[condition.relation]}{' '}
          {answerName(codebook, condition.issue, ...(condition.anyOf ?? [condition.alternative]))}{' '}
          {words(condition.span)}
        </div>
      ))}
      {unlinked.map((span) => (
        <div key={span.start} className="reading-condition small">
          on a condition outside the codebook: {words(span)}
        </div>
      ))}
    </>
  )
}

const percent = (share: number) => `${Math.round(100 * share)} %`
