import type { Character, Mention } from './mention.ts'
import { isSameOffice, leaderRank } from './office.ts'
import type { KnownActor } from './registry.ts'

/** What is asked of an office: its title, whose it is where that is told, the day, and the place in the report. */
export interface OfficeQuery {
  readonly title: string
  readonly of: KnownActor | undefined
  readonly date: string | undefined
  readonly at: number
}

/**
 * The holder of an office: by the actor named with it; else whoever spoke or was named last with that office in this report; else the
 * only one in the case. Former holders never.
 */
export function findHolder(
  query: OfficeQuery,
  people: readonly Character[],
  mentions: readonly Mention[],
  lastSpeakers: readonly Character[],
): Character | undefined {
  const holders = people.filter((person) => rankOf(person, query) !== undefined)
  if (query.of) {
    const { of } = query
    const own = holders.filter((person) => person.of === of || (of.id !== null && person.actor === of.id))
    if (own.length < 2) return own[0]
    const best = Math.min(...own.map((person) => rankOf(person, query)!))
    const first = own.filter((person) => rankOf(person, query) === best)
    return first.length === 1 ? first[0] : lastMentioned(first, mentions, query.at)
  }
  if (holders.length === 0) return undefined
  const spoke = lastSpeakers.find((person) => holders.includes(person))
  return spoke ?? lastMentioned(holders, mentions, query.at) ?? (holders.length === 1 ? holders[0] : undefined)
}

/** 0 for the very office, more for a lower kind of leader; undefined for somebody who does not hold it. */
function rankOf({ known, offices }: Character, { title, date }: OfficeQuery): number | undefined {
  if (known.type !== 'person') return undefined
  let best: number | undefined
  const hold = (held: string) => {
    const rank = asks(title, held)
    if (rank !== undefined && (best === undefined || rank < best)) best = rank
  }
  for (const office of offices) {
    if (!office.former) hold(office.title)
    else if (asks(title, office.title) !== undefined) return undefined
  }
  for (const { title: held, from, until } of known.roles) {
    if (date === undefined || ((from === undefined || from <= date) && (until === undefined || date <= until)))
      hold(held)
  }
  return best
}

/** How well an office held answers the one asked for: "the minister" is any minister, "the leader" any head, "the president" no vice president. */
function asks(asked: string, held: string): number | undefined {
  if (isSameOffice(asked, held)) return 0
  if (asked === 'leader' || asked === 'head of state' || asked === 'ruler') {
    const rank = leaderRank(held)
    return rank === undefined ? undefined : rank + 1
  }
  if (!held.endsWith(` ${asked}`) || /^(?:vice|deputy|assistant|first deputy)[\s-]/.test(held)) return undefined
  return asked === 'president' || asked === 'prime minister' ? undefined : 1
}

function lastMentioned(holders: readonly Character[], mentions: readonly Mention[], at: number): Character | undefined {
  return mentions.findLast((mention) => mention.end <= at && holders.includes(mention.character))?.character
}
