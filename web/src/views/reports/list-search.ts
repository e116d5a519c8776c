import { useSearchParams } from 'wouter'
import type { Input } from '../../server.ts'
import { useSearchWords } from './use-search-words.ts'

/** What can be narrowed, by its name in the address. */
export type Filter = 'outlet' | 'actor' | 'from' | 'to' | 'review' | 'mode' | 'class' | 'issue' | 'report'

/** What the lists are narrowed to, as the address says it. */
export interface ListSearch {
  readonly words: string
  readonly setWords: (words: string) => void
  readonly values: Readonly<Partial<Record<Filter, string>>>
  readonly set: (filter: Filter, value: string) => void
  /** How many filters besides the words are set. */
  readonly count: number
  readonly clear: () => void
}

export function useListSearch(filters: readonly Filter[]): ListSearch {
  const [params, setParams] = useSearchParams()
  const [words, setWords] = useSearchWords()
  const values = Object.fromEntries(
    filters.flatMap((filter) => (params.get(filter) ? [[filter, params.get(filter)]] : [])),
  )
  const change = (to: (params: URLSearchParams) => void) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        to(next)
        return next
      },
      { replace: true },
    )
  return {
    words,
    setWords,
    values,
    set: (filter, value) => change((next) => (value === '' ? next.delete(filter) : next.set(filter, value))),
    count: Object.keys(values).length,
    clear: () => {
      setWords('')
      change((next) => {
        for (const name of ['q', ...filters]) next.delete(name)
      })
    },
  }
}

/** The words and filters as a route takes them; what an edited address says wrongly is refused by the server. */
export function inputOf<K extends 'GET /api/reports' | 'GET /api/statements'>({ words, values }: ListSearch): Input<K> {
  return { ...(words.trim() !== '' && { q: words }), ...values } as Input<K>
}
