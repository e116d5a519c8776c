import { memo, type Ref, useEffect, useRef } from 'react'
import type { Codebook } from '../../../../src/position/codebook.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import { isUnsure } from '../../../../src/statement/is-unsure.ts'
import { answerName } from '../../answer-name.ts'
import { StanceSign } from '../../parts/stance.tsx'
import { stateWords, wordsOf } from './statement-words.ts'
import { type Direction, directionOf } from './text-direction.ts'

/** What the keys of the list ask for. */
export type ListAction = 'accept' | 'reject' | 'correct' | 'mend' | 'go'

const actions: Readonly<Record<string, ListAction>> = {
  a: 'accept',
  x: 'reject',
  c: 'correct',
  e: 'mend',
  Enter: 'go',
}

/** The statements of a report, one of them chosen; walked and reviewed by keys. */
export function StatementList({
  text,
  direction,
  codebook,
  shown,
  chosen,
  listRef,
  onChoose,
  onAction,
}: {
  readonly text: string
  /** Of the report. */
  readonly direction: Direction
  readonly codebook: Codebook | undefined
  readonly shown: readonly ReadingStatement[]
  readonly chosen: string | undefined
  readonly listRef: Ref<HTMLDivElement>
  readonly onChoose: (id: string) => void
  readonly onAction: (action: ListAction) => void
}) {
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const option = chosen === undefined ? null : own.current?.querySelector(`#${CSS.escape(idOf(chosen))}`)
    const list = own.current?.parentElement
    if (!option || !list) return
    const [a, b] = [option.getBoundingClientRect(), list.getBoundingClientRect()]
    if (a.top < b.top) list.scrollTop += a.top - b.top - 8
    else if (a.bottom > b.bottom) list.scrollTop += a.bottom - b.bottom + 8
  }, [chosen])
  const at = shown.findIndex(({ id }) => id === chosen)
  const go = (to: number) => {
    const statement = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (statement) onChoose(statement.id)
  }
  const steps: Readonly<Record<string, () => void>> = {
    j: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    k: () => go(at < 0 ? 0 : at - 1),
    ArrowUp: () => go(at < 0 ? 0 : at - 1),
    PageDown: () => go(at + 10),
    PageUp: () => go(at - 10),
    Home: () => go(0),
    End: () => go(shown.length - 1),
  }
  return (
    <div className="reading-list-box" ref={listRef}>
      <div
        ref={own}
        role="listbox"
        tabIndex={0}
        className="reading-list"
        aria-label="Statements"
        aria-activedescendant={at < 0 ? undefined : idOf(shown[at]!.id)}
        aria-keyshortcuts="j k a x c e"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
          const step = steps[key]
          const action = actions[key]
          if (step) step()
          else if (action && at >= 0) onAction(action)
          else return
          event.preventDefault()
        }}
        onClick={({ target }) => {
          const id = (target as Element).closest<HTMLElement>('[data-id]')?.dataset.id
          if (id !== undefined) onChoose(id)
        }}
      >
        {shown.map((statement) => (
          <Option
            key={statement.id}
            text={text}
            direction={direction}
            statement={statement}
            codebook={codebook}
            chosen={statement.id === chosen}
          />
        ))}
      </div>
    </div>
  )
}

const idOf = (statement: string) => `statement-${statement}`

const Option = memo(function Option({
  text,
  direction,
  statement,
  codebook,
  chosen,
}: {
  readonly text: string
  readonly direction: Direction
  readonly statement: ReadingStatement
  readonly codebook: Codebook | undefined
  readonly chosen: boolean
}) {
  const { id, state, speaker, cue, content, positions, paragraph } = statement
  const { sign, word } = stateWords[state]
  const words = wordsOf(text, content, 130)
  return (
    <div
      role="option"
      tabIndex={-1}
      id={idOf(id)}
      data-id={id}
      aria-selected={chosen}
      className={`reading-option reading-is-${state}`}
    >
      <span className="reading-state" title={word}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{word}: </span>
      </span>
      <span className="reading-who">
        <bdi className={speaker.name === null ? 'gap' : undefined}>{speaker.name ?? 'nobody named'}</bdi>{' '}
        <bdi className="soft">{wordsOf(text, cue, 40)}</bdi>
      </span>
      <span className="soft small reading-number">¶{paragraph}</span>
      <span className="reading-first" dir={directionOf(words, direction)}>
        {words}
      </span>
      {state === 'proposed' && isUnsure(statement) && (
        <span className="reading-signs soft">found by the trained reader alone: counts once accepted</span>
      )}
      {positions.length > 0 && (
        <span className="reading-signs">
          {positions.map((position) => (
            <span key={position.id} className={position.review === 'rejected' ? 'reading-struck' : undefined}>
              <StanceSign stance={position.stance} size={13} /> {position.stance}{' '}
              {answerName(codebook, position.issue, position.alternative)}
              {position.onlyIf.length > 0 && ' *'}
            </span>
          ))}
        </span>
      )}
    </div>
  )
})
