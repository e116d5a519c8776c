import { type DenseKernel, stampedTogether } from './dense-kernel.ts'
import type { DensePlan } from './dense-plan.ts'
import { type Sweeps, solve } from './sweeps.ts'

/** Sorts one decision maker's blocks, which the improvements of all others need. */
export function sortDecisionMaker(kernel: DenseKernel, plan: DensePlan, decisionMaker: number, worker: number): void {
  const { up, down } = plan.decisionMakers[decisionMaker]!
  const { width, at } = plan.order[decisionMaker]!
  const { space } = plan.desks[worker]!
  kernel.sortBlocks(width, plan.payoffs[decisionMaker]!, plan.options, up | down, at, space)
}

/** Marks the states of a dense space that are stable for one decision maker; gives how many by concept. */
export function solveDecisionMaker(
  kernel: DenseKernel,
  memory: ArrayBufferLike,
  plan: DensePlan,
  decisionMaker: number,
  worker: number,
): ReturnType<typeof solve> {
  return solve(denseSweeps(kernel, memory, plan, decisionMaker, worker), plan.concepts)
}

function denseSweeps(
  kernel: DenseKernel,
  memory: ArrayBufferLike,
  plan: DensePlan,
  decisionMaker: number,
  worker: number,
): Sweeps {
  const { options } = plan
  const { values, pairs, stamps, space } = plan.desks[worker]!
  const payoffs = plan.payoffs[decisionMaker]!
  const own = plan.decisionMakers[decisionMaker]!
  const opponents = plan.decisionMakers.flatMap(({ up, down }, j) =>
    j === decisionMaker || (up | down) === 0 ? [] : [{ up, down, order: plan.order[j]! }],
  )
  const all = opponents.reduce((sum, { up, down }) => ({ up: sum.up | up, down: sum.down | down }), { up: 0, down: 0 })
  const codes = 2 ** options

  return {
    takePayoffs: () => {
      new Int32Array(memory, values, codes).set(new Int32Array(memory, payoffs, codes))
    },
    spreadHighest: () => kernel.spreadHighest(values, options, own.up, own.down),
    capByPayoffs: () => kernel.capByPayoffs(values, payoffs, options),
    markStable: (concept) => kernel.markStable(values, payoffs, options, plan.marks[concept][decisionMaker]!),
    pairUp: () => kernel.pairUp(payoffs, values, options, pairs),
    takeHalf: (which) => kernel.takeOne(pairs, which, options, values),

    closeByMoves() {
      if (plan.isAllFeasible) {
        // Nothing is in anybody's way: one joint move does it.
        kernel.spreadLowest(values, options, all.up, all.down)
        return
      }
      let sum = kernel.shutInfeasible(values, payoffs, options)
      for (let before: bigint | undefined; sum !== before; ) {
        before = sum
        for (const { up, down } of opponents) {
          kernel.spreadLowest(values, options, up, down)
          sum = kernel.shutInfeasible(values, payoffs, options)
        }
      }
    },

    closeByImprovements() {
      new Uint32Array(memory, stamps, Math.ceil(codes / stampedTogether)).fill(1)
      // An opponent looks again at what others have changed since its own last step.
      const nextLook = opponents.map(() => 1)
      let step = 1
      for (let quiet = 0; quiet < opponents.length; ) {
        const at = (step - 1) % opponents.length
        const { up, down, order } = opponents[at]!
        step += 1
        quiet = kernel.improve(order.width, pairs, options, up, down, order.at, stamps, nextLook[at]!, step, space)
          ? 1
          : quiet + 1
        nextLook[at] = step + 1
      }
    },
  }
}
