import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Route } from '../../src/server/contract/api.ts'
import type { CaseView } from '../../src/server/contract/case.ts'
import type { ServerEvent } from '../../src/server/contract/events.ts'
import { listPending, send, sendPending } from './outbox.ts'
import { type Answer, call, type Input, Refused, Unreachable } from './server.ts'

/** How things stand between page and server. */
export interface Live {
  readonly connected: boolean
  /** There is a server, and this page is not let in: it was opened anew under another address. */
  readonly locked: boolean
  /** Changes that wait for the server. */
  readonly waiting: number
  /** The reports being read, while they are. */
  readonly reading: { readonly done: number; readonly of: number } | undefined
  /** Progress of long work, by job. */
  readonly progress: ReadonlyMap<string, { readonly done: number; readonly of: number; readonly what: string }>
  /** Says something to the person: shown, and read out. */
  readonly say: (text: string, kind?: 'done' | 'wrong') => void
  readonly said: readonly Said[]
  readonly unsay: (id: number) => void
  /** Makes a change; undefined where it waits for the server or was refused (which the person is told). */
  readonly edit: <K extends Route>(route: K, input: Input<K>, what: string) => Promise<Answer<K> | undefined>
  readonly undo: () => void
  readonly redo: () => void
}

export interface Said {
  readonly id: number
  readonly text: string
  readonly kind: 'done' | 'wrong'
}

const LiveContext = createContext<Live | undefined>(undefined)

/** How things stand, for a part of the page. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('outside of the page')
  return live
}

/** Answers are good until the server says that something changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof Unreachable && count < 1,
    },
  },
})

/** The answer of a GET or a computing POST, asked again whenever the case changes; the last one stays until the new one is there. */
export function useAnswer<K extends Route>(
  route: K,
  input: Input<K>,
  { enabled = true, job }: { enabled?: boolean; job?: string } = {},
) {
  return useQuery<Answer<K>>({
    queryKey: [route, input],
    queryFn: ({ signal }) => call(route, input, { signal, ...(job !== undefined && { job }) }),
    enabled,
    placeholderData: (previous) => previous,
  })
}

/** Keeps the page in step with the server. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [connected, setConnected] = useState(true)
  const [locked, setLocked] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const [reading, setReading] = useState<Live['reading']>()
  const [progress, setProgress] = useState<Live['progress']>(new Map())
  const [said, setSaid] = useState<readonly Said[]>([])
  const nextId = useRef(1)
  /** The reading of the case that the server told of last. */
  const told = useRef(0)

  const unsay = useCallback((id: number) => setSaid((all) => all.filter((each) => each.id !== id)), [])
  const say = useCallback(
    (text: string, kind: 'done' | 'wrong' = 'done') => {
      const id = nextId.current++
      setSaid((all) => [...all.slice(-2), { id, text, kind }])
      if (kind === 'done') setTimeout(() => unsay(id), 6000)
    },
    [unsay],
  )

  const catchUp = useCallback(async () => {
    // What is on its way for the first time was asked of the case as it was before, and would not be asked again.
    await queries.cancelQueries({
      predicate: ({ state }) => state.data === undefined && state.fetchStatus === 'fetching',
    })
    void queries.invalidateQueries()
  }, [queries])

  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ type, query }) => {
        if (type !== 'updated' || query.queryKey[0] !== 'GET /api/case' || query.state.fetchStatus !== 'idle') return
        // The change may have been told while the first answer was on its way.
        const known = query.state.data as CaseView | undefined
        if (known && !query.state.isInvalidated && known.revision < told.current) void catchUp()
      }),
    [queries, catchUp],
  )

  useEffect(() => {
    let source: EventSource
    let wasAway = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const connect = () => {
      source = new EventSource('/api/events')
      source.onopen = async () => {
        setConnected(true)
        setLocked(false)
        const asked = { queryKey: ['GET /api/case', {}], queryFn: () => call('GET /api/case', {}) }
        const dir = await queries.fetchQuery(asked).then(
          (view) => view.dir,
          () => undefined,
        )
        if (dir === undefined) return
        await sendPending(dir, (pending, refused) => say(`Not done – ${pending.what}: ${refused.message}`, 'wrong'))
        setWaiting(listPending(dir).length)
        // Another server may count its readings from one again.
        if (wasAway) void queries.invalidateQueries()
        wasAway = false
      }
      source.onerror = () => {
        wasAway = true
        setConnected(false)
        setReading(undefined)
        // Where the browser gave up, it is asked to begin again.
        if (source.readyState !== EventSource.CLOSED) return
        timer = setTimeout(connect, 1000)
        call('GET /api/case', {}).catch((error) => setLocked(error instanceof Refused && error.status === 401))
      }
      source.onmessage = ({ data }) => {
        const event = JSON.parse(data) as ServerEvent
        if (event.event === 'changed') {
          setReading(undefined)
          told.current = event.revision
          const known = queries.getQueryData<CaseView>(['GET /api/case', {}])
          if (known && known.revision !== event.revision) void catchUp()
        } else if (event.event === 'reading') setReading(event.done < event.of ? event : undefined)
        else setProgress((all) => new Map(all).set(event.job, event))
      }
    }
    connect()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [queries, say, catchUp])

  const edit = useCallback<Live['edit']>(
    async (route, input, what) => {
      try {
        const of = queries.getQueryData<CaseView>(['GET /api/case', {}])?.dir
        const answer = await send(route, input, what, of)
        setWaiting(listPending(of).length)
        if (answer === undefined) {
          setConnected(false)
          say(`${what}: kept here until the server is back`)
        } else say(what)
        return answer
      } catch (error) {
        const refused = error as Refused
        const hint = refused.problems?.[0]?.hint
        say(`Not done – ${what}: ${refused.message}${hint ? `. ${hint}` : ''}`, 'wrong')
        return undefined
      }
    },
    [queries, say],
  )
  const turn = useCallback(
    (route: 'POST /api/undo' | 'POST /api/redo', word: string) => {
      // Asked a second time where no answer came: under one key it is done once.
      const key = crypto.randomUUID()
      const ask = () => call(route, {}, { key })
      const again = (error: unknown) => {
        if (error instanceof Unreachable) return ask()
        throw error
      }
      ask()
        .catch(again)
        .then(
          ({ what }) => say(`${word}: ${what}`),
          (error: Error) => say(error instanceof Refused ? error.message : 'The server does not answer', 'wrong'),
        )
    },
    [say],
  )
  const undo = useCallback(() => turn('POST /api/undo', 'Undone'), [turn])
  const redo = useCallback(() => turn('POST /api/redo', 'Done again'), [turn])

  const live = useMemo(
    () => ({ connected, locked, waiting, reading, progress, say, said, unsay, edit, undo, redo }),
    [connected, locked, waiting, reading, progress, say, said, unsay, edit, undo, redo],
  )
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}
