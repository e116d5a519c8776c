import { useCallback, useEffect, useMemo, useState } from 'react'
import type { StatementState } from '../../../../src/position/review-statements.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'

/** The statements with what the person has just said of them, until the server has read it. */
export function usePendingStates(read: readonly ReadingStatement[]) {
  const { pending, expect } = usePending(read)
  const statements = useMemo(
    () =>
      read.map((each) => {
        const state = pending.get(each.id)?.state
        return state === undefined ? each : { ...each, state }
      }),
    [read, pending],
  )
  return { statements, expect }
}

function usePending(statements: readonly ReadingStatement[]) {
  const [pending, setPending] = useState<
    ReadonlyMap<string, { readonly state: StatementState; readonly since: number }>
  >(new Map())
  useEffect(() => {
    setPending((all) => {
      const left = [...all].filter(
        ([id, { state, since }]) =>
          Date.now() - since < 5000 && statements.find((each) => each.id === id)?.state !== state,
      )
      return left.length === all.size ? all : new Map(left)
    })
  }, [statements])
  const expect = useCallback((id: string, state: StatementState | undefined) => {
    setPending((all) => {
      const next = new Map(all)
      if (state === undefined) next.delete(id)
      else next.set(id, { state, since: Date.now() })
      return next
    })
  }, [])
  return { pending, expect }
}
