import { Button, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { ReadingEdit } from '../../../../src/position/reading-edit.ts'
import type { StatementState } from '../../../../src/position/review-statements.ts'
import type { ReadingNeighbour, ReadingReport, ReadingStatement } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'
import { dayText } from '../../day-text.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { draftOf, emptyDraft, type FormChanges, type FormDraft, type WordRole } from './form-draft.ts'
import './reading.css'
import { ReportText } from './report-text.tsx'
import type { TextMark } from './segments.ts'
import { SelectionBar } from './selection-bar.tsx'
import { StatementDetail } from './statement-detail.tsx'
import { StatementForm } from './statement-form.tsx'
import { type ListAction, StatementList } from './statement-list.tsx'
import { nextUnreviewed, orderStatements } from './statement-order.ts'
import { briefly, wordsOf } from './statement-words.ts'
import { piecesOf, segmentStretches, stretchesOf } from './stretches.ts'
import { elementAt, rangeOf } from './text-places.ts'
import { useTextSelection } from './use-text-selection.ts'
import { findTyped } from './word-steps.ts'

/** A report, read with its statements beside it. */
export default function ReadingView() {
  const { id = '' } = useParams<{ id: string }>()
  const { data, error, refetch } = useAnswer('GET /api/reading/{id}', { id })
  if (error && !data)
    return (
      <View title="Report">
        <Failed error={error} onRetry={() => void refetch()} />
        <p>
          <Link href="/reports">To the reports</Link>
        </p>
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
  const [inAddress, setInAddress] = useUrlState('statement')
  const [at] = useUrlState('at')
  const [orderName, setOrder] = useUrlState('order')
  const [show, setShow] = useUrlState('show')
  const [pane, setPane] = useState<'text' | 'list'>('text')
  const [form, setForm] = useState<OpenForm>()
  const [typed, setTyped] = useState('')
  const root = useRef<HTMLElement>(null)
  const listBox = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  useHeightInSight(side)
  const { pending, expect } = usePending(report.statements)

  const statements = useMemo(
    () =>
      report.statements.map((each) => {
        const state = pending.get(each.id)?.state
        return state === undefined ? each : { ...each, state }
      }),
    [report.statements, pending],
  )
  const order = orderName === 'doubt' ? 'doubt' : 'text'
  const [chosen, setChosen] = useState<string | undefined>(inAddress)
  const shown = useMemo(
    () =>
      orderStatements(statements, order).filter(
        ({ id: each, state }) => show !== 'open' || state === 'proposed' || each === chosen,
      ),
    [statements, order, show, chosen],
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

  // The address follows the choice, but not at every key: browsers allow only so many changes of it.
  useEffect(() => {
    if (chosen === inAddress) return
    const timer = setTimeout(() => setInAddress(chosen), 250)
    return () => clearTimeout(timer)
  }, [chosen, inAddress, setInAddress])
  const lastInAddress = useRef(inAddress)
  useEffect(() => {
    if (lastInAddress.current === inAddress) return
    lastInAddress.current = inAddress
    setChosen(inAddress)
  }, [inAddress])

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
  }, [])

  const formStatement =
    form?.statement === undefined ? undefined : statements.find((each) => each.id === form.statement)
  return (
    <View
      wide
      title={title ?? name}
      lead={<About report={report} />}
      tools={
        <nav aria-label="Reports" className="reading-pages">
          <Neighbour to={report.previous} word="Earlier" />
          <Neighbour to={report.next} word="Later" />
        </nav>
      }
    >
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
          <form
            className="reading-find"
            onSubmit={(event) => {
              event.preventDefault()
              const found = findTyped(text, typed, selected?.end ?? 0)
              if (!found) return live.say(`Not in this report: ${typed}`, 'wrong')
              show_(found.start)
              select(found)
            }}
          >
            <TextInput
              size="xs"
              aria-label="Find words and select them"
              placeholder="Find words"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" variant="default" disabled={typed.trim() === ''}>
              Find
            </Button>
            <Legend />
          </form>
          <div className="reading-text-area">
            <section
              ref={root}
              className="reading-text"
              lang={report.language === 'und' ? undefined : report.language}
              aria-label="Text of the report. Arrow keys select words, with Shift several; Enter uses them."
              // biome-ignore lint/a11y/noNoninteractiveTabindex: words are selected in it by keys
              tabIndex={0}
              onKeyDown={selection.onKeyDown}
            >
              <ReportText text={text} pieces={pieces} chosen={chosen} rejected={rejected} />
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
              <div className="reading-side-head">
                <h2>Statements</h2>
                <span className="soft small" role="status">
                  {reviewedCount.toLocaleString('en')} of {statements.length.toLocaleString('en')} reviewed
                </span>
                <NativeSelect
                  size="xs"
                  aria-label="Order"
                  value={order}
                  onChange={(event) =>
                    setOrder(event.currentTarget.value === 'doubt' ? 'doubt' : undefined, { push: true })
                  }
                  data={[
                    { value: 'text', label: 'as in the text' },
                    { value: 'doubt', label: 'least sure first' },
                  ]}
                />
                <Switch
                  size="xs"
                  label="not yet reviewed"
                  checked={show === 'open'}
                  onChange={(event) => setShow(event.currentTarget.checked ? 'open' : undefined)}
                />
              </div>
              {statements.length === 0 ? (
                <Empty title="No statement was found in this report">
                  <p>Select words in the text to add one.</p>
                </Empty>
              ) : shown.length === 0 ? (
                <Empty title="All statements are reviewed" />
              ) : (
                <StatementList
                  text={text}
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

function About({ report }: { readonly report: ReadingReport }) {
  const { outlet, title, byline, date, dateBasis, language, file, url } = report
  return (
    <span className="reading-about">
      {title !== undefined && outlet !== undefined && <span>{outlet}</span>}
      {byline !== undefined && <bdi>{byline}</bdi>}
      <span>
        {date === undefined ? (
          'no date'
        ) : (
          <>
            <time dateTime={date}>{dayText(date)}</time> ({dateBasis})
          </>
        )}
      </span>
      {language !== 'und' && <span>{new Intl.DisplayNames('en', { type: 'language' }).of(language)}</span>}
      {file !== undefined && <span>{file}</span>}
      {url !== undefined && /^https?:/u.test(url) && (
        <a href={url} rel="noreferrer noopener" target="_blank">
          {new URL(url).hostname}
        </a>
      )}
    </span>
  )
}

function Neighbour({ to, word }: { readonly to: ReadingNeighbour | undefined; readonly word: string }) {
  if (!to) return null
  return (
    <Link href={`/reports/${encodeURIComponent(to.id)}`} rel={word === 'Earlier' ? 'prev' : 'next'}>
      {word}: <bdi>{to.name}</bdi>
      {to.date !== undefined && `, ${dayText(to.date)}`}
    </Link>
  )
}

function Legend() {
  return (
    <p className="reading-legend small soft">
      <span className="reading-source">speaker</span> <span className="reading-cue">cue</span>{' '}
      <span className="reading-content">what was said</span>{' '}
      <span className="reading-content reading-verbatim">verbatim</span>
    </p>
  )
}

/** What the person has just said of statements, shown until the server has read it. */
function usePending(statements: readonly ReadingStatement[]) {
  const [pending, setPending] = useState<
    ReadonlyMap<string, { readonly state: StatementState; readonly since: number }>
  >(new Map())
  useEffect(() => {
    setPending((all) => {
      const left = [...all].filter(
        ([id, { state, since }]) =>
          Date.now() - since < 5000 && statements.find((each) => each.id === id)?.state !== state,
      )
      return left.length === all.size ? all : new Map(left)
    })
  }, [statements])
  const expect = useCallback((id: string, state: StatementState | undefined) => {
    setPending((all) => {
      const next = new Map(all)
      if (state === undefined) next.delete(id)
      else next.set(id, { state, since: Date.now() })
      return next
    })
  }, [])
  return { pending, expect }
}

/** Keeps an element that sticks to the top no higher than what of the window is left below it. */
function useHeightInSight(element: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    let before = 0
    let stuck = -1
    const keep = () => {
      // Once it sticks, it stays where it is however far one scrolls.
      if (before > 0 && before === stuck && scrollY > innerHeight) return
      const top = Math.max(0, Math.round(element.current?.getBoundingClientRect().top ?? 0))
      if (scrollY > innerHeight) stuck = top
      if (top === before) return
      before = top
      element.current?.style.setProperty('--reading-top', `${top}px`)
    }
    keep()
    addEventListener('scroll', keep, { passive: true })
    addEventListener('resize', keep)
    return () => {
      removeEventListener('scroll', keep)
      removeEventListener('resize', keep)
    }
  }, [element])
}

const startOf = ({ source, cue, content }: ReadingStatement): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start))

function marksOf(statements: readonly ReadingStatement[], at: Span | undefined): readonly TextMark[] {
  const marks: TextMark[] = statements.flatMap((statement) =>
    (['source', 'cue', 'content', 'verbatim'] as const).flatMap((role) =>
      statement[role].map(({ start, end }) => ({ start, end, role, statement: statement.id })),
    ),
  )
  return at ? [...marks, { ...at, role: 'at' }] : marks
}

/** The words that a link leads to, as its address says them: `120-180`. */
function spanOf(at: string | undefined, length: number): Span | undefined {
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(at ?? '') ?? []
  const start = Math.min(Number(from), length)
  const end = Math.min(Number(to), length)
  return start < end ? { start, end } : undefined
}

/** Brings a place into sight where it is not; again when what lies above has been laid out. */
function scrollToPlace(root: HTMLElement, stretches: readonly Span[], place: number, tries = 4): void {
  const rect =
    rangeOf(root, stretches, { start: place, end: place + 1 })?.getBoundingClientRect() ??
    elementAt(root, stretches, place)?.getBoundingClientRect()
  if (!rect) return
  if (rect.top >= 90 && rect.bottom <= innerHeight - 60) return
  scrollBy({ top: rect.top - innerHeight * 0.33, behavior: 'instant' })
  if (tries > 0) requestAnimationFrame(() => scrollToPlace(root, stretches, place, tries - 1))
}
