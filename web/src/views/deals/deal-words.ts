import { listOf, type Wording } from '../../../../src/brief/wording.ts'
import type { Reading } from '../../../../src/deal/deal.ts'
import type { SettlementJudgement } from '../../../../src/deal/judge-settlement.ts'

const short = { refuses: 'against', undecided: 'undecided', silent: 'silent', unmet: 'a condition is not met' } as const

/** How a settlement fares under one reading, in a few words: "blocked by United States (undecided)". */
export function verdictWords(
  judgement: SettlementJudgement,
  reading: Reading,
  wording: Wording,
  { reasons = true }: { readonly reasons?: boolean } = {},
): string {
  const { verdict, against, waiting } = judgement[reading]
  if (verdict === 'open') return judgement.says.length === 0 ? 'holds, as nothing changes' : 'holds'
  if (verdict === 'circular') {
    const actors = [...new Set(waiting.map(({ actor }) => wording.name(actor)))]
    return `everyone is willing, but nobody can begin: ${listOf(actors, 'and')} ${actors.length === 1 ? 'waits for itself' : 'wait for each other'}`
  }
  const named = against.slice(0, 3).map((actor) => {
    if (!reasons) return wording.name(actor)
    const causes = judgement.says.flatMap((say) =>
      say.actor === actor && say.need !== 'none' && !say[reading].willing ? [say[reading].because] : [],
    )
    const words = [...new Set(causes)].map((because) => short[because as keyof typeof short])
    return `${wording.name(actor)} (${words.join(', ')})`
  })
  const others = against.length - named.length
  return `blocked by ${listOf([...named, ...(others > 0 ? [`${others} more`] : [])], 'and')}`
}
