import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { diffLines } from '../../../../src/text/diff-lines.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { DiffView } from './diff-view.tsx'
import { useCodebook } from './use-codebook.tsx'

/** What a person has typed and not saved, and the text it began from. */
interface Unsaved {
  readonly text: string
  readonly base: string
}

const place = 'nonpaper-case-yaml'

function readUnsaved(): Unsaved | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** case.yaml as text. What is typed is checked, kept through everything, and saved only when it can be read. */
export function TextTab() {
  const { data } = useCodebook()
  const { edit, say } = useLive()
  const queries = useQueryClient()
  const [unsaved, setUnsaved] = useState(readUnsaved)
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLPreElement>(null)
  const text = unsaved?.text ?? data.text
  const [checked] = useDebouncedValue(text, 300)
  const { data: check } = useAnswer('POST /api/codebook/check', { text: checked }, { enabled: unsaved !== undefined })
  const problems = unsaved === undefined ? data.problems : (check?.problems ?? [])
  const moved = unsaved !== undefined && unsaved.base !== data.sha256

  useEffect(() => {
    if (unsaved) sessionStorage.setItem(place, JSON.stringify(unsaved))
    else sessionStorage.removeItem(place)
  }, [unsaved])

  const type = (next: string) =>
    setUnsaved(next === data.text ? undefined : { text: next, base: unsaved?.base ?? data.sha256 })
  const save = async () => {
    if (!unsaved) return
    const made = await edit('POST /api/codebook/text', { text: unsaved.text, seen: unsaved.base }, 'Edited case.yaml')
    await queries.invalidateQueries({ queryKey: ['GET /api/codebook'] })
    if (made) setUnsaved(undefined)
  }
  const goTo = (line: number) => {
    const lines = text.split('\n')
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
    area.current?.focus()
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    const height = Number.parseFloat(getComputedStyle(area.current!).lineHeight)
    area.current?.scrollTo({ top: Math.max(0, (line - 6) * height) })
  }
  const lineCount = useMemo(() => text.split('\n').length, [text])
  return (
    <div className="codebook-text">
      <div className="codebook-selection">
        <span role="status" className="soft">
          {unsaved === undefined ? 'Saved.' : 'Not saved yet.'}
        </span>
        <Button size="xs" disabled={unsaved === undefined || moved} onClick={() => void save()}>
          Save (Ctrl+S)
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={unsaved === undefined}
          onClick={() => {
            setUnsaved(undefined)
            say('Back to case.yaml as it is on the disk')
          }}
        >
          Discard
        </Button>
      </div>
      {moved && (
        <div role="alert" className="codebook-moved">
          <p>
            <strong>case.yaml has changed on the disk since you began to type.</strong> Both are kept: yours below, and
            here what yours would change in the other.
          </p>
          <DiffView diff={diffLines(data.text, text)} label="What your text changes in the one on the disk" />
          <Button size="xs" variant="default" onClick={() => setUnsaved({ text, base: data.sha256 })}>
            I have looked: mine may be saved over it
          </Button>
        </div>
      )}
      {problems.length > 0 && (
        <section aria-label="Problems of case.yaml">
          <ul className="problems" aria-live="polite">
            {problems.map(({ code, severity, message, hint, location }) => (
              <li key={`${code} ${location?.line}:${location?.column} ${message}`}>
                {location?.line !== undefined && (
                  <button type="button" className="codebook-link" onClick={() => goTo(location.line!)}>
                    line {location.line}
                  </button>
                )}{' '}
                {severity === 'error' ? 'Error' : 'Warning'}: <strong>{message}.</strong> {hint}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="codebook-editor">
        <pre ref={numbers} aria-hidden="true">
          {Array.from({ length: lineCount }, (_, at) => at + 1).join('\n')}
        </pre>
        <textarea
          ref={area}
          aria-label="case.yaml"
          spellCheck={false}
          autoCapitalize="off"
          wrap="off"
          dir="ltr"
          value={text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onScroll={({ currentTarget }) => numbers.current?.scrollTo({ top: currentTarget.scrollTop })}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
              event.preventDefault()
              void save()
            }
          }}
        />
      </div>
      {/* A box to write in prints no more than it shows. */}
      <pre className="codebook-paper">{text}</pre>
      <p className="soft small">
        What each key means: docs/case.md. A text that cannot be read is kept here and not saved. Tab leaves the text.
      </p>
    </div>
  )
}
