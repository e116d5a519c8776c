import { Button, FileButton } from '@mantine/core'
import { IconClipboardText, IconFileUpload, IconWorldDownload } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ReportOrder } from '../../../../src/position/search/search-reports.ts'
import type { ListedReport } from '../../../../src/server/contract/reports.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { AddingNews } from './adding-news.tsx'
import { AddressDialog } from './address-dialog.tsx'
import { CaseProblems } from './case-problems.tsx'
import { ListFilters } from './list-filters.tsx'
import { inputOf, type ListSearch, useListSearch } from './list-search.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { ReportList } from './report-list.tsx'
import './reports.css'
import { StatementList } from './statement-list.tsx'
import { type AddReports, useAddReports } from './use-add-reports.ts'
import { type Dropped, useDrop } from './use-drop.ts'
import { useListParts } from './use-list-parts.ts'
import { mostPrinted } from './use-printing.ts'

const accepted = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx'

/** The reports of a case and the statements in them; and the way for new ones to come in. */
export default function ReportsView() {
  const { view } = useCase()
  const [show] = useUrlState('show')
  const adding = useAddReports()
  const [dialog, setDialog] = useState<'text' | 'address'>()
  const [text, setText] = useState('')
  const [address, setAddress] = useState('')
  const onDrop = useCallback(
    (dropped: Dropped) => {
      if (dropped.files.length > 0) adding.addFiles(dropped.files)
      else if (/^https?:/u.test(dropped.address)) {
        setAddress(dropped.address)
        setDialog('address')
      } else if (dropped.text.trim() !== '') {
        setText(dropped.text)
        setDialog('text')
      }
    },
    [adding.addFiles],
  )
  const over = useDrop(onDrop)
  const counts = view?.counts
  const isEmpty = counts?.reports === 0
  const tools = (
    <>
      <FileButton
        multiple
        accept={accepted}
        onChange={(files) => adding.addFiles(files)}
        inputProps={{ 'aria-label': 'Files to add' }}
      >
        {(props) => (
          <Button {...props} leftSection={<IconFileUpload size={17} stroke={1.7} aria-hidden="true" />}>
            Add files
          </Button>
        )}
      </FileButton>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={17} stroke={1.7} aria-hidden="true" />}
        onClick={() => setDialog('text')}
      >
        Paste text
      </Button>
      <Button
        variant="default"
        leftSection={<IconWorldDownload size={17} stroke={1.7} aria-hidden="true" />}
        onClick={() => setDialog('address')}
      >
        Fetch an address
      </Button>
    </>
  )
  return (
    <View
      wide
      title="Reports"
      lead={isEmpty ? undefined : 'Drop text, HTML, PDF or Word files of up to 5 MB anywhere here.'}
      tools={isEmpty ? undefined : tools}
    >
      <CaseProblems />
      <AddingNews {...adding} />
      {isEmpty ? (
        <div className="reports-empty">
          <Empty title="This case has no reports yet">
            <p>
              Drop articles, cables or communiqués here: .txt, .md, .html, .pdf and .docx files of up to 5 MB each. They
              are copied into the folder reports/ of the case and stay on this machine.
            </p>
            <div className="reports-form-end reports-form-start">{tools}</div>
          </Empty>
        </div>
      ) : (
        <>
          <nav className="reports-tabs" aria-label="Reports or statements">
            <Tab to="reports" current={show !== 'statements'} name="Reports" count={counts?.reports} />
            <Tab to="statements" current={show === 'statements'} name="Statements" count={counts?.statements} />
          </nav>
          {show === 'statements' ? <Statements /> : <Reports adding={adding} />}
        </>
      )}
      <PasteDialog
        opened={dialog === 'text'}
        text={text}
        onText={setText}
        onClose={() => setDialog(undefined)}
        addText={adding.addText}
      />
      <AddressDialog
        opened={dialog === 'address'}
        address={address}
        onAddress={setAddress}
        onClose={() => setDialog(undefined)}
        addAddress={adding.addAddress}
      />
      {over && (
        <div className="reports-over" aria-hidden="true">
          <p>Drop to add to the case</p>
        </div>
      )}
    </View>
  )
}

/** Both lists keep the filters they share. */
function Tab({
  to,
  current,
  name,
  count,
}: {
  readonly to: string
  readonly current: boolean
  readonly name: string
  readonly count: number | undefined
}) {
  const kept = new URLSearchParams(location.search)
  for (const own of ['show', 'report', 'issue', 'mode', 'class', 'problems']) kept.delete(own)
  if (to === 'statements') kept.set('show', to)
  const query = kept.toString()
  return (
    <Link href={`/reports${query && `?${query}`}`} aria-current={current ? 'page' : undefined}>
      {name} <span className="soft">{count?.toLocaleString('en')}</span>
    </Link>
  )
}

function Reports({ adding }: { readonly adding: AddReports }) {
  const { edit } = useLive()
  const { view } = useCase()
  const search = useListSearch(['outlet', 'actor', 'from', 'to', 'review'])
  const [sortInAddress, setSort] = useUrlState('sort')
  const [sort, descending] = sortOf(sortInAddress)
  const parts = useListParts('GET /api/reports', { ...inputOf<'GET /api/reports'>(search), sort, descending })
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set())
  // Once the case is read again, what was removed is gone, or back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what the effect waits for
  useEffect(() => setGoing(new Set()), [view?.revision])
  const count = useRef<HTMLParagraphElement>(null)

  const remove = useCallback(
    async ({ id, title, name }: ListedReport) => {
      setGoing((now) => new Set(now).add(id))
      count.current?.focus()
      const what = `Removed: ${title ?? name}. Ctrl+Z brings it back`
      const removed = await edit('DELETE /api/reports/{id}', { id }, what)
      if (removed === undefined) setGoing((now) => new Set([...now].filter((each) => each !== id)))
    },
    [edit],
  )
  const isNew = (id: string) => adding.added.some((each) => each.id === id)

  const { first } = parts
  return (
    <section aria-label="Reports">
      <ListFilters
        search={search}
        placeholder="Words in title, text, outlet, file or speaker"
        outlets={first?.outlets ?? []}
        actors={first?.actors ?? []}
      />
      {parts.error ? (
        <Failed error={parts.error} onRetry={parts.retry} />
      ) : !first ? (
        <Loading what="Listing the reports" />
      ) : (
        <div data-busy={parts.busy || undefined}>
          <p className="reports-count" role="status" tabIndex={-1} ref={count}>
            {countText(first.total, view?.counts.reports, 'report', search)}
          </p>
          {first.total === 0 ? (
            <NothingFound what="report" search={search} />
          ) : (
            <ReportList
              parts={parts}
              total={first.total}
              sort={sort}
              descending={descending}
              onSort={(by, down) => setSort(`${by}${down ? '-down' : ''}`)}
              onRemove={remove}
              isNew={isNew}
              isGoing={(id) => going.has(id)}
            />
          )}
          <PrintNote total={first.total} />
        </div>
      )}
    </section>
  )
}

function Statements() {
  const { view } = useCase()
  const search = useListSearch(['outlet', 'actor', 'from', 'to', 'review', 'mode', 'class', 'issue', 'report'])
  const [order, setOrder] = useUrlState('order')
  const { data: facets } = useAnswer('GET /api/reports', { limit: 1 })
  const parts = useListParts('GET /api/statements', {
    ...inputOf<'GET /api/statements'>(search),
    ...(order === 'oldest' && { oldest: true }),
  })
  const { first } = parts
  const only = search.values.report === undefined ? undefined : first?.statements[0]?.reportName
  return (
    <section aria-label="Statements">
      <ListFilters
        search={search}
        placeholder="Words said, or who said them"
        outlets={facets?.outlets ?? []}
        actors={facets?.actors ?? []}
        statements
      />
      {parts.error ? (
        <Failed error={parts.error} onRetry={parts.retry} />
      ) : !first ? (
        <Loading what="Listing the statements" />
      ) : (
        <div data-busy={parts.busy || undefined}>
          <p className="reports-count" role="status">
            {countText(first.total, view?.counts.statements, 'statement', search)}
            {only !== undefined && `, of one report (${only})`}
            {first.total > 1 && (
              <>
                {order === 'oldest' ? ', oldest first ' : ', latest first '}
                <button
                  type="button"
                  className="reports-order"
                  onClick={() => setOrder(order === 'oldest' ? undefined : 'oldest')}
                >
                  {order === 'oldest' ? 'Show the latest first' : 'Show the oldest first'}
                </button>
              </>
            )}
          </p>
          {first.total === 0 ? (
            <NothingFound what="statement" search={search} />
          ) : (
            <StatementList parts={parts} total={first.total} />
          )}
          <PrintNote total={first.total} />
        </div>
      )}
    </section>
  )
}

/** On paper: that not all is on it. */
function PrintNote({ total }: { readonly total: number }) {
  if (total <= mostPrinted) return null
  return (
    <p className="reports-print-note">
      The first {mostPrinted.toLocaleString('en')} of {total.toLocaleString('en')} are printed. Narrow the list to print
      the others.
    </p>
  )
}

function NothingFound({ what, search }: { readonly what: string; readonly search: ListSearch }) {
  return (
    <Empty title={`No ${what} matches`}>
      <p>Every word you typed must be found; put a phrase in quotation marks.</p>
      <Button variant="default" size="xs" onClick={search.clear}>
        Clear words and filters
      </Button>
    </Empty>
  )
}

function countText(total: number, of: number | undefined, what: string, { words, count }: ListSearch): string {
  const text = `${total.toLocaleString('en')} ${total === 1 ? what : `${what}s`}`
  return (words.trim() !== '' || count > 0) && of !== undefined ? `${text} of ${of.toLocaleString('en')}` : text
}

const orders: readonly ReportOrder[] = ['date', 'outlet', 'title', 'statements', 'positions', 'unreviewed']

/** `outlet-down` in the address is by outlet, from Z to A. Latest first where it says nothing. */
function sortOf(inAddress: string | undefined): readonly [ReportOrder, boolean] {
  const [by, down] = inAddress?.split('-') ?? []
  const sort = orders.find((order) => order === by)
  return sort ? [sort, down === 'down'] : ['date', true]
}
