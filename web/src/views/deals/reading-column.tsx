import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { countOf, listOf, sentenceCase, type Wording } from '../../../../src/brief/wording.ts'
import type { BlockingSet, Move, MoveSet, Reading, ReadingResult, Settlement } from '../../../../src/deal/deal.ts'
import type { Position } from '../../../../src/position/position.ts'
import type { CitedPositions } from '../../../../src/server/contract/deals.ts'
import { StanceSign } from '../../parts/stance.tsx'
import { CitedWords } from './cited-words.tsx'
import { Conditions } from './conditions.tsx'
import { Mark } from './verdicts.tsx'

const explained: Readonly<Record<Reading, readonly [string, string]>> = {
  closed: ['Read closed', 'Undecided and silent are not willing.'],
  open: ['Read open', 'Undecided and silent are available.'],
}

const verdicts = {
  open: 'There is a deal',
  circular: 'Everyone would agree, but each waits for another',
  blocked: 'There is no deal',
  unknown: 'Not known: the search passed its limit',
}

interface ColumnProps {
  readonly reading: Reading
  readonly result: ReadingResult
  readonly goal: Settlement
  readonly cited: CitedPositions
  readonly wording: Wording
  readonly onShow: (settlement: Settlement) => void
}

/** The answer under one reading: the verdict, what rules the goal out, what would open it, what goes with it. */
export function ReadingColumn({ reading, result, goal, cited, wording, onShow }: ColumnProps) {
  const { verdict, feasible, blocking, changes, settlements, truncated } = result
  const [title, meaning] = explained[reading]
  return (
    <section className="deals-reading" aria-label={title}>
      <h3>
        {title} <span className="soft">{meaning}</span>
      </h3>
      <p className="deals-verdict">
        <Mark verdict={verdict} /> <strong>{verdicts[verdict]}.</strong> {feasibleWords(feasible)}
      </p>
      {blocking.length > 0 && (
        <Cards
          title={
            blocking.length === 1 ? 'What rules it out' : `What rules it out: any one of these ${blocking.length} alone`
          }
          items={blocking}
          card={(set) => <BlockingCard set={set} cited={cited} wording={wording} />}
        />
      )}
      {changes.length > 0 && (
        <Cards
          title="Smallest changes that open it"
          note="Fewest movers first, then how far each must go, which is a judgement."
          ordered
          items={changes}
          card={(set) => <ChangeCard set={set} goal={goal} cited={cited} wording={wording} onShow={onShow} />}
        />
      )}
      {(verdict === 'open' || verdict === 'circular') && settlements.length > 0 && (
        <Cards
          title="What must hold beside the goal"
          ordered={settlements.length > 1}
          items={settlements}
          card={(beside) => (
            <p className="deals-then">
              {Object.keys(beside).length === 0 ? (
                'Nothing else.'
              ) : (
                <>
                  <Beside settlement={beside} wording={wording} starts />.
                </>
              )}{' '}
              <ShowButton settlement={{ ...goal, ...beside }} wording={wording} onShow={onShow} />
            </p>
          )}
        />
      )}
      {truncated.map(({ part, limit }) => (
        <p key={part} className="deals-cut">
          {truncatedParts[part]} cut short at {limit}: what is shown is true, but there may be more.
        </p>
      ))}
    </section>
  )
}

const truncatedParts = {
  verdict: 'The verdict was',
  feasible: 'Counting was',
  blocking: 'The sets that rule it out were',
  changes: 'The changes were',
  settlements: 'The settlements were',
  firstMovers: 'The first movers were',
}

function feasibleWords(feasible: string | null): string {
  if (feasible === null) return 'The settlements that reach it were not counted.'
  if (feasible === '0') return 'No settlement reaches it.'
  return feasible === '1'
    ? '1 settlement reaches it.'
    : `${BigInt(feasible).toLocaleString('en')} settlements reach it.`
}

/** The most cards shown at once. */
const fewCards = 4

/** The most lines of a card shown at once. */
const fewLines = 3

function Cards<T>({
  title,
  note,
  items,
  card,
  ordered = false,
}: {
  readonly title: string
  readonly note?: string
  readonly items: readonly T[]
  readonly card: (item: T) => ReactNode
  readonly ordered?: boolean
}) {
  const [shown, setShown] = useState(fewCards)
  const List = ordered ? 'ol' : 'ul'
  return (
    <>
      <h4>{title}</h4>
      {note !== undefined && <p className="soft small">{note}</p>}
      <List className={ordered ? 'deals-cards deals-ranked' : 'deals-cards'}>
        {items.slice(0, shown).map((item) => (
          <li key={JSON.stringify(item)}>{card(item)}</li>
        ))}
      </List>
      {shown < items.length && (
        <button type="button" className="deals-more" onClick={() => setShown(shown + 40)}>
          {items.length - shown} more
        </button>
      )}
    </>
  )
}

function BlockingCard({
  set: { positions, gaps },
  cited,
  wording,
}: Pick<ColumnProps, 'cited' | 'wording'> & { readonly set: BlockingSet }) {
  return (
    <Lines
      lines={positions.flatMap((id) => {
        const position = cited.positions[id]
        if (!position) return []
        return [
          <li key={id}>
            <PositionLine position={position} wording={wording} />
            <CitedWords evidence={position.evidence} statements={cited.statements} holding={position.onlyIf[0]?.span} />
          </li>,
        ]
      })}
    >
      {gaps.map(({ actor, issue, alternative }) => (
        <li key={`${actor} ${issue} ${alternative}`} className="gap deals-gap">
          {wording.name(actor)}: silent on{' '}
          {alternative === undefined
            ? `“${wording.issueOf(issue)?.question ?? issue}”`
            : wording.answer(issue, alternative)}
        </li>
      ))}
    </Lines>
  )
}

/** The lines of a card, the first few at first; what follows them is always shown. */
function Lines({ lines, children }: { readonly lines: readonly ReactNode[]; readonly children?: ReactNode }) {
  const [all, setAll] = useState(false)
  const shown = all || lines.length <= fewLines + 1 ? lines : lines.slice(0, fewLines)
  return (
    <>
      <ul className="deals-list">
        {shown}
        {children}
      </ul>
      {shown.length < lines.length && (
        <button type="button" className="deals-more" onClick={() => setAll(true)}>
          and {lines.length - shown.length} more
        </button>
      )}
    </>
  )
}

function PositionLine({ position, wording }: { readonly position: Position; readonly wording: Wording }) {
  const { actor, stance, issue, alternative, onlyIf } = position
  const isOn = stance === 'undecided' ? 'is undecided on' : stance
  return (
    <p className="deals-who">
      <StanceSign stance={stance} /> <strong dir="auto">{wording.name(actor)}</strong> {isOn}{' '}
      {wording.answer(issue, alternative)}
      {onlyIf.length > 0 && (
        <>
          , <Conditions conditions={onlyIf} wording={wording} />
        </>
      )}
    </p>
  )
}

function ChangeCard({
  set: { moves, movers, distance, settlement },
  goal,
  cited,
  wording,
  onShow,
}: Pick<ColumnProps, 'goal' | 'cited' | 'wording' | 'onShow'> & { readonly set: MoveSet }) {
  const beside = Object.fromEntries(Object.entries(settlement).filter(([issue]) => goal[issue] === undefined))
  return (
    <>
      <p className="soft small">
        {countOf(movers, 'mover')}, distance {distance} (judgement)
      </p>
      <Lines
        lines={moves.map((move) => (
          <li key={`${move.actor} ${move.issue} ${move.alternative}`}>
            <MoveLine move={move} wording={wording} />
            {move.evidence.length > 0 && (
              <>
                <span className="soft small">contradicts</span>
                <CitedWords evidence={move.evidence} statements={cited.statements} holding={move.drops[0]?.span} />
              </>
            )}
          </li>
        ))}
      />
      <p className="deals-then">
        {Object.keys(beside).length > 0 ? (
          <>
            Then with <Beside settlement={beside} wording={wording} />.{' '}
          </>
        ) : (
          'Then the goal alone. '
        )}
        <ShowButton settlement={settlement} wording={wording} onShow={onShow} />
      </p>
    </>
  )
}

/** So many alternatives of a settlement are named at first. */
const fewAnswers = 5

/** A settlement in words, the first few of very many at first. */
function Beside({
  settlement,
  wording,
  starts = false,
}: {
  readonly settlement: Settlement
  readonly wording: Wording
  /** It starts a sentence. */
  readonly starts?: boolean
}) {
  const [all, setAll] = useState(false)
  const answers = Object.entries(settlement).map(([issue, alternative]) => wording.answer(issue, alternative))
  const cased = (text: string) => (starts ? sentenceCase(text) : text)
  if (all || answers.length <= fewAnswers + 1) return cased(listOf(answers, 'and'))
  return (
    <>
      {cased(answers.slice(0, fewAnswers).join(', '))} and{' '}
      <button type="button" className="deals-more" onClick={() => setAll(true)}>
        {answers.length - fewAnswers} more
      </button>
    </>
  )
}

function MoveLine({
  move: { actor, issue, alternative, from, drops },
  wording,
}: {
  readonly move: Move
  readonly wording: Wording
}) {
  return (
    <p className="deals-who">
      {from !== 'silent' && <StanceSign stance={from} />} <strong dir="auto">{wording.name(actor)}</strong>: from{' '}
      {from === 'silent' ? <span className="gap">silent</span> : from} to accepts {wording.answer(issue, alternative)}
      {drops.length > 0 && (
        <>
          , giving up: <Conditions conditions={drops} wording={wording} />
        </>
      )}
    </p>
  )
}

function ShowButton({
  settlement,
  wording,
  onShow,
}: Pick<ColumnProps, 'wording' | 'onShow'> & { readonly settlement: Settlement }) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={`Try it: ${wording.settlement(settlement)}`}
      onClick={() => onShow(settlement)}
    >
      Try it
    </Button>
  )
}
