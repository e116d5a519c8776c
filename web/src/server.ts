import type { Api, Route } from '../../src/server/contract/api.ts'
import type { Problem } from '../../src/text/problem.ts'

/** The server answered, and said no: what is wrong and what to do instead. */
export class Refused extends Error {
  readonly status: number
  readonly problems: readonly Problem[]
  constructor(status: number, problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('; '))
    this.status = status
    this.problems = problems
  }
}

/** The server did not answer at all. */
export class Unreachable extends Error {}

export type Input<K extends Route> = Api[K]['input']
export type Answer<K extends Route> = Api[K]['answer']

export interface CallOptions {
  readonly signal?: AbortSignal
  /** The same change sent twice is made once. */
  readonly key?: string
  /** Names long work, whose progress comes with the events. */
  readonly job?: string
}

/** The address of a GET route with its input. */
export function addressOf<K extends Route>(route: K, input: Input<K>): string {
  const { path, rest } = fill(route, input as Record<string, unknown>)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Asks the server. Throws `Refused` with its problems, or `Unreachable`. */
export async function call<K extends Route>(
  route: K,
  input: Input<K>,
  { signal, key, job }: CallOptions = {},
): Promise<Answer<K>> {
  const method = route.slice(0, route.indexOf(' '))
  const inBody = !['GET', 'DELETE'].includes(method)
  const { path, rest } = fill(route, input as Record<string, unknown>)
  let response: Response
  try {
    response = await fetch(inBody ? path : addressOf(route, input), {
      method,
      ...(signal && { signal }),
      headers: {
        ...(inBody && { 'Content-Type': 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...(job !== undefined && { 'X-Job': job }),
      },
      ...(inBody && { body: JSON.stringify(rest) }),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Unreachable('The workbench’s server does not answer.', { cause })
  }
  if (response.ok) return (await response.json()) as Answer<K>
  const said = (await response.json().catch(() => undefined)) as { problems?: readonly Problem[] } | undefined
  throw new Refused(response.status, said?.problems ?? [])
}

function fill(route: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = route.slice(route.indexOf(' ') + 1).replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}
