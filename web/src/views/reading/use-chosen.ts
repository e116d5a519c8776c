import { useEffect, useRef, useState } from 'react'
import { useUrlState } from '../../use-url-state.ts'

/** The statement that is chosen; the address follows the choice, and the choice an address that is changed. */
export function useChosen() {
  const [inAddress, setInAddress] = useUrlState('statement')
  const [chosen, setChosen] = useState<string | undefined>(inAddress)
  // Not at every key: browsers allow only so many changes of the address.
  useEffect(() => {
    if (chosen === inAddress) return
    const timer = setTimeout(() => setInAddress(chosen), 250)
    return () => clearTimeout(timer)
  }, [chosen, inAddress, setInAddress])
  const lastInAddress = useRef(inAddress)
  useEffect(() => {
    if (lastInAddress.current === inAddress) return
    lastInAddress.current = inAddress
    setChosen(inAddress)
  }, [inAddress])
  return { chosen, setChosen, inAddress }
}
