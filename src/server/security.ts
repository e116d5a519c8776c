import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { escapeHtml } from '../brief/html-escape.ts'

/** What the page may load and do: only what this server sends. Inline styles need the nonce, inline scripts never run. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For an answer that is no page of ours. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** A token nobody guesses: 256 bits, in 43 characters that an address can hold. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Lets in only who was given the token, from pages of this server. The token comes once in the address, which puts it in a cookie
 * that no script can read and no other site can send, or in the header Authorization for programs.
 */
export function guard(token: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`, `[::1]:${port()}`]
    const host = context.req.header('host') ?? ''
    // A page of elsewhere whose name was made to point here.
    if (!hosts.includes(host)) return refuse(context, 421, 'wrong-host', `this server is not called "${host}"`)
    const origin = context.req.header('origin')
    const isOwn = origin === `http://${host}`
    const site = context.req.header('sec-fetch-site')
    const isPage = context.req.method === 'GET' && !context.req.path.startsWith('/api/')
    if (origin !== undefined && !isOwn) return refuse(context, 403, 'wrong-origin', `not for pages of ${origin}`)
    // A link from elsewhere may open the page, and nothing else.
    if (site !== undefined && !['same-origin', 'none'].includes(site) && !isPage)
      return refuse(context, 403, 'wrong-origin', 'not for pages of other sites')

    const cookie = `nonpaper-${port()}`
    const given = context.req.query('token')
    if (isPage && given !== undefined && isSame(given, token)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      const { pathname, searchParams } = new URL(context.req.url)
      searchParams.delete('token')
      const query = searchParams.toString()
      context.header('Referrer-Policy', 'no-referrer')
      // Two slashes would name another machine.
      return context.redirect(pathname.replace(/^\/+/u, '/') + (query && `?${query}`), 303)
    }
    const bearer = /^Bearer (.+)$/u.exec(context.req.header('authorization') ?? '')?.[1]
    const held = bearer ?? getCookie(context, cookie)
    if (held === undefined || !isSame(held, token)) {
      return refuse(context, 401, 'no-token', 'this page is for the person who started the workbench')
    }
    // A change needs proof that it comes from a page of this server, or from a program that holds the token.
    if (!['GET', 'HEAD'].includes(context.req.method) && bearer === undefined && !isOwn)
      return refuse(context, 403, 'wrong-origin', 'a change must say which page it comes from')
    await next()
  }
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function refuse(context: Context, status: 401 | 403 | 421, code: string, message: string): Response {
  const hint = 'Open the address that "nonpaper open" printed in the terminal, with its token.'
  context.header('Content-Security-Policy', closedPolicy)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Cache-Control', 'no-store')
  if (context.req.path.startsWith('/api/'))
    return context.json({ problems: [{ code, severity: 'error', message, hint }] }, status)
  return context.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Nonpaper</title><main><h1>Not open here</h1><p>${escapeHtml(message)}.</p><p>${escapeHtml(hint)}</p></main></html>`,
    status,
  )
}
