import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { BriefAsked, BriefView as Drafted } from '../../../../src/server/contract/brief.ts'
import { download } from '../../download.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { DayChoice } from '../../parts/day-field.tsx'
import { GoalField } from '../../parts/goal-field.tsx'
import { Failed, Loading, ProblemList } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { Refused } from '../../server.ts'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { BriefPage } from './brief-page.tsx'
import './brief.css'

const files = [
  { kind: 'html', route: 'GET /api/brief/html', name: 'HTML' },
  { kind: 'markdown', route: 'GET /api/brief/markdown', name: 'Markdown' },
  { kind: 'word', route: 'GET /api/brief/word', name: 'Word' },
  { kind: 'pdf', route: 'GET /api/brief/pdf', name: 'PDF' },
] as const

/** The brief as it would be written now, and its sections, goal and day to choose. */
export default function BriefView() {
  const [goal, setGoal] = useUrlState('goal')
  const [since, setSince] = useUrlState('since')
  const [sections, setSections] = useUrlState('sections')
  const { codebook } = useCase()
  const { progress } = useLive()
  const queries = useQueryClient()
  const job = useId()
  const [stopped, setStopped] = useState(false)
  const asked: BriefAsked = {
    ...(goal !== undefined && { goal }),
    ...(since !== undefined && { since }),
    ...(sections !== undefined && { sections }),
  }
  const { data, error, isFetching, refetch } = useAnswer('GET /api/brief', asked, { job, enabled: !stopped })
  const far = progress.get(job)
  const stop = () => {
    setStopped(true)
    void queries.cancelQueries({ queryKey: ['GET /api/brief'] })
  }
  const again = () => {
    setStopped(false)
    void refetch()
  }
  return (
    <View
      wide
      title="Brief"
      lead="The whole case on a page. Every number leads to the words it rests on."
      tools={<Exports asked={asked} data={data} />}
    >
      <div className="brief-view">
        <aside className="brief-choices" aria-label="What the brief tells">
          <GoalField
            goal={data?.brief.goal ?? (goal === 'any' ? {} : (codebook?.goal ?? {}))}
            onChange={setGoal}
            label="Is there a deal on"
          />
          <DayChoice label="What changed since" day={since} onChoose={setSince} />
          <Sections offered={data?.offered ?? []} chosen={sections} onChange={setSections} />
        </aside>
        <div className="brief-preview" data-busy={isFetching || undefined} aria-busy={isFetching}>
          {isFetching ? (
            <Loading what={far?.what ?? 'Drafting the brief'} done={far?.done} of={far?.of} onCancel={stop} />
          ) : stopped ? (
            <p className="state">
              Stopped. {data ? 'This is the brief as it was before. ' : ''}
              <Button variant="default" size="xs" onClick={again}>
                Draft it
              </Button>
            </p>
          ) : null}
          {error ? (
            <Failed error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <>
              {data.problems.length > 0 && (
                <details className="brief-problems">
                  <summary>What is missing from it, and why</summary>
                  <ProblemList problems={data.problems} />
                </details>
              )}
              <BriefPage brief={data.brief} pictures={data.pictures} />
            </>
          ) : null}
        </div>
      </div>
    </View>
  )
}

/** Nothing in the address means all of them. */
function Sections({
  offered,
  chosen,
  onChange,
}: {
  readonly offered: Drafted['offered']
  readonly chosen: string | undefined
  readonly onChange: (chosen: string | undefined) => void
}) {
  const all = offered.map(({ id }) => id as string)
  const picked = new Set(chosen === undefined ? all : chosen.split(','))
  const choose = (ids: ReadonlySet<string>) => {
    const kept = all.filter((id) => ids.has(id))
    onChange(kept.length === all.length ? undefined : kept.length === 0 ? 'none' : kept.join(','))
  }
  if (all.length === 0) return null
  return (
    <fieldset className="brief-sections">
      <legend>Sections</legend>
      <div className="brief-all">
        <button type="button" onClick={() => choose(new Set(all))}>
          All
        </button>
        <button type="button" onClick={() => choose(new Set())}>
          None
        </button>
      </div>
      {offered.map(({ id, title }) => (
        <Checkbox
          key={id}
          size="xs"
          label={title}
          checked={picked.has(id)}
          onChange={({ currentTarget }) => {
            const next = new Set(picked)
            if (currentTarget.checked) next.add(id)
            else next.delete(id)
            choose(next)
          }}
        />
      ))}
    </fieldset>
  )
}

function Exports({ asked, data }: { readonly asked: BriefAsked; readonly data: Drafted | undefined }) {
  const { say, progress } = useLive()
  const [busy, setBusy] = useState<string>()
  const [abort, setAbort] = useState<AbortController>()
  const heading = useId()
  const started = useRef(0)
  const job = `${heading}-${busy ?? ''}`
  const far = busy === undefined ? undefined : progress.get(job)
  const keep = async ({ kind, route, name }: (typeof files)[number]) => {
    if (kind === 'pdf' && data && !data.printsPdf) {
      say('No browser that prints by itself was found here: choose “Save as PDF” in the print dialog')
      print()
      return
    }
    const controller = new AbortController()
    const number = ++started.current
    setBusy(kind)
    setAbort(controller)
    try {
      say(`Written: ${await download(route, asked, { signal: controller.signal, job: `${heading}-${kind}` })}`)
    } catch (error) {
      if (controller.signal.aborted) say(`Stopped: no ${name} was written`)
      else {
        const refused = error as Refused
        const hint = error instanceof Refused ? refused.problems[0]?.hint : undefined
        say(`No ${name} was written: ${refused.message}${hint ? `. ${hint}` : ''}`, 'wrong')
      }
    } finally {
      if (number === started.current) setBusy(undefined)
    }
  }
  return (
    <section className="brief-exports" aria-labelledby={heading}>
      <div className="brief-files">
        <span id={heading}>Keep it as</span>
        {files.map((file) => (
          <Button
            key={file.kind}
            variant="default"
            size="sm"
            loading={busy === file.kind}
            disabled={busy !== undefined && busy !== file.kind}
            onClick={() => void keep(file)}
          >
            {file.name}
          </Button>
        ))}
      </div>
      {busy !== undefined && (
        <p className="small soft" role="status">
          {far?.what ?? 'Writing'} …{' '}
          <button type="button" className="brief-stop" onClick={() => abort?.abort()}>
            Stop
          </button>
        </p>
      )}
      {data && !data.printsPdf && (
        <p className="small soft brief-no-pdf">
          PDF opens the print dialog: no browser of the Chromium family was found to print with. Name one in
          NONPAPER_CHROMIUM.
        </p>
      )}
    </section>
  )
}
