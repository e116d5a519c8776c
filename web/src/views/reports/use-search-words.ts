import { useEffect, useState } from 'react'
import { useUrlState } from '../../use-url-state.ts'

/** Milliseconds after the last key before the address follows. */
const pause = 250

/** The words that are searched for: at once as typed, and in the address when the typing pauses. */
export function useSearchWords(): readonly [string, (words: string) => void] {
  const [inAddress = '', setInAddress] = useUrlState('q')
  const [typed, setTyped] = useState<string>()
  // The address changed by itself: a link, or back and forth.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed gives way when the address changes
  useEffect(() => setTyped(undefined), [inAddress])
  useEffect(() => {
    if (typed === undefined || typed === inAddress) return
    const { pathname } = location
    const timer = setTimeout(() => {
      // While the next view is loading, this one is still there.
      if (location.pathname === pathname) setInAddress(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, inAddress, setInAddress])
  return [typed ?? inAddress, setTyped]
}
