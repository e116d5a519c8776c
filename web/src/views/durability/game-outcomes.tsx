import { percent, variantWords } from '../../../../src/brief/durability-words.ts'
import { yearsWords } from '../../../../src/durability/game/game-words.ts'
import type { PlayedSettlement } from '../../../../src/durability/settlement/settlement-durability.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { expectationWords } from './expectation-words.ts'
import { Scroll } from './scroll.tsx'
import { Strip } from './strip.tsx'

/** How often peace holds by the game, by every belief, with and without backstop and force. */
export function GameOutcomes({
  answer: { ground },
  played: { views },
}: {
  readonly answer: DurabilityAnswer
  readonly played: PlayedSettlement
}) {
  const { nameOf } = useCase()
  const [yearText, setYear] = useUrlState('hold')
  const year = [1, 5, 10].find((each) => String(each) === yearText) ?? 5
  const { scenario } = ground.features
  return (
    <>
      <fieldset className="durability-hold">
        <legend>Peace holds for</legend>
        {[1, 5, 10].map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="hold"
              checked={each === year}
              onChange={() => setYear(each === 5 ? undefined : String(each))}
            />{' '}
            {yearsWords(each)}
          </label>
        ))}
      </fieldset>
      <Scroll label="Chance of the game that peace holds">
        <table className="durability-table durability-outcomes">
          <caption>Chance of the game that peace holds {yearsWords(year)}; in brackets, nine draws in ten</caption>
          <thead>
            <tr>
              <th scope="col">By what is expected by</th>
              {views[0].variants.map(({ name }) => (
                <th key={name} scope="col">
                  {variantWords(name, scenario)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <tr key={view.belief ? view.belief.actor + view.belief.expectation : 'record'}>
                <th scope="row">
                  {view.belief ? nameOf(view.belief.actor) : 'The ranges here'}
                  {view.belief && <span className="durability-note">{expectationWords[view.belief.expectation]}</span>}
                </th>
                {view.variants.map(({ name, simulated }) => {
                  const { share, spread } = simulated.hold.find((each) => each.year === year)!
                  return (
                    <td key={name}>
                      {percent(share)}{' '}
                      <span className="soft">
                        ({Math.round(spread.p5 * 100)}–{Math.round(spread.p95 * 100)})
                      </span>
                      <Strip low={spread.p5} high={spread.p95} at={share} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
