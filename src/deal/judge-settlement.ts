import type { Codebook, Issue } from '../position/codebook.ts'
import type { Condition, Position } from '../position/position.ts'
import { isUnwilling, isWilling } from '../position/stance-reading.ts'
import { counts, requiredActors, waitsFor } from './bargain.ts'
import type { Act, Reading, Settlement, Verdict } from './deal.ts'
import { isMet } from './is-met.ts'

/** What an actor's word on an alternative comes to under one reading of indecision and silence. */
export interface SayRead {
  readonly willing: boolean
  /**
   * `yes`: it is for it, and its conditions hold. `unmet`: it is for it, but a condition does not hold in this settlement. `undecided`
   * and `silent` are willing when read open.
   */
  readonly because: 'yes' | 'unmet' | 'refuses' | 'undecided' | 'silent'
  /** Ids of the positions that decide it; none when the actor is silent. */
  readonly positions: readonly string[]
  /** Of the position that lacks least, the conditions that do not hold. */
  readonly unmet: readonly Condition[]
}

/** One actor's word on what a settlement takes of one issue. */
export interface Say {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  /** Whether the change is the actor's to make, needs its consent, or neither. */
  readonly need: 'controls' | 'consents' | 'none'
  readonly closed: SayRead
  readonly open: SayRead
}

/** What a settlement comes to under one reading. */
export interface SettlementRead {
  readonly verdict: Exclude<Verdict, 'unknown'>
  /** Actors who are needed and not willing. */
  readonly against: readonly string[]
  /** Where everyone is willing but each waits for another: the acts that no order reaches. */
  readonly waiting: readonly Act[]
}

/** A whole settlement held against what everybody holds. */
export interface SettlementJudgement {
  /** An alternative for every issue. */
  readonly settlement: Settlement
  /** Everyone who is needed, and everyone else who has spoken on what is taken; by issue, those needed first. */
  readonly says: readonly Say[]
  readonly closed: SettlementRead
  readonly open: SettlementRead
}

/** What `judgeSettlement` is asked. */
export interface SettlementQuestion {
  readonly codebook: Codebook
  readonly positions: readonly Position[]
  /** Issues it leaves out stay as they are. */
  readonly settlement: Settlement
  /** Actors whose consent is set aside; an actor who controls an issue is still needed. */
  readonly withoutConsent?: readonly string[]
}

/**
 * What every actor says to one settlement and whether it can be had as things stand, in both readings: the same answer that `deriveDeals`
 * gives to the whole settlement as a goal, without a search, in time linear in the positions.
 */
export function judgeSettlement(question: SettlementQuestion): SettlementJudgement {
  const { codebook, positions, withoutConsent = [] } = question
  const settlement = Object.fromEntries(
    codebook.issues.map(({ id, statusQuo }) => [id, question.settlement[id] ?? statusQuo]),
  )
  const departing = codebook.issues.filter(({ id, statusQuo }) => settlement[id] !== statusQuo)
  const asked = new Set(departing.map(({ id }) => id))
  const held = Map.groupBy(
    positions.filter(
      (position) =>
        counts(position) && asked.has(position.issue) && settlement[position.issue] === position.alternative,
    ),
    ({ actor, issue }) => JSON.stringify([actor, issue]),
  )
  const speakers = Map.groupBy(
    [...held.values()].map(([first]) => first!),
    ({ issue }) => issue,
  )
  const words: Words[] = departing.flatMap((issue) => {
    const needed = requiredActors(issue, withoutConsent)
    const others = (speakers.get(issue.id) ?? []).flatMap(({ actor }) => (needed.includes(actor) ? [] : [actor]))
    return [...needed, ...others].map((actor): Words => {
      const own = (held.get(JSON.stringify([actor, issue.id])) ?? []).map((position) => ({
        position,
        unmet: position.onlyIf.filter((condition) => !isMet(condition, settlement, codebook)),
      }))
      const alternative = settlement[issue.id]!
      const need = issue.controlledBy.includes(actor) ? 'controls' : needed.includes(actor) ? 'consents' : 'none'
      return {
        own,
        say: { actor, issue: issue.id, alternative, need, closed: read(own, 'closed'), open: read(own, 'open') },
      }
    })
  })
  return {
    settlement,
    says: words.map(({ say }) => say),
    closed: readSettlement(words, 'closed', departing),
    open: readSettlement(words, 'open', departing),
  }
}

interface Weighed {
  readonly position: Position
  readonly unmet: readonly Condition[]
}

interface Words {
  readonly own: readonly Weighed[]
  readonly say: Say
}

function read(own: readonly Weighed[], reading: Reading): SayRead {
  const because = (
    why: SayRead['because'],
    willing: boolean,
    positions: readonly Weighed[],
    unmet: readonly Condition[] = [],
  ) => ({
    willing,
    because: why,
    positions: positions.map(({ position }) => position.id),
    unmet,
  })
  const refusals = own.filter(({ position }) => isUnwilling(position.stance))
  if (refusals.length > 0) return because('refuses', false, refusals)
  const undecided = own.filter(({ position }) => position.stance === 'undecided')
  const yeses = own.filter(({ position }) => isWilling(position.stance))
  if (own.length === 0) return because('silent', reading === 'open', [])
  if (undecided.length > 0 && (reading === 'closed' || yeses.length === 0)) {
    return because('undecided', reading === 'open', undecided)
  }
  const met = yeses.filter(({ unmet }) => unmet.length === 0)
  if (met.length > 0) return because('yes', true, met)
  const [nearest] = yeses.toSorted((a, b) => a.unmet.length - b.unmet.length)
  return because('unmet', false, yeses, nearest!.unmet)
}

function readSettlement(words: readonly Words[], reading: Reading, departing: readonly Issue[]): SettlementRead {
  const needed = words.filter(({ say }) => say.need !== 'none')
  const against = [...new Set(needed.flatMap(({ say }) => (say[reading].willing ? [] : [say.actor])))]
  if (against.length > 0) return { verdict: 'blocked', against, waiting: [] }
  const waiting = locked(needed, new Set(departing.map(({ id }) => id)))
  return {
    verdict: waiting.length > 0 ? 'circular' : 'open',
    against,
    waiting: waiting.map(({ say: { actor, issue, alternative } }) => ({ actor, issue, alternative })),
  }
}

/** Of acts by willing actors, those that cannot be done one after the other: each waits for what another of them brings about. */
function locked(acts: readonly Words[], departing: ReadonlySet<string>): readonly Words[] {
  const left = new Set(acts)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    const pending = new Set([...left].map(({ say }) => say.issue))
    for (const act of left) {
      const yeses = act.own.filter(({ position, unmet }) => isWilling(position.stance) && unmet.length === 0)
      const ready = yeses.some(({ position }) =>
        position.onlyIf.every(
          ({ relation, issue }) => !waitsFor(relation) || !departing.has(issue) || !pending.has(issue),
        ),
      )
      if (ready || yeses.length === 0) left.delete(act)
    }
  }
  return [...left]
}
