import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Route } from '../../../src/server/contract/api.ts'
import { useAnswer, useLive } from '../live.tsx'
import type { Answer, Input } from '../server.ts'

/** Work that may take long, with its progress and a way to stop it. */
export interface Work<T> {
  readonly data: T | undefined
  readonly error: unknown
  /** What is shown is of an earlier question, or there is nothing yet. */
  readonly isBusy: boolean
  readonly isStopped: boolean
  readonly progress: { readonly done: number; readonly of: number; readonly what: string } | undefined
  readonly stop: () => void
  /** Asks again: after it was stopped, or failed. */
  readonly again: () => void
}

let jobs = 0

/** Asks for something that may take long; a new question puts an end to the one before. */
export function useWork<K extends Route>(route: K, input: Input<K>, enabled = true): Work<Answer<K>> {
  const queries = useQueryClient()
  const { progress } = useLive()
  const question = JSON.stringify([route, input])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is a job of its own
  const job = useMemo(() => `work-${++jobs}`, [question])
  const [stopped, setStopped] = useState<string>()
  const isStopped = enabled && stopped === question
  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer(route, input, {
    enabled: enabled && !isStopped,
    job,
  })
  return {
    data,
    error,
    isBusy: enabled && !isStopped && (isFetching || isPlaceholderData),
    isStopped,
    progress: isFetching ? progress.get(job) : undefined,
    stop: () => {
      setStopped(question)
      void queries.cancelQueries({ queryKey: [route, input] })
    },
    again: () => {
      setStopped(undefined)
      if (!isStopped) void refetch()
    },
  }
}
