import { appendFile, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/server/contract/case.ts'
import { openWorkbench, type Workbench } from '../../src/server/open-workbench.ts'
import { describeApi } from '../../tools/write-openapi.ts'
import { example } from '../builders/workbench.ts'

let dir: string
let bench: Workbench
let token: string
let origin: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nonpaper-server-'))
  await cp(example, dir, { recursive: true, filter: (file) => !file.includes('.nonpaper') })
  bench = await openWorkbench(dir)
  token = new URL(bench.url).searchParams.get('token')!
  origin = `http://127.0.0.1:${bench.port}`
})
afterAll(async () => {
  await bench.close()
  await rm(dir, { recursive: true, force: true })
})

const asked = (path: string, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: 'manual', ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })

/** A request as no fetch would send it: with any header. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: bench.port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode!, body }))
    })
    sent.on('error', reject)
    sent.end()
  })

/** Waits until the case has been read with what is asked for. */
async function until<T>(look: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await look()
    if (isThere(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come')
}
const caseView = async () => (await (await asked('/api/case')).json()) as CaseView

describe('who is let in', () => {
  test('nobody without the token, whatever is asked for', async () => {
    for (const path of ['/', '/api/case', '/api/openapi.json', '/api/events', '/reports', '/assets/none.js']) {
      const answer = await fetch(origin + path, { redirect: 'manual' })
      expect([path, answer.status]).toEqual([path, 401])
      expect(await answer.text()).not.toContain('backstop')
    }
    expect((await asked('/api/case', { headers: { authorization: `Bearer ${token.slice(1)}x` } })).status).toBe(401)
  })

  test('the token in the address becomes a cookie that scripts and other sites never see', async () => {
    const answer = await fetch(`${origin}/deals?goal=a&token=${token}`, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/deals?goal=a')
    const cookie = answer.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const page = await fetch(origin, { headers: { cookie: cookie.split(';')[0]! } })
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain(token)
  })

  test('the address with the token leads nowhere else', async () => {
    const answer = await fetch(`${origin}//evil.example/?token=${token}`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/evil.example/')
  })

  test('no name but this machine’s, so that no page elsewhere can be pointed here', async () => {
    const ask = (host: string) => raw('/api/case', { host, authorization: `Bearer ${token}` })
    expect((await ask(`evil.example:${bench.port}`)).status).toBe(421)
    expect((await ask('127.0.0.1')).status).toBe(421)
    expect((await ask(`localhost:${bench.port}`)).status).toBe(200)
  })

  test('no page of elsewhere', async () => {
    const headers = { host: `127.0.0.1:${bench.port}`, authorization: `Bearer ${token}` }
    expect((await raw('/api/case', { ...headers, origin: 'https://evil.example' })).status).toBe(403)
    expect((await raw('/api/case', { ...headers, origin: 'null' })).status).toBe(403)
    expect((await raw('/api/case', { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await raw('/api/case', { ...headers, origin })).status).toBe(200)
  })

  test('a change with the cookie alone must come from a page of this server', async () => {
    const headers = {
      host: `127.0.0.1:${bench.port}`,
      cookie: `nonpaper-${bench.port}=${token}`,
      'content-type': 'application/json',
    }
    expect((await raw('/api/undo', headers, 'POST')).status).toBe(403)
    const own = await fetch(`${origin}/api/undo`, { method: 'POST', headers: { ...headers, origin }, body: '{}' })
    expect(own.status).toBe(422)
  })

  test('only this machine: it listens on the loopback address', async () => {
    const { networkInterfaces } = await import('node:os')
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4')
    if (!outside) return
    await expect(fetch(`http://${outside.address}:${bench.port}/`)).rejects.toThrow()
  })

  test('the token is kept for its owner’s eyes only', async () => {
    const file = join(dir, '.nonpaper', 'workbench.json')
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(token.length).toBeGreaterThanOrEqual(43)
  })
})

describe('what is sent', () => {
  test('the page runs scripts of this server alone', async () => {
    const page = await asked('/')
    const policy = page.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)|https?:|\*/)
    expect(policy).toContain("frame-ancestors 'none'")
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
    expect(await page.text()).toContain(nonce)
    expect((await asked('/')).headers.get('content-security-policy')).not.toBe(policy)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('no file outside of the page', async () => {
    for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/../../package.json', '/.stamp']) {
      const { body } = await raw(path, { host: `127.0.0.1:${bench.port}`, authorization: `Bearer ${token}` })
      expect(body).not.toContain('"dependencies"')
    }
  })

  test('bad requests are told what is wrong', async () => {
    const post = (body: string, type = 'application/json') =>
      asked('/api/undo', { method: 'POST', body, headers: { 'content-type': type } })
    expect((await post('{')).status).toBe(400)
    expect((await post('[]')).status).toBe(400)
    expect((await post('{}', 'text/plain')).status).toBe(415)
    const unknown = await post('{"sheep":1}')
    expect(unknown.status).toBe(400)
    expect(JSON.stringify(await unknown.json())).toContain('sheep')
    expect((await asked('/api/sheep')).status).toBe(404)
  })

  test('a long list of wrong entries is refused at once, and others are answered meanwhile', async () => {
    const sent = Date.now()
    const answer = await asked('/api/codebook/preview', {
      method: 'POST',
      body: `{"edits":[${'1,'.repeat(300_000)}1]}`,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(400)
    expect((await answer.text()).length).toBeLessThan(10_000)
    expect(Date.now() - sent).toBeLessThan(3000)
  })

  test.for(['toString', 'valueOf', '__proto__', 'constructor'])('no target is called "%s"', async (target) => {
    for (const path of ['/api/stability/explain', '/api/stability/moves']) {
      const answer = await asked(path, {
        method: 'POST',
        body: JSON.stringify({ target }),
        headers: { 'content-type': 'application/json' },
      })
      expect([path, answer.status]).toEqual([path, 422])
    }
  })
})

describe('the case', () => {
  test('is read, and again when somebody changes a file', async () => {
    const first = await until(caseView, ({ state }) => state.kind === 'ready')
    expect(first.counts.reports).toBe(5)
    const codebook = await readFile(join(dir, 'case.yaml'), 'utf8')
    await writeFile(join(dir, 'case.yaml'), codebook.replace('title: The backstop', 'title: Another title'))
    const second = await until(caseView, (view) => view.codebook?.title === 'Another title')
    expect(second.revision).toBeGreaterThan(first.revision)
    await writeFile(join(dir, 'case.yaml'), codebook)
    await until(caseView, (view) => view.codebook?.title === 'The backstop')
  })

  test('a codebook that breaks is told with its place, and forgiven', async () => {
    const codebook = await readFile(join(dir, 'case.yaml'), 'utf8')
    await appendFile(join(dir, 'case.yaml'), '\nsheep: 1\n')
    const broken = await until(caseView, ({ state }) => state.kind === 'broken')
    const { state } = broken
    expect(state.kind === 'broken' && state.problems[0]?.location?.line).toBeGreaterThan(1)
    await writeFile(join(dir, 'case.yaml'), codebook)
    await until(caseView, ({ state }) => state.kind === 'ready')
  })
})

test('reviews that cannot be read are told, and forgiven', async () => {
  const reviews = join(dir, 'reviews.jsonl')
  await mkdir(reviews)
  const { state } = await until(caseView, ({ state }) => state.kind === 'broken')
  expect(state.kind === 'broken' && state.problems[0]?.message).toContain('cannot read reviews.jsonl')
  await rm(reviews, { recursive: true })
  await until(caseView, ({ state }) => state.kind === 'ready')
})

describe('what is asked for twice with one key', () => {
  const post = (path: string, body: object, key: string) =>
    asked(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    })
  const pasted = { text: 'PARIS, Feb 27, 2025 (AFP) - Macron said France would wait.', title: 'France waits' }

  test('a text is added once, and both answers name the file that was written', async () => {
    const answers = await Promise.all([1, 2].map(async () => (await post('/api/reports/text', pasted, 'p1')).json()))
    const again = await (await post('/api/reports/text', pasted, 'p1')).json()
    expect(again).toMatchObject({ added: [{ file: 'reports/France-waits.txt', title: 'France waits' }], refused: [] })
    expect(answers).toEqual([again, again])
    await until(caseView, ({ counts }) => counts.reports === 6)
    const other = await (await post('/api/reports/text', pasted, 'p2')).json()
    expect(other).toMatchObject({ added: [], refused: [{ problems: [{ code: 'same-text' }] }] })
    const told = await (await post('/api/undo', {}, 'u1')).json()
    expect(await (await post('/api/undo', {}, 'u1')).json()).toEqual(told)
    expect((await post('/api/undo', {}, 'u2')).status).toBe(422)
    await until(caseView, ({ counts }) => counts.reports === 5)
  })

  test('a text that comes twice at once under two keys is added once', async () => {
    const text = { text: 'OSLO, Feb 27, 2025 (AFP) - Norway said it would help.', title: 'Norway helps' }
    const answers = await Promise.all(
      ['n1', 'n2'].map(async (key) => (await (await post('/api/reports/text', text, key)).json()) as { added: [] }),
    )
    expect(answers.map(({ added }) => added.length).sort()).toEqual([0, 1])
    await post('/api/undo', {}, 'n3')
    await until(caseView, ({ counts }) => counts.reports === 5)
  })

  test('the workbench is not asked for a report', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const answer = await (
        await post('/api/reports/address', { address: `http://${host}:${bench.port}/` }, host)
      ).json()
      expect(answer).toMatchObject({ problems: [{ code: 'own-address' }] })
    }
  })
})

describe('the interface', () => {
  test('is described as the types have it', async () => {
    const served = await (await asked('/api/openapi.json')).text()
    expect(served).toBe(describeApi())
    const { openapi, paths } = JSON.parse(served)
    expect(openapi).toBe('3.1.0')
    for (const [path, operations] of Object.entries<Record<string, { summary?: string }>>(paths))
      for (const [method, { summary }] of Object.entries(operations))
        expect(summary, `${method} ${path} says what it does`).toMatch(/\w/)
  })
})
