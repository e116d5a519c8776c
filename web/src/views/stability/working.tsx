import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import type { Work } from './use-work.ts'

/** The result of long work once it is there: until then how far it is, and a way to stop; else why not. */
export function Working<T>({
  work,
  what,
  children,
}: {
  readonly work: Work<T>
  readonly what: string
  readonly children: (data: T) => ReactNode
}) {
  const { data, error, isBusy, isStopped, progress, stop, goOn } = work
  if (isStopped) {
    return (
      <Empty title="Stopped">
        <Button variant="default" size="xs" onClick={goOn}>
          Go on
        </Button>
      </Empty>
    )
  }
  if (error && !isBusy) return <Failed error={error} />
  if (data === undefined) {
    return <Loading what={progress?.what ?? what} done={progress?.done} of={progress?.of} onCancel={stop} />
  }
  return (
    <div data-busy={isBusy ? '' : undefined} className={isBusy ? 'stability-stale' : undefined}>
      {children(data)}
    </div>
  )
}
