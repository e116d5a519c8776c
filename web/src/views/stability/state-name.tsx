import { Link } from 'wouter'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import { useAddress } from './use-scenario.ts'

/** What is taken up in a state, in words. */
export function takenWords(pattern: string, { options }: ConflictView): string {
  const taken = options.filter((_, at) => pattern[at] === 'Y')
  return taken.length === 0 ? 'nothing is taken up' : taken.map(({ label }) => label).join('; ')
}

/** A state by its pattern, which leads to why it holds or not, and by what is taken up in it. */
export function StateName({ pattern, conflict }: { readonly pattern: string; readonly conflict: ConflictView }) {
  const address = useAddress()
  return (
    <span className="stability-state">
      <Link href={address({ show: 'why', of: pattern })} className="stability-pattern">
        {pattern}
      </Link>{' '}
      <span dir="auto">{takenWords(pattern, conflict)}</span>
    </span>
  )
}
