import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Report } from '../report/report.ts'
import type { Actor } from '../statement/actor.ts'
import { analyseCase } from './analyse.ts'
import { readStatements } from './read-statements.ts'
import { openReadingCrew } from './reading-crew.ts'

const root = join(import.meta.dirname, '..', '..')
const reports = async (name: string) => {
  const dir = join(root, 'examples', name, 'reports')
  return (await readdir(dir)).toSorted().map((file) => join(dir, file))
}
const missing = join(root, 'examples', 'no-such-report.txt')

async function read(paths: readonly string[], crew = openReadingCrew()) {
  const found = []
  for await (const one of readStatements(paths, { crew })) found.push(one)
  return found
}

/** A worker that sleeps as long as the report's file name says, ends where it says so, and finds nothing. */
const odd = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ bytes, given, reports }) => {
    if (reports?.some(({ text }) => text.includes('drop'))) process.exit(1)
    if (reports) return parentPort.postMessage({ value: reports.map(({ text }) =>
      text.includes('wrong') ? { error: new RangeError('a fault') } : { value: [text] }) })
    const word = Buffer.from(bytes).toString()
    if (word.includes('end')) process.exit(1)
    if (word.includes('fault')) return parentPort.postMessage({ error: new RangeError('a fault') })
    const value = { ok: true, warnings: [], value: { id: given.file, text: word } }
    setTimeout(() => parentPort.postMessage({ value }), Number(/[0-9]+/.exec(word)?.[0] ?? 0))
  })`

const oddCrew = () => {
  let started = 0
  const start = () => {
    started += 1
    return new Worker(odd, { eval: true })
  }
  return { crew: openReadingCrew({ workers: 2, start }), started: () => started }
}
const bytes = (word: string) => new TextEncoder().encode(word)

// Threads take long to start on a busy machine.
describe('a reading crew', { timeout: 180_000 }, () => {
  it('finds the same as this thread, in the order of the files', async () => {
    const [first, second] = await reports('backstop-2025')
    const paths = [first!, second!, missing, ...(await reports('good-friday-1999'))]
    const alone = await read(paths, openReadingCrew({ workers: 1 }))
    expect(alone.flatMap(({ statements }) => statements).length).toBeGreaterThan(20)
    expect(alone.map(({ file }) => file)).toEqual(paths)
    expect(await read(paths, openReadingCrew({ workers: 2 }))).toEqual(alone)
  })

  it('starts no worker for little work, nor for one at a time', async () => {
    const start = () => {
      throw new Error('a worker was started')
    }
    const [path] = await reports('backstop-2025')
    for (const options of [{ start }, { start, workers: 1 }]) {
      const [found] = await read([path!], openReadingCrew(options))
      expect(found?.statements.length).toBeGreaterThan(5)
    }
  })

  it('gives the quick before the slow to whoever asks for each', async () => {
    const { crew } = oddCrew()
    onTestFinished(() => crew.close())
    const done: string[] = []
    const ask = async (word: string) => {
      await crew.read(bytes(word), { file: word })
      done.push(word)
    }
    await Promise.all([ask('300'), ask('1'), ask('2'), ask('3')])
    expect(done).toEqual(['1', '2', '3', '300'])
  })

  it('loses only what a worker was reading when it ended, and replaces it', async () => {
    const { crew, started } = oddCrew()
    onTestFinished(() => crew.close())
    const words = ['1', 'end', '2', 'end', 'end', '3', '4']
    const answers = await Promise.allSettled(words.map((word) => crew.read(bytes(word), { file: word })))
    expect(answers.map(({ status }) => status)).toEqual(
      words.map((word) => (word === 'end' ? 'rejected' : 'fulfilled')),
    )
    expect(started()).toBeGreaterThan(3)
    await expect(crew.read(bytes('5'), { file: '5' })).resolves.toMatchObject({ value: { text: '5' } })
  })

  it('searches several reports at once, and loses only the one with which a worker ends or that is at fault', async () => {
    const { crew, started } = oddCrew()
    onTestFinished(() => crew.close())
    const actors: readonly Actor[] = []
    const words = ['a', 'drop', 'b', 'wrong', 'c', 'd', 'e', 'f']
    const answers = await Promise.allSettled(words.map((text) => crew.find({ text } as Report, actors)))
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : (answer.reason as Error).name)),
    ).toEqual(words.map((word) => ({ drop: 'WorkerEnded', wrong: 'RangeError' })[word] ?? [word]))
    expect(started()).toBeLessThan(words.length)
  })

  it('says so where no worker can be started, and starts none once it is closed', async () => {
    const none = openReadingCrew({
      workers: 2,
      start: () => {
        throw new RangeError('no room')
      },
    })
    const refused = await Promise.allSettled(['a', 'b', 'c'].map((text) => none.find({ text } as Report, [])))
    expect(refused).toEqual(Array(3).fill({ status: 'rejected', reason: new RangeError('no room') }))

    let started = 0
    const idle = openReadingCrew({
      workers: 2,
      start: () => {
        started += 1
        return new Worker('setInterval(() => {}, 1000)', { eval: true })
      },
    })
    const actors: readonly Actor[] = []
    const asked = Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => idle.find({ text } as Report, actors)))
    await new Promise(setImmediate)
    await idle.close()
    expect((await asked).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    expect(started).toBe(2)
  })

  it('makes a problem of the file whose worker ended', async () => {
    const paths = await reports('good-friday-1999')
    const start = () =>
      new Worker(`require('node:worker_threads').parentPort.on('message', () => process.exit(7))`, { eval: true })
    const found = await read(paths, openReadingCrew({ workers: 2, start }))
    expect(found).toMatchObject(
      paths.map((file) => ({ file, problems: [{ code: 'reader-ended', severity: 'error', location: { file } }] })),
    )
  })

  it('passes on a fault of ours as it is', async () => {
    const { crew } = oddCrew()
    onTestFinished(() => crew.close())
    await expect(crew.read(bytes('fault'), {})).rejects.toThrow(new RangeError('a fault'))
  })

  it('works a case out as this thread does', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'nonpaper-crew-'))
    onTestFinished(() => rm(dir, { recursive: true }))
    const analyses = []
    for (const workers of [1, 2]) {
      // Afresh, for what was found before is in the record.
      await rm(dir, { recursive: true })
      await cp(join(root, 'examples', 'good-friday-1999'), dir, { recursive: true })
      await rm(join(dir, '.nonpaper'), { recursive: true, force: true })
      analyses.push(await analyseCase(dir, undefined, undefined, openReadingCrew({ workers })))
    }
    expect(analyses[0]).toMatchObject({ ok: true, value: { problems: [] } })
    expect(analyses[1]).toEqual(analyses[0])
  })
})
