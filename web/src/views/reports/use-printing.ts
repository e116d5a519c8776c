import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** How many entries of a list are printed. */
export const mostPrinted = 500

/** True while the page is being printed, so that a list of which only the rows in view are in the page can put the others there. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const set = (to: boolean) => flushSync(() => setPrinting(to))
    const onChange = () => set(media.matches)
    const onBefore = () => set(true)
    media.addEventListener('change', onChange)
    addEventListener('beforeprint', onBefore)
    addEventListener('afterprint', onChange)
    return () => {
      media.removeEventListener('change', onChange)
      removeEventListener('beforeprint', onBefore)
      removeEventListener('afterprint', onChange)
    }
  }, [])
  return printing
}
