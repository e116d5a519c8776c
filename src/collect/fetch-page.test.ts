import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPage } from './fetch-page.ts'

const pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/talks/resume.html': (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<p>Talks resume.</p>'),
  '/moved': (_, response) => response.writeHead(302, { Location: '/talks/resume.html' }).end(),
  '/round': (_, response) => response.writeHead(302, { Location: '/round' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/picture': (_, response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end('PNG'),
  '/endless': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' })
    const more = () => {
      if (!response.destroyed) response.write('x'.repeat(64 * 1024), more)
    }
    more()
  },
  '/silent': () => undefined,
  '/cookies': ({ headers }, response) =>
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`cookie: ${headers.cookie ?? 'none'}`),
}

describe('a page fetched from its address', () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = pages[request.url ?? '']
      if (page) page(request, response)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const codeOf = async (...given: Parameters<typeof fetchPage>) => {
    const fetched = await fetchPage(...given)
    return fetched.ok ? 'fetched' : fetched.problems.map(({ code }) => code).join()
  }

  it('comes as it is, under a name that says where from, also after a redirect', async () => {
    for (const path of ['/talks/resume.html', '/moved']) {
      const fetched = await fetchPage(origin + path)
      expect(fetched).toMatchObject({
        ok: true,
        value: { url: `${origin}/talks/resume.html`, name: '127.0.0.1 resume.html' },
      })
      expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toBe('<p>Talks resume.</p>')
    }
  })
  it.each([
    ['talks', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['http://me:secret@127.0.0.1/', 'bad-address'],
  ])('is not asked for at %s', async (address, code) => {
    expect(await codeOf(address)).toBe(code)
  })
  it.each([
    ['/nowhere', 'not-fetched'],
    ['/round', 'not-fetched'],
    ['/to-file', 'bad-address'],
    ['/picture', 'unsupported-format'],
    ['/endless', 'too-large'],
  ])('is refused at %s', async (path, code) => {
    expect(await codeOf(origin + path)).toBe(code)
  })
  it('is not waited for longer than said', async () => {
    expect(await codeOf(`${origin}/silent`, { patience: 200 })).toBe('not-fetched')
  })
  it('is refused where nobody listens', async () => {
    expect(await codeOf('http://127.0.0.1:9/')).toBe('not-fetched')
  })
  it('is not asked of the workbench itself, whatever it is called and whoever leads there', async () => {
    const ownPort = Number(new URL(origin).port)
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '127.1'])
      expect([host, await codeOf(`http://${host}:${ownPort}/silent`, { ownPort })]).toEqual([host, 'own-address'])
    const other = createServer((_, response) => response.writeHead(302, { Location: `${origin}/silent` }).end())
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    expect(await codeOf(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`, { ownPort })).toBe('own-address')
    other.close()
  })
  it('may not lead from the world into this machine', async () => {
    let asked = 0
    const resolve = async () => (asked++ === 0 ? '193.0.6.139' : '127.0.0.1')
    expect(await codeOf(`${origin}/moved`, { resolve })).toBe('forbidden-address')
  })
})
