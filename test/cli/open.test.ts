import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { example } from '../builders/workbench.ts'

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
let dir: string
let started: ChildProcess[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nonpaper-open-'))
  await cp(example, dir, { recursive: true, filter: (file) => !file.includes('.nonpaper') })
  started = []
})
afterEach(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await rm(dir, { recursive: true, force: true })
})

/** Starts `nonpaper open` and waits for its address, or for its end. */
async function open(...args: readonly string[]) {
  const child = spawn(process.execPath, [main, 'open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let out = ''
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const address = await new Promise<string | undefined>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (out.includes('\n')) resolve(out.split('\n')[0])
    })
    child.on('exit', () => resolve(undefined))
  })
  return { child, address, errors: () => errors }
}

const caseOf = (address: string) => {
  const { origin, searchParams } = new URL(address)
  return fetch(`${origin}/api/case`, { headers: { authorization: `Bearer ${searchParams.get('token')}` } })
}

describe('nonpaper open', () => {
  test('prints the address, answers there, and ends at Ctrl-C with nothing left running', async () => {
    const { child, address, errors } = await open(dir, '--no-browser')
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43,}$/)
    expect((await caseOf(address!)).status).toBe(200)
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(errors()).toContain('Ctrl-C ends it')
    await expect(caseOf(address!)).rejects.toThrow()
  })

  test('is found at the same address again after it was killed', async () => {
    const first = await open(dir, '--no-browser')
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const second = await open(dir, '--no-browser')
    expect(second.address).toBe(first.address)
    expect((await caseOf(first.address!)).status).toBe(200)
  })

  test('is opened once on a folder: a second start leads to the first', async () => {
    const first = await open(dir, '--no-browser')
    const second = await open(dir, '--no-browser')
    expect(second.address).toBe(first.address)
    if (second.child.exitCode === null) await once(second.child, 'exit')
    expect(second.child.exitCode).toBe(0)
    expect(second.errors()).toContain('already')
  })

  test('two cases are open side by side, each with a token of its own', async () => {
    const other = await mkdtemp(join(tmpdir(), 'nonpaper-open-'))
    await cp(example, other, { recursive: true, filter: (file) => !file.includes('.nonpaper') })
    const [first, second] = await Promise.all([open(dir, '--no-browser'), open(other, '--no-browser')])
    expect(new URL(first.address!).port).not.toBe(new URL(second.address!).port)
    expect(new URL(first.address!).search).not.toBe(new URL(second.address!).search)
    await rm(other, { recursive: true, force: true })
  })

  test('leaves the case as it was: the record is ignored by git', async () => {
    const before = await readFile(join(dir, 'case.yaml'), 'utf8')
    await open(dir, '--no-browser')
    expect(await readFile(join(dir, 'case.yaml'), 'utf8')).toBe(before)
    expect(await readFile(join(dir, '.nonpaper', '.gitignore'), 'utf8')).toBe('*\n')
  })

  test('says what to do where there is no case', async () => {
    const { child, address, errors } = await open(join(dir, 'reports'), '--no-browser')
    expect(address).toBeUndefined()
    expect(child.exitCode).toBe(2)
    expect(errors()).toContain('no case.yaml in this folder')
    expect(errors()).toContain('nonpaper init')
  })

  test('says so where the port is taken or none', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { child, errors } = await open(dir, '--no-browser', '--port', String(port))
    expect(child.exitCode).toBe(3)
    expect(errors()).toContain(`cannot listen on port ${port}`)
    taken.close()
    const wrong = await open(dir, '--port', '70000')
    expect(wrong.child.exitCode).toBe(2)
    expect(wrong.errors()).toContain('1 to 65535')
  })
})
