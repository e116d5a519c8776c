import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { isPlainScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import { compareEquilibria } from '../../../../src/stability/compare-equilibria.ts'
import { allConcepts } from '../../../../src/stability/stability.ts'
import { useSettled } from '../../parts/use-settled.ts'
import { Working } from '../../parts/working.tsx'
import { hold, toggleRule } from './change-scenario.ts'
import { EquilibriaList } from './equilibria.tsx'
import { PartyOrder } from './party-order.tsx'
import { PickConcept, useConcept } from './pick-concept.tsx'
import { Targets } from './targets.tsx'
import { useAddress, useScenario } from './use-scenario.ts'
import { useSolved } from './use-solved.ts'
import { Warnings } from './warnings.tsx'
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
            <PartyOrder
              party={party}
              conflict={conflict}
              scenario={scenario}
              onChange={(next, told) => {
                setScenario(next)
                if (told !== undefined) setSaid(told)
              }}
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
