import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { NonpaperError } from '../text/error.ts'
import { makeApp } from './app.ts'
import { openCaseThread } from './case-thread.ts'
import type { ServerEvent } from './contract/events.ts'
import { openInterface } from './openapi.ts'
import { keepSession, openSession } from './session-file.ts'
import { openWebFiles } from './web-files.ts'

/** A workbench that is open. */
export interface Workbench {
  /** With the token: whoever has this address is let in. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

export interface WorkbenchOptions {
  /** The port to listen on; otherwise the last one of this folder where it is free, else any free one. */
  readonly port?: number
}

/** Opens the workbench on a case folder, on this machine alone. */
export async function openWorkbench(dir: string, { port: wanted }: WorkbenchOptions = {}): Promise<Workbench> {
  const files = openWebFiles()
  const session = await openSession(dir)
  const listeners = new Set<(event: ServerEvent) => void>()
  let revision = 0
  let port = 0
  const onEvent = (event: ServerEvent) => {
    if (event.event === 'changed') revision = event.revision
    for (const listener of listeners) listener(event)
  }
  const quick = openCaseThread({ dir, onEvent })
  const heavy = openCaseThread({ dir, onEvent, heavy: true })
  const app = makeApp({
    token: session.token,
    port: () => port,
    files,
    described: openInterface(),
    quick,
    heavy,
    revision: () => revision,
    listen: (on) => {
      listeners.add(on)
      return () => listeners.delete(on)
    },
  })
  const server = createServer(getRequestListener(app.fetch))
  try {
    port = await listenOn(server, wanted, session.port)
  } catch (error) {
    await Promise.all([quick.close(), heavy.close()])
    throw error
  }
  await keepSession(dir, { token: session.token, port })
  return {
    url: `http://127.0.0.1:${port}/?token=${session.token}`,
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await Promise.all([closed, quick.close(), heavy.close()])
    },
  }
}

async function listenOn(server: Server, wanted: number | undefined, last: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    try {
      return await listen(server, wanted)
    } catch (cause) {
      throw new NonpaperError(`cannot listen on port ${wanted}: ${(cause as Error).message}`, { cause })
    }
  }
  if (last !== undefined) {
    try {
      return await listen(server, last)
    } catch {
      // Taken: any other will do.
    }
  }
  return listen(server, 0)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
