import { Link } from 'wouter'
import { useAddress } from './use-scenario.ts'

/** What helps where a conflict is too large, or takes too long. */
export function FewerStates() {
  const address = useAddress()
  return (
    <>
      With options held fast under <Link href={address({ show: 'what-if' })}>What if</Link>, fewer states are left to
      look at.
    </>
  )
}
