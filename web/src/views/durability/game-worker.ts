import {
  type PlayOptions,
  playSettlement,
  type SettlementGame,
} from '../../../../src/durability/settlement/play-settlement.ts'
import type { PlayedSettlement } from '../../../../src/durability/settlement/settlement-durability.ts'

/** A game to play, as the thread is told. */
export interface GameOrder extends SettlementGame, Required<PlayOptions> {}

/** What came out, and how long it took. */
export type GameReply =
  | { readonly played: PlayedSettlement; readonly milliseconds: number }
  | { readonly failed: string }

// A thread of use-game.ts.
addEventListener('message', ({ data }: MessageEvent<GameOrder>) => {
  const started = performance.now()
  try {
    const played = playSettlement(data, data)
    postMessage({ played, milliseconds: performance.now() - started } satisfies GameReply)
  } catch (error) {
    postMessage({ failed: (error as Error).message } satisfies GameReply)
  }
})
