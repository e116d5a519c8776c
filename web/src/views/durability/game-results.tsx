import { chance, percent, variantWords } from '../../../../src/brief/durability-words.ts'
import { explainGame } from '../../../../src/durability/game/explain-game.ts'
import { yearsWords } from '../../../../src/durability/game/game-words.ts'
import { modesOf } from '../../../../src/durability/game/ranges.ts'
import type { UnplayedBelief } from '../../../../src/durability/settlement/play-beliefs.ts'
import type { BeliefView, PlayedSettlement } from '../../../../src/durability/settlement/settlement-durability.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { Words } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { Scroll } from './scroll.tsx'
import { Strip } from './strip.tsx'

const expectations = { keeps: 'it keeps a deal', breaks: 'it comes again unless it is deterred' } as const
const reasons: Readonly<Record<UnplayedBelief['because'], string>> = {
  'about another': 'it is about another',
  'its own word': 'it is the challenger’s own word',
  'a condition that cannot be read': 'its condition cannot be read against the settlement',
}

/** What the game says by every belief: how often peace holds, with and without backstop and force. */
export function GameResults({
  answer: { ground, reports },
  played: { views, guarantor },
}: {
  readonly answer: DurabilityAnswer
  readonly played: PlayedSettlement
}) {
  const { nameOf } = useCase()
  const [yearText, setYear] = useUrlState('hold')
  const year = [1, 5, 10].find((each) => String(each) === yearText) ?? 5
  const { scenario, challenger, guarantor: helper } = ground.features
  const names = {
    challenger: challenger === undefined ? 'the challenger' : nameOf(challenger),
    guarantor: helper === undefined ? 'the guarantor' : nameOf(helper),
  }
  const whoseOf = ({ belief }: BeliefView) => (belief ? nameOf(belief.actor) : 'The ranges below')
  const by = (report: string) => [reports[report]?.name, reports[report]?.date].filter(Boolean).join(', ')
  return (
    <>
      <div className="durability-hold">
        <span id="hold-label">Peace holds for</span>
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
      </div>
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
                  {whoseOf(view)}
                  {view.belief && <span className="durability-note">{expectations[view.belief.expectation]}</span>}
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
      <ul className="durability-beliefs">
        {views.map((view) => {
          const [asked] = view.variants
          const { path, attackYear } = asked.solved
          const first = path[0]!
          const highest = path.reduce((top, each) => (each.threshold > top.threshold ? each : top))
          const { belief } = view
          return (
            <li key={belief ? belief.actor + belief.expectation : 'record'}>
              <h3>{belief ? `${nameOf(belief.actor)}: ${expectations[belief.expectation]}` : 'By the ranges below'}</h3>
              {belief?.citations.map((citation) => (
                <Words
                  key={`${citation.report}${citation.start}`}
                  citation={citation}
                  by={[belief.name, by(citation.report)].filter(Boolean).join(', ')}
                />
              ))}
              <p className="small">
                At the most likely values {names.guarantor} comes with a chance of {chance(first.p)}; an attack pays
                below {chance(first.threshold)} at the start
                {highest.year > 0 && ` and ${chance(highest.threshold)} in year ${highest.year}, when that is highest`}
                {highest.threshold <= 0 && ', so that no backstop is needed'}. {names.challenger}{' '}
                {attackYear === null
                  ? 'would not attack'
                  : attackYear === 0
                    ? 'would attack at once'
                    : `would attack after ${yearsWords(attackYear)} of waiting`}
                ; over the draws it attacks at some time in {percent(asked.simulated.everAttacks.share)}.
              </p>
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
                    <h4>{heading}</h4>
                    <p>{sentences.join(' ')}</p>
                  </section>
                ))}
              </details>
            </li>
          )
        })}
        {ground.unplayed.map(({ belief, because }) => (
          <li key={belief.positions.join()}>
            <h3>
              {nameOf(belief.actor)}: {expectations[belief.expectation]}
            </h3>
            <p className="small">Not played: {reasons[because]}.</p>
            {belief.citations.map((citation) => (
              <Words key={`${citation.report}${citation.start}`} citation={citation} by={by(citation.report)} />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
