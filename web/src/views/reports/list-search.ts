import type { Input } from '../../server.ts'
import { useUrlState } from '../../use-url-state.ts'
import { useSearchWords } from './use-search-words.ts'

/** What the lists are narrowed to, as the address says it. */
export interface ListSearch {
  readonly words: string
  readonly setWords: (words: string) => void
  readonly values: Readonly<Partial<Record<Filter, string>>>
  readonly set: (filter: Filter, value: string | undefined) => void
  /** How many filters besides the words are set. */
  readonly count: number
  readonly clear: () => void
}

/** What can be narrowed, by its name in the address. */
export type Filter = 'outlet' | 'actor' | 'from' | 'to' | 'review' | 'mode' | 'class' | 'issue' | 'report'

export function useListSearch(filters: readonly Filter[]): ListSearch {
  const [words, setWords] = useSearchWords()
  const states = {
    outlet: useUrlState('outlet'),
    actor: useUrlState('actor'),
    from: useUrlState('from'),
    to: useUrlState('to'),
    review: useUrlState('review'),
    mode: useUrlState('mode'),
    class: useUrlState('class'),
    issue: useUrlState('issue'),
    report: useUrlState('report'),
  }
  const values = Object.fromEntries(
    filters.flatMap((filter) => (states[filter][0] === undefined ? [] : [[filter, states[filter][0]]])),
  )
  return {
    words,
    setWords,
    values,
    set: (filter, value) => states[filter][1](value),
    count: Object.keys(values).length,
    clear: () => {
      setWords('')
      for (const filter of filters) states[filter][1](undefined)
    },
  }
}

/** The words and filters as a route takes them; what an edited address says wrongly is refused by the server. */
export function inputOf<K extends 'GET /api/reports' | 'GET /api/statements'>({ words, values }: ListSearch): Input<K> {
  return { ...(words.trim() !== '' && { q: words }), ...values } as Input<K>
}
