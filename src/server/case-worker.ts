import { parentPort, workerData } from 'node:worker_threads'
import { InvariantError, NonpaperError } from '../text/error.ts'
import type { Decoded } from '../text/problem.ts'
import type { AnswerRequest } from './answers/answer.ts'
import { answers } from './answers/answers.ts'
import { prepareCodebook } from './answers/codebook.ts'
import type { Download } from './contract/download.ts'
import { openDesk } from './desk.ts'
import type { Asked, Reply, Said, ThreadData } from './thread-messages.ts'

const { dir, leads } = workerData as ThreadData
const port = parentPort!
const say = (said: Said) => port.postMessage(said)

const opening = openDesk(dir, {
  watched: leads,
  ...(leads && {
    onEvent: (event) => {
      say(event)
      // Those who wait for the change are answered first.
      if (event.event === 'changed') setTimeout(() => void opening.then(prepareCodebook).catch(() => undefined), 500)
    },
  }),
})
let known = 0

port.on('message', async ({ id, route, input, revision, key, job }: Asked) => {
  try {
    const desk = await opening
    if (!leads && revision > known) {
      await desk.read()
      known = revision
    }
    const request: AnswerRequest = {
      ...(key !== undefined && { key }),
      onProgress: (done, of, what) => {
        if (job !== undefined) say({ event: 'progress', job, done, of, what })
      },
    }
    const answer = answers[route as keyof typeof answers] as (
      input: unknown,
      desk: unknown,
      request: AnswerRequest,
    ) => Decoded<unknown> | Promise<Decoded<unknown>>
    say({ id, reply: replyOf(await answer(input, desk, request)) })
  } catch (error) {
    say({ id, reply: failure(error) })
  }
})

if (leads) {
  const desk = await opening
  void desk.ready().catch(() => undefined)
}

function replyOf(decoded: Decoded<unknown>): Reply {
  if (!decoded.ok) return json(422, { problems: decoded.problems })
  const { value } = decoded
  if (isDownload(value)) {
    return { status: 200, type: value.type, body: new Uint8Array(value.bytes), download: value.name }
  }
  return json(200, value)
}

const isDownload = (value: unknown): value is Download =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})

function failure(error: unknown): Reply {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const worldFailed = error instanceof NonpaperError && !(error instanceof InvariantError)
  if (!worldFailed && process.env.NONPAPER_DEBUG) process.stderr.write(`${stack}\n`)
  const problem = worldFailed
    ? { code: 'world-failed', severity: 'error', message, hint: 'Mend that, then try again.' }
    : {
        code: 'our-fault',
        severity: 'error',
        message: `this is a fault in Nonpaper: ${message}`,
        hint: 'Please report it; the case is as it was.',
      }
  return json(500, { problems: [problem] })
}
