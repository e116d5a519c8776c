import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newToken } from './security.ts'

/** What a workbench was opened with last, so that pages still open find it again after a stop. */
export interface Session {
  readonly token: string
  readonly port?: number
}

/** A token is good for pages that stayed open over a stop, no longer. */
const longestHours = 12

/** The session of a case folder: the last one where it is not too long ago, else a new one. */
export async function openSession(dir: string): Promise<Session> {
  try {
    const kept = JSON.parse(await readFile(fileOf(dir), 'utf8'))
    const isFresh = Date.now() - Date.parse(kept.at) < longestHours * 3_600_000
    if (isFresh && typeof kept.token === 'string' && kept.token.length >= 43)
      return { token: kept.token, ...(Number.isInteger(kept.port) && { port: kept.port }) }
  } catch {
    // None yet, or not to be read: a new one will do.
  }
  return { token: newToken() }
}

/** The address of a workbench that is open on the folder already. */
export async function findOpen(dir: string): Promise<string | undefined> {
  const { token, port } = await openSession(dir)
  if (port === undefined) return undefined
  const origin = `http://127.0.0.1:${port}`
  try {
    const answer = await fetch(`${origin}/api/case`, {
      headers: { authorization: `Bearer ${token}` },
      // Where nobody listens that is known at once; a workbench that reads a large case may take its time.
      signal: AbortSignal.timeout(10_000),
    })
    const isThis = answer.ok && ((await answer.json()) as { dir?: unknown }).dir === dir
    return isThis ? `${origin}/?token=${token}` : undefined
  } catch {
    return undefined
  }
}

/** Keeps a session, for its owner's eyes only. Where that cannot be done, an open page does not find the next server: no more. */
export async function keepSession(dir: string, session: Session): Promise<void> {
  try {
    await mkdir(join(dir, '.nonpaper'), { recursive: true })
    await writeFile(join(dir, '.nonpaper', '.gitignore'), '*\n')
    await writeFile(fileOf(dir), JSON.stringify({ ...session, at: new Date().toISOString() }), { mode: 0o600 })
    await chmod(fileOf(dir), 0o600)
  } catch {
    // See above.
  }
}

const fileOf = (dir: string) => join(dir, '.nonpaper', 'workbench.json')
