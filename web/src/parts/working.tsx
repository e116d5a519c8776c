import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { Refused } from '../server.ts'
import { Empty, Failed, Loading } from './states.tsx'
import type { Work } from './use-work.ts'
import './working.css'

/** So long something may take before it is said how far it is. */
const late = 400

/** The result of long work once it is there: until then how far it is, and a way to stop; else why not. */
export function Working<T>({
  work,
  what,
  instead,
  children,
}: {
  readonly work: Work<T>
  readonly what: string
  /** What else can be done where it was stopped or is too large. */
  readonly instead?: ReactNode
  readonly children: (data: T) => ReactNode
}) {
  const { data, error, isBusy, isStopped, progress, stop, again } = work
  const isLate = useLate(isBusy)
  if (isStopped) {
    return (
      <Empty title="Stopped">
        <p role="status">Nothing of it is kept. {instead}</p>
        <Button variant="default" size="xs" onClick={again}>
          Begin again
        </Button>
      </Empty>
    )
  }
  if (error && !isBusy) return <NotDone error={error} again={again} instead={instead} />
  const loading = <Loading what={progress?.what ?? what} done={progress?.done} of={progress?.of} onCancel={stop} />
  if (data === undefined) return loading
  return (
    <>
      {isLate && loading}
      <div data-busy={isBusy ? '' : undefined} className={isBusy ? 'working-stale' : undefined} inert={isLate}>
        {children(data)}
      </div>
    </>
  )
}

/** Limits are no faults: they are said with what can be done about them. */
function NotDone({
  error,
  again,
  instead,
}: {
  readonly error: unknown
  readonly again: () => void
  readonly instead: ReactNode
}) {
  const problems = error instanceof Refused ? error.problems : []
  const isLimit = problems.length > 0 && problems.every(({ code }) => code.startsWith('too-'))
  if (!isLimit) return <Failed error={error} onRetry={again} />
  return (
    <Empty title="Too large">
      {problems.map(({ code, message, hint }) => (
        <p key={code}>
          {message}. {hint}
        </p>
      ))}
      {instead && <p>{instead}</p>}
    </Empty>
  )
}

/** True once something has gone on for a while. */
function useLate(isOn: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isOn) return setLate(false)
    const timer = setTimeout(() => setLate(true), late)
    return () => clearTimeout(timer)
  }, [isOn])
  return isLate
}
