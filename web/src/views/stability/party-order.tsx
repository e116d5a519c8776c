import { NumberInput } from '@mantine/core'
import { fullOrder } from '../../../../src/conflict/apply-scenario.ts'
import { type ConflictScenario, keysOfClasses } from '../../../../src/conflict/scenario.ts'
import type { ConflictParty, ConflictView } from '../../../../src/server/contract/stability.ts'
import { reorder, toggleWish, weigh } from './change-scenario.ts'
import { takenWords } from './state-name.tsx'
import { WishList } from './wish-list.tsx'

/** How a decision maker orders the states, to be changed on trial: statements and rankings are put in another order, weights changed. */
export function PartyOrder({
  party: { id, name, order },
  conflict,
  scenario,
  onChange,
}: {
  readonly party: ConflictParty
  readonly conflict: ConflictView
  readonly scenario: ConflictScenario
  /** `told` is read out. */
  readonly onChange: (scenario: ConflictScenario, told?: string) => void
}) {
  const listOrder = (written: readonly string[], words: (key: string) => string) => {
    const keys = fullOrder(written, scenario.order?.[id] ?? []).map((at) => written[at]!)
    return {
      party: name,
      order: keys,
      onMove: (from: number, to: number) => {
        const next = keys.toSpliced(from, 1).toSpliced(to, 0, keys[from]!)
        const told = `“${words(keys[from]!)}” is now ${to + 1} of ${next.length} of ${name}.`
        onChange(reorder(scenario, id, next, written), told)
      },
    }
  }
  switch (order.kind) {
    case 'statements': {
      if (order.wishes.length === 0) return <p className="soft">No statements: all states are equal to it.</p>
      const written = order.wishes.map(({ key }) => key)
      return (
        <WishList
          {...listOrder(written, (key) => order.wishes.find((wish) => wish.key === key)?.words ?? '')}
          wishes={order.wishes}
          off={scenario.off?.[id] ?? []}
          onToggle={(key) => onChange(toggleWish(scenario, id, key))}
        />
      )
    }
    case 'ranking': {
      const written = keysOfClasses(order.classes)
      const classes = order.classes.map((patterns, at) => ({
        key: written[at]!,
        words: patterns.map((pattern) => `${pattern} ${takenWords(pattern, conflict)}`).join('; equal to it: '),
      }))
      return (
        <>
          <p className="soft small">A ranking of states, best first.</p>
          <WishList
            {...listOrder(written, (key) => classes.find((each) => each.key === key)?.words ?? '')}
            wishes={classes}
          />
        </>
      )
    }
    case 'weights':
      return (
        <>
          <p className="soft small">Weighed: the sum over what holds in a state puts it in its place.</p>
          <ul className="stability-rules">
            {order.weights.map(({ key, words, weight }) => (
              <li key={key}>
                <NumberInput
                  size="xs"
                  label={<span dir="auto">{words}</span>}
                  value={scenario.weights?.[id]?.[key] ?? weight}
                  onChange={(value) => {
                    if (typeof value === 'number') onChange(weigh(scenario, id, key, value, weight))
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )
    case 'none':
      return <p className="soft">Nothing is written: all states are equal to it.</p>
  }
}
