import type { Character, Mention } from './mention.ts'
import { isSameOffice, leaderRank } from './office.ts'
import type { KnownActor } from './registry.ts'

/** What is asked of an office: its title, whose it is where that is told, the day, and the place in the report. */
export interface OfficeQuery {
  readonly title: string
  /** A former holder is asked for. */
  readonly former: boolean
  readonly of: KnownActor | undefined
  /** Keys of the names said with it that are no actor’s; one of them must have been said with the holder’s office. */
  readonly whose: readonly string[]
  readonly date: string | undefined
  readonly at: number
}

/**
 * The holder of an office: by the actor named with it; else whoever spoke or was named last with that office in this report; else the
 * only one in the case. Former holders only where asked for.
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

/** How soon somebody follows whose office a report mentions before the name. */
const SOON = 250

/** "The Ohio treasurer denied it. Treasurer Ann Weber said …": the one person of the report with this office, named soon after. */
export function holderNext(
  { title, former, at }: OfficeQuery,
  people: readonly Character[],
  mentions: readonly Mention[],
): Character | undefined {
  const holders = people.filter(({ offices }) =>
    offices.some((office) => office.former === former && asks(title, office.title) !== undefined),
  )
  if (holders.length !== 1) return undefined
  const next = mentions.find(
    ({ start, titleStart, character }) => titleStart > at && titleStart < start && character === holders[0],
  )
  return next && next.start - at < SOON ? holders[0] : undefined
}

/** True where a report gives somebody offices, none of which is the one asked for, or gives this one for somewhere else. */
export function holdsAnother({ known, offices }: Character, title: string, whose: readonly string[]): boolean {
  const own = offices.filter(({ former }) => !former)
  const roles = known.type === 'person' ? known.roles : []
  const answering = own.filter((office) => asks(title, office.title) !== undefined)
  if (answering.length === 0)
    return own.length + roles.length > 0 && !roles.some((role) => asks(title, role.title) !== undefined)
  return whose.length > 0 && answering.every((office) => office.whose.length > 0 && !isShared(whose, office.whose))
}

/** 0 for the very office, more for a lower kind of leader; undefined for somebody who does not hold it. */
function rankOf({ known, offices }: Character, { title, former, whose, date }: OfficeQuery): number | undefined {
  if (known.type !== 'person') return undefined
  let best: number | undefined
  const hold = (held: string) => {
    const rank = asks(title, held)
    if (rank !== undefined && (best === undefined || rank < best)) best = rank
  }
  for (const office of offices) {
    if (whose.length > 0 && !isShared(whose, office.whose)) continue
    if (office.former === former) hold(office.title)
    else if (!former && asks(title, office.title) !== undefined) return undefined
  }
  if (whose.length > 0) return best
  for (const { title: held, from, until } of known.roles) {
    const holdsToday =
      date === undefined || ((from === undefined || from <= date) && (until === undefined || date <= until))
    if (former ? date !== undefined && until !== undefined && until < date : holdsToday) hold(held)
  }
  return best
}

const isShared = (some: readonly string[], others: readonly string[]) => some.some((key) => others.includes(key))

const LAWMAKERS = /\b(?:senator|congressm[ae]n|congresswom[ae]n|representative|deputy|mp|mep|lawmaker|legislator)$/

/** How well an office held answers the one asked for: "the minister" is any minister, "the leader" any head, "the president" no vice president. */
function asks(asked: string, held: string): number | undefined {
  if (isSameOffice(asked, held)) return 0
  if (asked === 'leader' || asked === 'head of state' || asked === 'ruler') {
    const rank = leaderRank(held)
    return rank === undefined ? undefined : rank + 1
  }
  if (asked === 'lawmaker' || asked === 'legislator') return LAWMAKERS.test(held) ? 1 : undefined
  if (!held.endsWith(` ${asked}`) || DEPUTY.test(held.slice(0, -asked.length))) return undefined
  return asked === 'president' || asked === 'prime minister' ? undefined : 1
}

/** What goes before an office that makes it another: "vice ", "deputy foreign ". */
const DEPUTY = /\b(?:vice|deputy|assistant|under)[\s-](?:\S+\s)?$/

function lastMentioned(holders: readonly Character[], mentions: readonly Mention[], at: number): Character | undefined {
  return mentions.findLast((mention) => mention.end <= at && holders.includes(mention.character))?.character
}
