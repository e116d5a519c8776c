import { Alert, Button, Progress, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../../src/text/problem.ts'
import { Refused, Unreachable } from '../server.ts'

/** Something is on its way: how far it is, where that is known. */
export function Loading({
  what,
  done,
  of,
  onCancel,
}: {
  readonly what: string
  readonly done?: number | undefined
  readonly of?: number | undefined
  readonly onCancel?: () => void
}) {
  const known = done !== undefined && of !== undefined && of > 0
  return (
    <div className="state" role="status" data-busy>
      <p>
        {what}
        {known ? ` – ${done.toLocaleString('en')} of ${of.toLocaleString('en')}` : ' …'}
      </p>
      {known ? <Progress value={(100 * done) / of} aria-label={what} /> : <Skeleton height={8} radius="xl" />}
      {onCancel && (
        <Button variant="default" size="xs" mt="sm" onClick={onCancel}>
          Stop
        </Button>
      )}
    </div>
  )
}

/** There is nothing, and how to get something. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** It did not work: why, and what to do. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const problems = error instanceof Refused ? error.problems : []
  const title =
    error instanceof Unreachable
      ? 'The workbench’s server does not answer'
      : problems.length > 0
        ? 'This cannot be shown'
        : 'Something went wrong in the page'
  return (
    <Alert color="red" title={title} role="alert" className="state">
      {problems.length > 0 ? (
        <ProblemList problems={problems} />
      ) : (
        <p>
          {error instanceof Unreachable
            ? 'Start it again in the terminal with “nonpaper open”; what you changed meanwhile is kept here.'
            : String(error instanceof Error ? error.message : error)}
        </p>
      )}
      {onRetry && (
        <Button variant="default" size="xs" mt="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  )
}

/** Problems with their place and remedy, as the terminal prints them. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className="problems">
      {problems.map(({ code, message, hint, location }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id, and the list is replaced whole
        <li key={`${code}${at}`}>
          {location && (
            <span className="problem-place">
              {[location.file, location.line, location.column].filter((part) => part !== undefined).join(':')}{' '}
            </span>
          )}
          <strong>{message}.</strong> {hint}
          {location?.lineText !== undefined && <pre>{location.lineText}</pre>}
        </li>
      ))}
    </ul>
  )
}
