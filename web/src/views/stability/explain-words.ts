import { listOf } from '../../../../src/brief/wording.ts'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import type {
  FailedSanctionView,
  OptionChange,
  StatementView,
  StepView,
} from '../../../../src/stability/explanation.ts'

/** A decision maker's name. */
export function partyName({ parties }: Pick<ConflictView, 'parties'>, id: string): string {
  return parties.find((party) => party.id === id)?.name ?? id
}

/** Drafted labels say what kind of act an option is; others are taken up or dropped. */
const kinds = [
  { lead: 'consent to ', Y: 'consents to', N: 'withdraws consent to' },
  { lead: 'its part in ', Y: 'takes part in', N: 'pulls out of' },
  { lead: '', Y: 'takes up', N: 'drops' },
] as const

/** Changes in words: takes part in “a European force”. */
export function moveWords({ options }: ConflictView, changes: readonly OptionChange[]): string {
  return listOf(
    changes.map(({ option, to }) => {
      const label = options.find(({ id }) => id === option)?.ownLabel ?? option
      const kind = kinds.find(({ lead }) => label.startsWith(lead))!
      return `${kind[to]} “${label.slice(kind.lead.length)}”`
    }),
    'and',
  )
}

/** A step in words: who does what. */
export function stepWords(conflict: ConflictView, { decisionMaker, changes }: StepView): string {
  return `${partyName(conflict, decisionMaker)} ${moveWords(conflict, changes)}`
}

/** "its 2nd statement, stated". */
export function statementPlace({ index, reading, redLine }: StatementView): string {
  const notes = [reading, redLine && 'red line'].filter(Boolean)
  return `its statement ${index + 1}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

/** What an answer comes to that does not deter. */
export function failureWords({ why, next }: FailedSanctionView): string {
  if (why === 'better') return 'still leaves it better off'
  if (why === 'unknown') return 'may leave it better off: that is not known'
  return `hurts it, but it moves on to ${next?.pattern ?? 'another state'}`
}
