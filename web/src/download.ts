import type { Route } from '../../src/server/contract/api.ts'
import type { Problem } from '../../src/text/problem.ts'
import { addressOf, type Input, Refused, Unreachable } from './server.ts'

/** Fetches a file that the server makes, and hands it to the person under the server's name for it. Throws like `call`. */
export async function download<K extends Route>(
  route: K,
  input: Input<K>,
  { signal, job }: { readonly signal?: AbortSignal; readonly job?: string } = {},
): Promise<string> {
  let response: Response
  try {
    response = await fetch(addressOf(route, input), {
      ...(signal && { signal }),
      headers: { ...(job !== undefined && { 'X-Job': job }) },
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Unreachable('The workbench’s server does not answer.', { cause })
  }
  if (!response.ok) {
    const said = (await response.json().catch(() => undefined)) as { problems?: readonly Problem[] } | undefined
    throw new Refused(response.status, said?.problems ?? [])
  }
  const written = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const name = written ? decodeURIComponent(written) : 'nonpaper'
  const address = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}
