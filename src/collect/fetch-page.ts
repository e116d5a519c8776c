import { lookup } from 'node:dns/promises'
import type { Decoded, Problem } from '../text/problem.ts'
import { isLocalAddress, isThisMachine } from './is-local-address.ts'

/** What was found at an address. */
export interface FetchedPage {
  readonly bytes: Uint8Array
  /** Where it was found, after redirects. */
  readonly url: string
  /** A name for its file, with the extension of its kind. */
  readonly name: string
}

export interface FetchLimits {
  /** Milliseconds for the whole. */
  readonly patience?: number
  readonly mostBytes?: number
  /** A port of this machine that is never asked: the one on which the workbench itself listens. */
  readonly ownPort?: number
  /** The IP address of a host. */
  readonly resolve?: (host: string) => Promise<string>
}

const extensions: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

const mostRedirects = 8

/**
 * Fetches a page, a text, a PDF or a Word file from an http or https address, once: no cookies, no scripts, nothing that the page
 * itself would load. A page of the world at large may not redirect into this machine or its networks.
 */
export async function fetchPage(
  address: string,
  { patience = 20_000, mostBytes = 5 * 2 ** 20, ownPort, resolve = resolveHost }: FetchLimits = {},
): Promise<Decoded<FetchedPage>> {
  const signal = AbortSignal.timeout(patience)
  let from: { readonly url: URL; readonly local: boolean } | undefined
  let next = address.trim()
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      const checked = checkAddress(next, from?.url)
      if (!checked.ok) return checked
      const url = checked.value
      const ip = await resolve(url.hostname.replaceAll(/[[\]]/gu, ''))
      if (portOf(url) === ownPort && isThisMachine(ip))
        return refuse('own-address', `${url.host} is this workbench itself`, 'Give the address of the report.')
      const local = isLocalAddress(ip)
      if (local && from && !from.local)
        return refuse('forbidden-address', `${from.url.host} leads into your own network: ${url.href}`, pasteInstead)
      from = { url, local }
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        credentials: 'omit',
        headers: {
          Accept: Object.keys(extensions).join(', '),
          'User-Agent': 'Nonpaper (one page, asked for by a person)',
        },
      })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        next = location
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        return refuse(
          'not-fetched',
          `${url.host} answered ${response.status} ${response.statusText}`.trim(),
          pasteInstead,
        )
      }
      return await take(response, url, mostBytes)
    }
    return refuse('not-fetched', `more than ${mostRedirects} redirects`, pasteInstead)
  } catch (cause) {
    if (signal.aborted)
      return refuse('not-fetched', `no answer within ${patience / 1000} seconds`, 'Try again later, or paste the text.')
    const { message, cause: deeper } = cause as Error
    const reason = deeper instanceof Error ? deeper.message : message
    return refuse('not-fetched', `"${next}" cannot be reached: ${reason}`, 'Check the address and the connection.')
  }
}

async function take(response: Response, url: URL, mostBytes: number): Promise<Decoded<FetchedPage>> {
  const tooLarge = () =>
    refuse('too-large', `more than ${Math.floor(mostBytes / 2 ** 20)} MB at ${url.host}`, 'Give the report alone.')
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  const extension = extensions[type]
  if (extension === undefined || Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    await response.body?.cancel()
    if (extension !== undefined) return tooLarge()
    return refuse(
      'unsupported-format',
      `${url.host} sent "${type === '' ? 'something of no stated kind' : type}"`,
      'Give the address of a page, a text, a PDF or a Word file.',
    )
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > mostBytes) return tooLarge()
    parts.push(part)
  }
  return { ok: true, value: { bytes: Buffer.concat(parts), url: url.href, name: nameOf(url, extension) }, warnings: [] }
}

function checkAddress(address: string, base: URL | undefined): Decoded<URL> {
  const hint = 'Give an address that begins with https:// or http://.'
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined
  if (!url) return refuse('bad-address', `"${address.slice(0, 200)}" is no address`, hint)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse('bad-address', `"${url.protocol}" is not fetched`, hint)
  if (url.username !== '' || url.password !== '')
    return refuse('bad-address', 'the address holds a name or password', 'Give it without.')
  return { ok: true, value: url, warnings: [] }
}

/** The last part of the address that says something, after the host. */
function nameOf({ hostname, pathname }: URL, extension: string): string {
  const words = pathname.split('/').flatMap((part) => decodePart(part).replace(/\.[a-z]{2,5}$/iu, '') || [])
  return [hostname.replace(/^www\./u, ''), words.at(-1)].filter((part) => part !== undefined).join(' ') + extension
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80)

const resolveHost = async (host: string): Promise<string> => (await lookup(host)).address

const pasteInstead = 'Open the page in a browser, and paste its text or save it and add the file.'

function refuse(
  code: string,
  message: string,
  hint: string,
): { readonly ok: false; readonly problems: readonly [Problem] } {
  return { ok: false, problems: [{ code, severity: 'error', message, hint }] }
}
