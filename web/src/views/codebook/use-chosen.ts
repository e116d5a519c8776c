import { useCallback, useState } from 'react'

/** Which of some ids are chosen; those that are gone are not. */
export function useChosen(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((id: string) => {
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const clear = useCallback(() => setChosen(new Set()), [])
  return {
    chosen: [...chosen].filter((id) => ids.includes(id)),
    isChosen: (id: string) => chosen.has(id),
    toggle,
    clear,
  }
}
