import { useCallback } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-browser-location'

/**
 * A part of a view's state that stands in its address, so that a link shares it: `const [day, setDay] = useUrlState('day')`.
 * Setting it to undefined or '' takes it out; `push` makes a step that the back button takes back.
 */
export function useUrlState(
  name: string,
): readonly [string | undefined, (value: string | undefined, options?: { readonly push?: boolean }) => void] {
  const [params] = useSearchParams()
  const set = useCallback(
    (value: string | undefined, { push = false }: { readonly push?: boolean } = {}) => {
      // The address as it is now: another part of it may have been set a moment ago.
      const next = new URLSearchParams(location.search)
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
      const query = next.toString()
      navigate(location.pathname + (query && `?${query}`) + location.hash, { replace: !push })
    },
    [name],
  )
  return [params.get(name) ?? undefined, set]
}
