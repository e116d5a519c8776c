import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { CodebookEdit } from '../../../../src/position/codebook-edit.ts'
import type { CodebookView } from '../../../../src/server/contract/codebook.ts'
import { useLive } from '../../live.tsx'

/** The codebook as the view shows it, and how it is changed. */
export interface OpenCodebook {
  readonly data: CodebookView
  /** Makes edits as one change; false where they were refused or wait. Changes are made one after the other. */
  readonly change: (edits: readonly CodebookEdit[], what: string) => Promise<boolean>
  readonly nameOf: (actor: string) => string
  /** The change that was not made because case.yaml had changed before. */
  readonly stale: StaleEdit | undefined
  readonly forget: () => void
}

/** A change that was meant for a case.yaml that is no longer the one on the disk. */
export interface StaleEdit {
  readonly edits: readonly CodebookEdit[]
  readonly what: string
  /** case.yaml as the person saw it. */
  readonly was: string
}

const Context = createContext<OpenCodebook | undefined>(undefined)

/** The codebook, for a part of its view. */
export function useCodebook(): OpenCodebook {
  const open = useContext(Context)
  if (!open) throw new Error('outside of the codebook')
  return open
}

/** Gives the parts of the view the codebook. */
export function CodebookProvider({ data, children }: { readonly data: CodebookView; readonly children: ReactNode }) {
  const live = useLive()
  const queries = useQueryClient()
  const seen = useRef(data.sha256)
  const text = useRef(data.text)
  const [stale, setStale] = useState<StaleEdit>()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    seen.current = data.sha256
    text.current = data.text
  }, [data])

  const { edit } = live
  const change = useCallback<OpenCodebook['change']>(
    (edits, what) => {
      const turn = last.current.then(async () => {
        const place = `${location.pathname}${location.search}`
        const [saw, was] = [seen.current, text.current]
        const made = await edit('POST /api/codebook/edit', { edits, seen: saw, what, place }, what)
        if (made) seen.current = made.sha256
        await queries.invalidateQueries({ queryKey: ['GET /api/codebook'] })
        const now = queries.getQueryData<CodebookView>(['GET /api/codebook', {}])
        if (made) setStale(undefined)
        else if (now && now.sha256 !== saw) setStale({ edits, what, was })
        return made !== undefined
      })
      last.current = turn.catch(() => undefined)
      return turn
    },
    [edit, queries],
  )
  const open = useMemo(() => {
    const names = new Map(data.codebook.actors.map(({ id, name }) => [id, name]))
    const forget = () => setStale(undefined)
    return { data, change, nameOf: (actor: string) => names.get(actor) ?? actor, stale, forget }
  }, [data, change, stale])
  return <Context.Provider value={open}>{children}</Context.Provider>
}
