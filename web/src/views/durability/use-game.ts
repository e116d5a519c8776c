import { useEffect, useRef, useState } from 'react'
import type { PlayedSettlement } from '../../../../src/durability/settlement/settlement-durability.ts'
import type { GameOrder, GameReply } from './game-worker.ts'

/** The latest answer of the game, and whether it is that of the order. */
export interface PlayedGame {
  readonly played: PlayedSettlement | undefined
  /** The draws of what is shown. */
  readonly draws: number
  /** True while what is shown is not yet the answer to the order, or one of few draws. */
  readonly busy: boolean
  readonly milliseconds?: number
  readonly failed?: string
}

interface Answered {
  readonly key: string
  readonly reply: GameReply
  readonly draws: number
}

/**
 * Plays games in a thread of the page. A quick game that runs is waited for, and the latest order follows it; a long one is ended as
 * soon as there is another order.
 */
export function useGame(order: GameOrder | undefined): PlayedGame {
  const key = order ? JSON.stringify(order) : ''
  const [answered, setAnswered] = useState<Answered>()
  const thread = useRef<{ worker: Worker; running?: GameOrder; next?: () => void } | undefined>(undefined)
  useEffect(() => () => thread.current?.worker.terminate(), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the order
  useEffect(() => {
    if (!order) return
    const open = () => ({ worker: new Worker(new URL('./game-worker.ts', import.meta.url), { type: 'module' }) })
    if (thread.current?.running && !thread.current.running.quick) {
      thread.current.worker.terminate()
      thread.current = undefined
    }
    thread.current ??= open()
    const here = thread.current
    const play = () => {
      here.running = order
      delete here.next
      here.worker.onmessage = ({ data }: MessageEvent<GameReply>) => {
        delete here.running
        setAnswered({ key, reply: data, draws: order.draws })
        here.next?.()
      }
      here.worker.postMessage(order)
    }
    if (here.running) here.next = play
    else play()
  }, [key])

  const reply = answered?.reply
  const busy = order !== undefined && (answered?.key !== key || order.quick)
  if (!reply) return { played: undefined, draws: 0, busy }
  if ('failed' in reply) return { played: undefined, draws: 0, busy, failed: reply.failed }
  return { played: reply.played, draws: answered!.draws, busy, milliseconds: reply.milliseconds }
}
