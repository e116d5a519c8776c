import { SegmentedControl } from '@mantine/core'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'wouter'
import type { ReadingEdit } from '../../../../src/position/reading-edit.ts'
import type { StatementState } from '../../../../src/position/review-statements.ts'
import type { ReadingReport } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { Refused } from '../../server.ts'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { AboutReport } from './about-report.tsx'
import { FindWords } from './find-words.tsx'
import { draftOf, emptyDraft, type FormChanges, type FormDraft, type WordRole } from './form-draft.ts'
import { FoundNothing } from './found-nothing.tsx'
import { NoReport } from './no-report.tsx'
import './reading.css'
import { ReportPages } from './report-pages.tsx'
import { ReportText } from './report-text.tsx'
import { scrollToPlace } from './scroll-to-place.ts'
import { SelectionBar } from './selection-bar.tsx'
import { StatementDetail } from './statement-detail.tsx'
import { StatementForm } from './statement-form.tsx'
import { type ListAction, StatementList } from './statement-list.tsx'
import { nextUnreviewed, orderStatements } from './statement-order.ts'
import { briefly, wordsOf } from './statement-words.ts'
import { StatementsHead, useStatementsShown } from './statements-head.tsx'
import { piecesOf, segmentStretches, stretchesOf } from './stretches.ts'
import { directionOfLanguage } from './text-direction.ts'
import { marksOf, spanOf, startOf } from './text-marks.ts'
import { useChosen } from './use-chosen.ts'
import { useHeightInSight } from './use-height-in-sight.ts'
import { usePendingStates } from './use-pending-states.ts'
import { useTextSelection } from './use-text-selection.ts'

/** A report, read with its statements beside it. */
export default function ReadingView() {
  const { id = '' } = useParams<{ id: string }>()
  const { data, error, refetch } = useAnswer('GET /api/reading/{id}', { id })
  if (error instanceof Refused && error.problems.some(({ code }) => code === 'unknown-report')) return <NoReport />
  if (error && !data)
    return (
      <View title="Report">
        <Failed error={error} onRetry={() => void refetch()} />
      </View>
    )
  if (!data || data.id !== id)
    return (
      <View title="Report">
        <Loading what="Opening the report" />
      </View>
    )
  return <Room key={data.id} report={data} />
}

interface OpenForm {
  /** Left out where a statement is added. */
  readonly statement?: string
  readonly draft: FormDraft
  readonly startAt: 'speaker' | 'words'
}

function Room({ report }: { readonly report: ReadingReport }) {
  const { id, text, paragraphs, title, name } = report
  const live = useLive()
  const { codebook, nameOf } = useCase()
  const { chosen, setChosen, inAddress } = useChosen()
  const [at] = useUrlState('at')
  const listing = useStatementsShown()
  const { order, onlyOpen } = listing
  const direction = directionOfLanguage(report.language)
  const [pane, setPane] = useState<'text' | 'list'>('text')
  const [form, setForm] = useState<OpenForm>()
  const root = useRef<HTMLElement>(null)
  const listBox = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  useHeightInSight(side)
  const { statements, expect } = usePendingStates(report.statements)
  const shown = useMemo(
    () =>
      orderStatements(statements, order).filter(
        ({ id: each, state }) => !onlyOpen || state === 'proposed' || each === chosen,
      ),
    [statements, order, onlyOpen, chosen],
  )
  const statement = statements.find((each) => each.id === chosen)
  const reviewedCount = statements.filter(({ state }) => state !== 'proposed').length

  const span = useMemo(() => spanOf(at, text.length), [at, text.length])
  const stretches = useMemo(() => stretchesOf(text, paragraphs), [text, paragraphs])
  const pieces = useMemo(
    () => piecesOf(stretches, segmentStretches(text, stretches, marksOf(report.statements, span))),
    [text, stretches, report.statements, span],
  )
  const rejectedIds = statements.filter(({ state }) => state === 'rejected').map((each) => each.id)
  const rejectedKey = rejectedIds.join(' ')
  const rejected = useMemo(() => new Set(rejectedKey.split(' ')), [rejectedKey])

  const show_ = useCallback(
    (place: number) => root.current && scrollToPlace(root.current, stretches, place),
    [stretches],
  )
  const selection = useTextSelection(root, text, stretches, () => statement && startOf(statement))
  const { selected, select, clear, barTop } = selection

  useLayoutEffect(() => {
    if (span) show_(span.start)
  }, [span, show_])
  const first = useRef(span === undefined && inAddress !== undefined)
  useLayoutEffect(() => {
    if (!first.current) return
    first.current = false
    const its = report.statements.find((each) => each.id === inAddress)
    if (its) show_(startOf(its))
  }, [report.statements, inAddress, show_])

  const choose = (to: string, { follow = true }: { follow?: boolean } = {}) => {
    setChosen(to)
    const its = statements.find((each) => each.id === to)
    if (its && follow) show_(startOf(its))
  }
  const focusList = () => listBox.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
  const edit = async (edits: readonly ReadingEdit[], what: string, expected?: readonly [string, StatementState]) => {
    if (expected) expect(...expected)
    const place = `/reports/${encodeURIComponent(id)}${expected ? `?statement=${expected[0]}` : ''}`
    const done = await live.edit('POST /api/reading/{id}/edits', { id, edits: [...edits], what, place }, what)
    if (!done && expected) expect(expected[0], undefined)
    return done
  }

  const act = (action: ListAction) => {
    if (!statement) return
    if (action === 'go') {
      setPane('text')
      requestAnimationFrame(() => {
        show_(startOf(statement))
        select({ start: statement.content[0]!.start, end: statement.content.at(-1)!.end }, { focus: true })
      })
      return
    }
    if (action === 'correct' || action === 'mend') {
      setForm({
        statement: statement.id,
        draft: draftOf(statement),
        startAt: action === 'mend' ? 'words' : 'speaker',
      })
      return
    }
    const word = action === 'accept' ? 'Accepted' : 'Rejected'
    const before = statement.state === 'corrected' || statement.state === 'added' ? statement.state : 'accepted'
    void edit([{ does: action, statement: statement.id }], `${word}: ${briefly(text, statement)}`, [
      statement.id,
      action === 'accept' ? before : 'rejected',
    ])
    const next = nextUnreviewed(shown, statement.id)
    if (next !== undefined) choose(next)
  }
  const withdraw = () => {
    if (!statement) return
    void edit([{ does: 'withdraw', statement: statement.id }], `Withdrew the review of ${briefly(text, statement)}`)
  }
  const save = async ({ edits, lines }: FormChanges) => {
    const editing = form
    const what = editing?.statement
      ? `Corrected: ${statement ? briefly(text, statement) : ''}, ${lines.map((line) => line.what.toLowerCase()).join(', ')}`
      : `Added: “${wordsOf(text, editing?.draft.content ?? [], 60)}”`
    setForm(undefined)
    clear()
    requestAnimationFrame(focusList)
    await edit(edits, what, editing?.statement === undefined ? undefined : [editing.statement, 'corrected'])
  }
  const closeForm = () => {
    setForm(undefined)
    requestAnimationFrame(focusList)
  }
  const addFrom = (words: Span) => {
    setForm({ draft: emptyDraft([words], report.date), startAt: 'speaker' })
    setPane('list')
  }
  const use = (role: WordRole) => {
    if (!selected) return
    if (form) setForm({ ...form, draft: { ...form.draft, [role]: [selected] } })
    else if (statement) {
      setForm({ statement: statement.id, draft: { ...draftOf(statement), [role]: [selected] }, startAt: 'words' })
      setPane('list')
    }
  }
  const goToWords = (words: Span) => {
    setPane('text')
    requestAnimationFrame(() => {
      show_(words.start)
      select(words)
    })
  }

  // A click on marked words chooses their statement; the words themselves are no buttons, so that they can be selected.
  useEffect(() => {
    const element = root.current
    const onClick = ({ target }: MouseEvent) => {
      if (!getSelection()?.isCollapsed) return
      const its = (target as Element).closest<HTMLElement>('[data-statement]')?.dataset.statement
      if (its !== undefined) setChosen(its)
    }
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [setChosen])

  const formStatement =
    form?.statement === undefined ? undefined : statements.find((each) => each.id === form.statement)
  return (
    <View wide title={title ?? name} lead={<AboutReport report={report} />} tools={<ReportPages {...report} />}>
      <div className={`reading reading-shows-${pane}`}>
        <SegmentedControl
          className="reading-toggle"
          size="xs"
          aria-label="Shown"
          value={pane}
          onChange={(to) => setPane(to as 'text' | 'list')}
          data={[
            { value: 'text', label: 'Text' },
            { value: 'list', label: `Statements (${statements.length})` },
          ]}
        />
        <section className="reading-text-box" aria-label="Text">
          <FindWords
            text={text}
            after={selected?.end ?? 0}
            onFound={(words) => {
              show_(words.start)
              select(words)
            }}
          />
          <div className="reading-text-area">
            <section
              ref={root}
              className={`reading-text reading-${direction}`}
              dir={direction}
              lang={report.language === 'und' ? undefined : report.language}
              aria-label="Text of the report. Arrow keys select words, with Shift several; Enter uses them."
              // biome-ignore lint/a11y/noNoninteractiveTabindex: words are selected in it by keys
              tabIndex={0}
              onKeyDown={selection.onKeyDown}
            >
              <ReportText text={text} pieces={pieces} chosen={chosen} rejected={rejected} direction={direction} />
            </section>
            {selected && barTop !== undefined && (
              <SelectionBar
                top={barTop}
                words={wordsOf(text, [selected], 60)}
                statement={
                  form
                    ? form.statement === undefined
                      ? 'the statement being added'
                      : (formStatement?.speaker.name ?? 'nobody named')
                    : statement && (statement.speaker.name ?? 'nobody named')
                }
                {...(!form && { onAdd: () => addFrom(selected) })}
                onUse={use}
                onLeave={() => {
                  clear()
                  root.current?.focus({ preventScroll: true })
                }}
              />
            )}
          </div>
        </section>
        <aside ref={side} className="reading-side" aria-label="Statements">
          {form && codebook ? (
            <StatementForm
              text={text}
              statement={formStatement}
              draft={form.draft}
              onDraft={(draft) => setForm({ ...form, draft })}
              codebook={codebook}
              nameOf={nameOf}
              selected={selected}
              startAt={form.startAt}
              onWords={goToWords}
              onSave={(changes) => void save(changes)}
              onClose={closeForm}
            />
          ) : (
            <>
              <StatementsHead reviewed={reviewedCount} total={statements.length} {...listing} />
              {statements.length === 0 ? (
                <FoundNothing language={report.language} />
              ) : shown.length === 0 ? (
                <Empty title="All statements are reviewed" />
              ) : (
                <StatementList
                  text={text}
                  direction={direction}
                  codebook={codebook}
                  shown={shown}
                  chosen={chosen}
                  listRef={listBox}
                  onChoose={choose}
                  onAction={act}
                />
              )}
              {statement && codebook ? (
                <StatementDetail
                  text={text}
                  statement={statement}
                  codebook={codebook}
                  nameOf={nameOf}
                  onAction={act}
                  onWithdraw={withdraw}
                  onWords={goToWords}
                />
              ) : (
                statements.length > 0 && (
                  <p className="reading-detail reading-hint soft small">
                    Choose a statement, in the text or in the list: j and k go to the next and the one before.
                  </p>
                )
              )}
            </>
          )}
        </aside>
      </div>
    </View>
  )
}
