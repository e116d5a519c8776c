import type { Order, Settlement } from '../../deal/deal.ts'
import type { StatedWait } from '../../deal/list-waits.ts'
import type { Gap } from '../../position/position.ts'
import type { Held } from './quoted.ts'

/** Who waits for whom. */
export interface WaitsView {
  /** Empty where all conditions were asked for. */
  readonly goal: Settlement
  readonly waits: readonly StatedWait[]
  /** Circles, first movers and steps on the way to the goal; absent without one. */
  readonly order?: Order
  /** Who has said nothing on an issue that others wait for from them, or that they must act on. */
  readonly silent: readonly Gap[]
  /** What is held on the acts that wait, are waited for, or are steps. */
  readonly held: readonly Held[]
}

export interface WaitsApi {
  /** Who waits for whom: the stated conditions as arrows, with the circles among them and what would free them. */
  'GET /api/waits': {
    readonly input: {
      /** issue=alternative, parted by commas; `any` for all conditions of the case; without it, the goal of case.yaml. */
      readonly goal?: string
    }
    readonly answer: WaitsView
  }
}
