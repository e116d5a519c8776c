import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { diffLines } from '../../../../src/text/diff-lines.ts'
import { useAnswer } from '../../live.tsx'
import { Refused } from '../../server.ts'
import { DiffView } from './diff-view.tsx'
import { type StaleEdit, useCodebook } from './use-codebook.tsx'

/** A change that came too late: what changed before it, what it would do now, and whether it is to be made. */
export function StaleChange({ stale: { edits, what, was } }: { readonly stale: StaleEdit }) {
  const { data, change, forget } = useCodebook()
  const { data: preview, error } = useAnswer('POST /api/codebook/preview', { edits })
  return (
    <section role="alert" className="codebook-moved" aria-label="A change that was not made">
      <p>
        <strong>case.yaml was changed elsewhere before your change.</strong> Not made: {what}.
      </p>
      <DiffView diff={diffLines(was, data.text)} label="What changed in case.yaml meanwhile" />
      {error ? (
        <p>
          It no longer applies: {error.message}.{error instanceof Refused && ` ${error.problems[0]?.hint ?? ''}`}
        </p>
      ) : (
        preview?.diffs.map(({ path, diff }) => (
          <Fragment key={path}>
            <p>What it would change in {path} as it is now:</p>
            <DiffView diff={diff} label={`What your change would do to ${path}`} />
          </Fragment>
        ))
      )}
      <div className="codebook-selection">
        {!error && (
          <Button size="xs" disabled={!preview} onClick={() => void change(edits, what)}>
            Make it on what stands now
          </Button>
        )}
        <Button size="xs" variant="default" onClick={forget}>
          Leave it
        </Button>
      </div>
    </section>
  )
}
