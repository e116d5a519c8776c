import { chance, percent } from '../../../../src/brief/durability-words.ts'
import { explainGame } from '../../../../src/durability/game/explain-game.ts'
import { yearsWords } from '../../../../src/durability/game/game-words.ts'
import type { Ranges } from '../../../../src/durability/game/parameters.ts'
import { modesOf } from '../../../../src/durability/game/ranges.ts'
import type { UnplayedBelief } from '../../../../src/durability/settlement/play-beliefs.ts'
import type { PlayedSettlement } from '../../../../src/durability/settlement/settlement-durability.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { Words } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import { BeliefNumbers } from './belief-numbers.tsx'
import { type BeliefRanges, keyOf } from './belief-ranges.ts'
import { expectationWords } from './expectation-words.ts'

const reasons: Readonly<Record<UnplayedBelief['because'], string>> = {
  'about another': 'it is about another',
  'its own word': 'it is the challenger’s own word',
  'a condition that cannot be read': 'its condition cannot be read against the settlement',
}

/** What everybody on record expects of the challenger, in their words, and what the game makes of it. */
export function GameBeliefs({
  answer,
  played: { views, guarantor },
  ranges,
  given,
  onChange,
}: {
  readonly answer: DurabilityAnswer
  readonly played: PlayedSettlement
  /** Of the game where nobody believes otherwise. */
  readonly ranges: Ranges
  /** What beliefs are given here. */
  readonly given: BeliefRanges
  readonly onChange: (given: BeliefRanges, isDone: boolean) => void
}) {
  const { nameOf } = useCase()
  const { ground, reports, beliefs } = answer
  const { challenger, guarantor: helper } = ground.features
  const names = {
    challenger: challenger === undefined ? 'the challenger' : nameOf(challenger),
    guarantor: helper === undefined ? 'the guarantor' : nameOf(helper),
  }
  const by = (report: string) => [reports[report]?.name, reports[report]?.date].filter(Boolean).join(', ')
  return (
    <ul className="durability-beliefs">
      {views.map((view) => {
        const [asked] = view.variants
        const { path, attackYear } = asked.solved
        const first = path[0]!
        const highest = path.reduce((top, each) => (each.threshold > top.threshold ? each : top))
        const { belief } = view
        const recorded = belief && beliefs.find((each) => keyOf(each) === keyOf(belief))
        return (
          <li key={belief ? belief.actor + belief.expectation : 'record'}>
            <h4>
              {belief ? `${nameOf(belief.actor)}: ${expectationWords[belief.expectation]}` : 'By the ranges above'}
            </h4>
            {belief?.citations.map((citation) => (
              <Words
                key={`${citation.report}${citation.start}`}
                citation={citation}
                by={[belief.name, by(citation.report)].filter(Boolean).join(', ')}
              />
            ))}
            <p className="small">
              At the most likely values {names.guarantor} comes with a chance of {chance(first.p)}; an attack pays below{' '}
              {chance(first.threshold)} at the start
              {highest.year > 0 && ` and ${chance(highest.threshold)} in year ${highest.year}, when that is highest`}
              {highest.threshold <= 0 && ', so that no backstop is needed'}. In that game {names.challenger}{' '}
              {attackYear === null
                ? 'would not attack'
                : attackYear === 0
                  ? 'would attack at once'
                  : `would attack after ${yearsWords(attackYear)} of waiting`}
              ; over the draws it attacks at some time in {percent(asked.simulated.everAttacks.share)}.
            </p>
            {recorded && (
              <BeliefNumbers
                belief={recorded}
                given={given[keyOf(recorded)] ?? {}}
                ranges={ranges}
                answer={answer}
                onChange={(own, isDone) => {
                  const { [keyOf(recorded)]: _, ...rest } = given
                  onChange(Object.keys(own).length === 0 ? rest : { ...rest, [keyOf(recorded)]: own }, isDone)
                }}
              />
            )}
            <details className="small">
              <summary>Step by step</summary>
              {explainGame({
                parameters: modesOf(view.ranges),
                scenario: asked.scenario,
                solved: asked.solved,
                simulated: asked.simulated,
                ...(guarantor && !belief && { guarantor }),
                names,
              }).map(({ heading, sentences }) => (
                <section key={heading}>
                  <h5>{heading}</h5>
                  <p>{sentences.join(' ')}</p>
                </section>
              ))}
            </details>
          </li>
        )
      })}
      {ground.unplayed.map(({ belief, because }) => (
        <li key={belief.positions.join()}>
          <h4>
            {nameOf(belief.actor)}: {expectationWords[belief.expectation]}
          </h4>
          <p className="small">Not played: {reasons[because]}.</p>
          {belief.citations.map((citation) => (
            <Words key={`${citation.report}${citation.start}`} citation={citation} by={by(citation.report)} />
          ))}
        </li>
      ))}
    </ul>
  )
}
