import type { Route } from '../../src/server/contract/api.ts'
import { call, type Input, Refused, Unreachable } from './server.ts'

/** A change that the server has not acknowledged yet. It is kept in the browser until it is. */
export interface Pending {
  readonly key: string
  readonly route: Route
  readonly input: unknown
  /** In words, for the person. */
  readonly what: string
}

const place = 'nonpaper-outbox'

/** The changes that wait, oldest first. */
export function listPending(): readonly Pending[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as readonly Pending[]
  } catch {
    return []
  }
}

const store = (pending: readonly Pending[]) => localStorage.setItem(place, JSON.stringify(pending))

const drop = (key: string) => store(listPending().filter((each) => each.key !== key))

/**
 * Sends a change. It is noted before it is sent and crossed out when the server has it, so that neither a stopped server nor a closed page
 * loses it. Undefined where it waits; throws `Refused` where the server will not have it.
 */
export async function send<K extends Route>(route: K, input: Input<K>, what: string) {
  const key = crypto.randomUUID()
  store([...listPending(), { key, route, input, what }])
  try {
    const answer = await call(route, input, { key })
    drop(key)
    return answer
  } catch (error) {
    if (error instanceof Unreachable) return undefined
    drop(key)
    throw error
  }
}

/** Sends what waits, in order. Tells of each that the server would not have; stops where the server is away. */
export async function sendPending(onRefused: (pending: Pending, refused: Refused) => void): Promise<void> {
  for (const pending of listPending()) {
    try {
      await call(pending.route, pending.input as Input<Route>, { key: pending.key })
      drop(pending.key)
    } catch (error) {
      if (error instanceof Unreachable) return
      drop(pending.key)
      if (error instanceof Refused) onRefused(pending, error)
    }
  }
}
