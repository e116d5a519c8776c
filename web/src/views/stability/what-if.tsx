import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { fullOrder } from '../../../../src/conflict/apply-scenario.ts'
import { isPlainScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictParty, ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import { compareEquilibria } from '../../../../src/stability/compare-equilibria.ts'
import { allConcepts } from '../../../../src/stability/stability.ts'
import { useSettled } from '../../parts/use-settled.ts'
import { Working } from '../../parts/working.tsx'
import { hold, reorder, toggleRule, toggleWish } from './change-scenario.ts'
import { EquilibriaList } from './equilibria.tsx'
import { PickConcept, useConcept } from './pick-concept.tsx'
import { Targets } from './targets.tsx'
import { useAddress, useScenario } from './use-scenario.ts'
import { useSolved } from './use-solved.ts'
import { Warnings } from './warnings.tsx'
import { WishList } from './wish-list.tsx'
import './what-if.css'

/** What each wants, in order, to be changed on trial; the equilibria follow at once, beside those of the file. */
export function WhatIf({ conflict }: { readonly conflict: ConflictView }) {
  const [scenario, setScenario] = useScenario()
  const [said, setSaid] = useState('')
  const settled = useSettled(scenario, 60)
  const before = useSolved(conflict, {})
  const now = useSolved(conflict, settled)
  const address = useAddress()
  const concept = useConcept(before.data?.concepts ?? allConcepts)

  return (
    <div className="stability-what-if">
      <div className="visually-hidden" role="status">
        {said}
      </div>
      <div className="stability-lists">
        {conflict.parties.map((party) => (
          <section key={party.id}>
            <h2 dir="auto">{party.name}</h2>
            <Order
              party={party}
              asked={scenario.order?.[party.id] ?? []}
              off={scenario.off?.[party.id] ?? []}
              onOrder={(order, words, place) => {
                if (party.order.kind !== 'statements') return
                const written = party.order.wishes.map(({ key }) => key)
                setScenario(reorder(scenario, party.id, order, written))
                setSaid(`“${words}” is now ${place + 1} of ${order.length} of ${party.name}.`)
              }}
              onToggle={(key) => setScenario(toggleWish(scenario, party.id, key))}
            />
          </section>
        ))}
        {conflict.rules.length > 0 && (
          <section>
            <h2>What cannot be</h2>
            <ul className="stability-rules">
              {conflict.rules.map(({ key, words }) => (
                <li key={key}>
                  <Checkbox
                    size="xs"
                    label={<span dir="auto">{words}</span>}
                    checked={!scenario.lifted?.includes(key)}
                    onChange={() => setScenario(toggleRule(scenario, key))}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>Options held fast</h2>
          <ul className="stability-rules">
            {conflict.options.map(({ id, label }) => (
              <li key={id}>
                <NativeSelect
                  size="xs"
                  label={<span dir="auto">{label}</span>}
                  value={scenario.fixed?.[id] ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    setScenario(hold(scenario, id, value === 'Y' || value === 'N' ? value : undefined))
                  }
                  data={[
                    { value: '', label: 'free' },
                    { value: 'Y', label: 'taken' },
                    { value: 'N', label: 'not taken' },
                  ]}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className="stability-result" aria-label="What would hold">
        <PickConcept concepts={before.data?.concepts ?? allConcepts} />
        <Working work={now} what="Solving the conflict" instead="Options held fast leave fewer states to look at.">
          {(table) => (
            <>
              <Difference
                before={before.data}
                now={table}
                conflict={conflict}
                isPlain={isPlainScenario(scenario)}
                concept={concept}
              />
              <h3>Today and targets</h3>
              <Targets conflict={conflict} table={table} />
              <Warnings problems={table.warnings} />
            </>
          )}
        </Working>
        {!isPlainScenario(scenario) && (
          <p>
            <Link href={address({ show: 'compare' })}>Compare side by side</Link>
          </p>
        )}
      </section>
    </div>
  )
}

function Order({
  party,
  asked,
  off,
  onOrder,
  onToggle,
}: {
  readonly party: ConflictParty
  readonly asked: readonly string[]
  readonly off: readonly string[]
  readonly onOrder: (order: readonly string[], words: string, place: number) => void
  readonly onToggle: (key: string) => void
}) {
  const { order } = party
  switch (order.kind) {
    case 'statements': {
      if (order.wishes.length === 0) return <p className="soft">No statements: all states are equal to it.</p>
      const written = order.wishes.map(({ key }) => key)
      const keys = fullOrder(written, asked).map((at) => written[at]!)
      return (
        <WishList
          party={party.name}
          wishes={order.wishes}
          order={keys}
          off={off}
          onToggle={onToggle}
          onMove={(from, to) => {
            const next = keys.toSpliced(from, 1).toSpliced(to, 0, keys[from]!)
            onOrder(next, order.wishes.find(({ key }) => key === keys[from])?.words ?? '', to)
          }}
        />
      )
    }
    case 'weights':
      return (
        <>
          <p className="soft small">Weighed, not ordered: change the weights in conflict.yaml.</p>
          <ul>
            {order.weights.map(({ words, weight }) => (
              <li key={words} dir="auto">
                {words}: {weight}
              </li>
            ))}
          </ul>
        </>
      )
    case 'ranking':
      return (
        <>
          <p className="soft small">A ranking of states, best first: change it in conflict.yaml.</p>
          <ol className="stability-classes">
            {order.classes.map((patterns) => (
              <li key={patterns.join()}>{patterns.join(', ')}</li>
            ))}
          </ol>
        </>
      )
    case 'none':
      return <p className="soft">Nothing is written: all states are equal to it.</p>
  }
}

function Difference({
  before,
  now,
  conflict,
  isPlain,
  concept,
}: {
  readonly before: StabilityTable | undefined
  readonly now: StabilityTable
  readonly conflict: ConflictView
  readonly isPlain: boolean
  readonly concept: (typeof allConcepts)[number]
}) {
  const { gained, lost, kept } = compareEquilibria(before?.rows ?? now.rows, now.rows, concept)
  const source = conflict.source === 'draft' ? 'the draft' : 'conflict.yaml'
  return (
    <>
      <h3>
        Equilibria: {now.equilibria[concept]?.toLocaleString('en')} of {now.count.toLocaleString('en')} states
      </h3>
      <p role="status">
        {isPlain
          ? `As ${source} says.`
          : gained.length === 0 && lost.length === 0
            ? `The same as ${source} gives.`
            : `Against ${source}: ${gained.length} gained, ${lost.length} lost.`}
      </p>
      <EquilibriaList
        conflict={conflict}
        groups={
          isPlain
            ? [{ sign: '●', word: 'holds', rows: kept }]
            : [
                { sign: '+', word: 'gained', rows: gained },
                { sign: '−', word: 'lost', rows: lost, isGone: true },
                { sign: '=', word: 'kept', rows: kept },
              ]
        }
      />
    </>
  )
}
