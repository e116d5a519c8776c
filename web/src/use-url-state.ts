import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/**
 * A part of a view's state that stands in its address, so that a link shares it: `const [day, setDay] = useUrlState('day')`.
 * Setting it to undefined or '' takes it out; `push` makes a step that the back button takes back.
 */
export function useUrlState(
  name: string,
): readonly [string | undefined, (value: string | undefined, options?: { readonly push?: boolean }) => void] {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (value: string | undefined, { push = false }: { readonly push?: boolean } = {}) => {
      setParams(
        (now) => {
          const next = new URLSearchParams(now)
          if (value === undefined || value === '') next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: !push },
      )
    },
    [name, setParams],
  )
  return [params.get(name) ?? undefined, set]
}
