import type { Route } from '../../src/server/contract/api.ts'
import { call, type Input, Refused, Unreachable } from './server.ts'

/** A change that the server has not acknowledged yet. It is kept in the browser until it is. */
export interface Pending {
  readonly key: string
  /** The case it is made to; another may be opened under the same address later. */
  readonly of: string | undefined
  readonly route: Route
  readonly input: unknown
  /** In words, for the person. */
  readonly what: string
}

const place = 'nonpaper-outbox'

/** The changes that wait for a case, oldest first. */
export function listPending(of: string | undefined): readonly Pending[] {
  return listAll().filter((each) => each.of === of)
}

function listAll(): readonly Pending[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as readonly Pending[]
  } catch {
    return []
  }
}

function store(pending: readonly Pending[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(pending))
  } catch {
    // The browser has no room for a change this large: it is sent all the same.
  }
}

const drop = (key: string) => store(listAll().filter((each) => each.key !== key))

/** The server is away, or does not let this page in until it is opened under its new address. */
const isAway = (error: unknown) => error instanceof Unreachable || (error instanceof Refused && error.status === 401)

/**
 * Sends a change. It is noted before it is sent and crossed out when the server has it, so that neither a stopped server nor a closed page
 * loses it. Undefined where it waits; throws `Refused` where the server will not have it.
 */
export async function send<K extends Route>(route: K, input: Input<K>, what: string, of: string | undefined) {
  const key = crypto.randomUUID()
  store([...listAll(), { key, of, route, input, what }])
  try {
    const answer = await call(route, input, { key })
    drop(key)
    return answer
  } catch (error) {
    if (isAway(error) && listAll().some((each) => each.key === key)) return undefined
    drop(key)
    throw error
  }
}

/** Sends what waits for a case, in order. Tells of each that the server would not have; stops where the server is away. */
export async function sendPending(
  of: string | undefined,
  onRefused: (pending: Pending, refused: Refused) => void,
): Promise<void> {
  for (const pending of listPending(of)) {
    try {
      await call(pending.route, pending.input as Input<Route>, { key: pending.key })
      drop(pending.key)
    } catch (error) {
      if (isAway(error)) return
      drop(pending.key)
      if (error instanceof Refused) onRefused(pending, error)
    }
  }
}
