import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import type { CaseThread } from './case-thread.ts'
import type { ServerEvent } from './contract/events.ts'
import { heavyRoutes } from './heavy-routes.ts'
import type { Interface } from './openapi.ts'
import { closedPolicy, contentSecurityPolicy, guard } from './security.ts'
import type { Reply } from './thread-messages.ts'
import type { WebFile } from './web-files.ts'

/** What the server needs to answer. */
export interface AppParts {
  readonly token: string
  readonly port: () => number
  readonly files: ReadonlyMap<string, WebFile>
  readonly described: Interface
  readonly quick: CaseThread
  readonly heavy: CaseThread
  readonly revision: () => number
  /** Tells of events until the returned function is called. */
  readonly listen: (on: (event: ServerEvent) => void) => () => void
}

/** Largest request: a report of 5 MB, as text in JSON. */
const mostBytes = 32 * 2 ** 20

/** The server's routes: the page, the interface, and events; everything behind the token. */
export function makeApp(parts: AppParts): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('X-Frame-Options', 'SAMEORIGIN')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', closedPolicy)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  })
  app.use(guard(parts.token, parts.port))
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: (context) =>
        context.json(
          problems('too-large', 'the request is larger than 32 MB', 'A report may have 5 MB; add fewer at once.'),
          413,
        ),
    }),
  )

  app.get('/api/openapi.json', (context) =>
    context.body(parts.described.text, 200, { 'Content-Type': 'application/json; charset=utf-8' }),
  )
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: ServerEvent) => void stream.writeSSE({ data: JSON.stringify(event) })
      const quiet = parts.listen(send)
      stream.onAbort(quiet)
      send({ event: 'changed', revision: parts.revision() })
      while (!stream.aborted) {
        await stream.sleep(15_000)
        // Proxies and sleeping laptops drop a silent line.
        if (!stream.aborted) await stream.write(': still here\n\n')
      }
    }),
  )

  for (const { route, method, path, decode } of parts.described.routes) {
    const thread = heavyRoutes.has(route) ? parts.heavy : parts.quick
    app.on(method, path, async (context) => {
      const inBody = !['GET', 'DELETE'].includes(method)
      let body: unknown = {}
      if (inBody) {
        if (!/^application\/json\b/u.test(context.req.header('content-type') ?? ''))
          return context.json(problems('no-json', 'the body must be JSON', 'Send Content-Type: application/json.'), 415)
        try {
          body = await context.req.json()
        } catch {
          return context.json(problems('no-json', 'the body is no JSON', 'Send one JSON object.'), 400)
        }
        if (typeof body !== 'object' || body === null || Array.isArray(body))
          return context.json(problems('no-json', 'the body is no JSON object', 'Send one JSON object.'), 400)
      }
      const input = decode({
        ...(body as object),
        ...(inBody ? {} : queryOf(context.req.queries())),
        ...context.req.param(),
      })
      if (!input.ok) return context.json({ problems: input.problems }, 400)
      const key = context.req.header('idempotency-key')
      const job = context.req.header('x-job')
      const reply = await thread.ask(
        {
          route,
          input: input.value,
          revision: parts.revision(),
          ...(key !== undefined && { key }),
          ...(job !== undefined && { job }),
        },
        context.req.raw.signal,
      )
      return responseOf(reply)
    })
  }
  app.all('/api/*', (context) =>
    context.json(
      problems('no-route', `no route ${context.req.method} ${context.req.path}`, 'See /api/openapi.json.'),
      404,
    ),
  )

  app.get('*', (context) => {
    const path = context.req.path
    const file = parts.files.get(path)
    if (file && path !== '/index.html') {
      const packed = file.brotli !== undefined && /\bbr\b/u.test(context.req.header('accept-encoding') ?? '')
      return new Response(packed ? file.brotli! : file.bytes, {
        headers: {
          'Content-Type': file.type,
          'Cache-Control': file.hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
          ...(packed && { 'Content-Encoding': 'br' }),
          Vary: 'Accept-Encoding',
        },
      })
    }
    if (/\.\w+$/u.test(path)) return context.text('There is no such file.', 404)
    const nonce = randomBytes(16).toString('base64')
    const page = Buffer.from(parts.files.get('/index.html')!.bytes).toString().replaceAll('__NONCE__', nonce)
    return context.html(page, 200, { 'Content-Security-Policy': contentSecurityPolicy(nonce) })
  })
  return app
}

/** A field named several times is a list. */
const queryOf = (queries: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(queries).map(([name, values]) => [name, values.length > 1 ? values : values[0]]))

function responseOf({ status, type, body, download }: Reply): Response {
  const headers = new Headers({ 'Content-Type': type })
  if (download !== undefined) {
    const plain = download.replaceAll(/[^\w.-]+/gu, '-')
    headers.set(
      'Content-Disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(download)}`,
    )
  }
  return new Response(body, { status, headers })
}

const problems = (code: string, message: string, hint: string) => ({
  problems: [{ code, severity: 'error', message, hint }],
})
