import { useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Refused } from '../../server.ts'
import { type Answer, call, type Input } from '../../server.ts'
import { mostPrinted } from './use-printing.ts'

/** How many entries are asked for at a time. */
const partSize = 100

type ListRoute = 'GET /api/reports' | 'GET /api/statements'

/** A long list of which only the parts in view are loaded. */
export interface ListParts<K extends ListRoute> {
  /** The first part, which also says how long the list is; the one before while a new search is on its way. */
  readonly first: Answer<K> | undefined
  /** The part that holds an entry, once it is there. */
  readonly partOf: (index: number) => { readonly answer: Answer<K>; readonly index: number } | undefined
  /** Says which entries are in view. */
  readonly show: (from: number, to: number) => void
  readonly busy: boolean
  readonly error: Error | undefined
  readonly retry: () => void
}

/** Loads a long list by parts, anew whenever the search or the case changes; the old entries stay until the new ones are there. */
export function useListParts<K extends ListRoute>(route: K, search: Input<K>): ListParts<K> {
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const [resting, setResting] = useState(false)
  // What a person would print is there before they do: a page that is being printed cannot wait.
  useEffect(() => {
    const timer = setTimeout(() => setResting(true), 1500)
    return () => clearTimeout(timer)
  }, [])
  const kept = useRef<ReadonlyMap<number, Answer<K> | undefined>>(undefined)
  const printed = resting ? Math.min(kept.current?.get(0)?.total ?? 0, mostPrinted) : 0
  const numbers = [
    ...new Set([
      0,
      ...spread(Math.floor(range[0] / partSize), Math.floor(range[1] / partSize)),
      ...Array.from({ length: Math.ceil(printed / partSize) }, (_, at) => at),
    ]),
  ]
  const results = useQueries({
    queries: numbers.map((number) => {
      const input = { ...search, offset: number * partSize, limit: partSize } as Input<K>
      return {
        queryKey: [route, input],
        queryFn: ({ signal }: { signal: AbortSignal }) => call(route, input, { signal }),
      }
    }),
  })
  const parts = new Map(numbers.map((number, at) => [number, results[at]?.data as Answer<K> | undefined]))
  const fresh = parts.get(0)
  const failed = results.find(({ error }) => error !== null)
  useEffect(() => {
    if (fresh) kept.current = parts
  })
  const shown = fresh ? parts : (kept.current ?? parts)
  return {
    first: shown.get(0),
    partOf: (index) => {
      const answer = shown.get(Math.floor(index / partSize))
      return answer && { answer, index: index % partSize }
    },
    show: (from, to) => {
      const [a, b] = [from - (from % partSize), to - (to % partSize)]
      if (a !== range[0] || b !== range[1]) setRange([a, b])
    },
    busy: !fresh,
    error: fresh ? undefined : ((failed?.error ?? undefined) as Refused | undefined),
    retry: () => {
      for (const { refetch } of results) void refetch()
    },
  }
}

const spread = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
