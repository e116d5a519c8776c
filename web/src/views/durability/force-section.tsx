import { money, people, rangeWords } from '../../../../src/brief/durability-words.ts'
import type { Contributor, Force } from '../../../../src/durability/force/force.ts'
import { levelWords } from '../../../../src/durability/force/level-words.ts'
import { drawForce } from '../../../../src/durability/picture/draw-force.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { Quote } from '../../parts/quote.tsx'
import { Words } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import { Figure } from './figure.tsx'
import { Scroll } from './scroll.tsx'
import { Section } from './section.tsx'

/** What force and money a settlement takes, who has said what they would send, and who would pay. */
export function ForceSection({ answer }: { readonly answer: DurabilityAnswer }) {
  const { force, features } = answer.ground
  return (
    <Section
      id="force"
      title="Force and cost"
      lead="What force a settlement takes on the ground and what that costs a year. Reckoning only: nothing of it goes into history or the game, and nothing is converted between currencies."
    >
      {force ? (
        <Needs force={force} answer={answer} />
      ) : (
        <p className="gap durability-none">
          {features.forceIssues.length > 0
            ? 'This settlement sends no force. Choose one above that does.'
            : 'No issue of the case is about a force.'}
        </p>
      )}
    </Section>
  )
}

function Needs({ force, answer }: { readonly force: Force; readonly answer: DurabilityAnswer }) {
  const { nameOf } = useCase()
  const { question, needs, unsized, pledged, conditions } = force
  const said = [...question.contributors]
  return (
    <>
      <p>
        Asked for {levelWords[question.level]}, {question.backstop ? 'with' : 'without'} a backstop.
      </p>
      <Scroll label="What each kind of force takes">
        <table className="durability-table">
          <caption>
            What each kind of force takes: the least and the most that follow from the figures, no probabilities
          </caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">In the field</th>
              <th scope="col">To keep them there</th>
              <th scope="col">A year</th>
              <th scope="col">At the prices of</th>
              <th scope="col">Share of output, if it paid alone</th>
            </tr>
          </thead>
          <tbody>
            {needs.map(({ type, troops, pool, cost, unitCost, shares, lacksBackstop, shortfall, shareOfAll }) => (
              <tr key={type.kind}>
                <th scope="row">
                  {type.kind}
                  <span className="durability-note">
                    {type.words}; for {type.answers.map((level) => levelWords[level]).join(' or ')}
                    {type.reliesOnBackstop &&
                      (lacksBackstop
                        ? '. It relies on a backstop, which this settlement does not have'
                        : '. It relies on the backstop')}
                  </span>
                </th>
                <td>
                  {rangeWords(troops, people)}
                  {type.openAbove && ' or more'}
                  <span className="durability-note">{troops.from}</span>
                  {shortfall && (
                    <span className="durability-note">
                      {rangeWords(shortfall.now, people)} short today, {rangeWords(shortfall.ifAllMet, people)} if every
                      condition were met
                    </span>
                  )}
                </td>
                <td>
                  {rangeWords(pool, people)}
                  {type.openAbove && ' or more'}
                </td>
                <td>
                  {cost.currency} {rangeWords(cost, money)}
                  {type.openAbove && ' or more'}
                </td>
                <td>
                  {unitCost.name}
                  <span className="durability-note">{unitCost.perPersonYear.from}</span>
                </td>
                <td>
                  {shares.length === 0 && !shareOfAll ? (
                    <span className="gap">no output known in {cost.currency}</span>
                  ) : (
                    shares.map(({ actor, ofWhole, ofPledge }) => (
                      <span key={actor} className="durability-line">
                        {nameOf(actor)} {rangeWords(ofWhole, percentOf)}%
                        {ofPledge && `, ${rangeWords(ofPledge, percentOf)}% for its pledge`}
                      </span>
                    ))
                  )}
                  {shareOfAll && (
                    <span className="durability-line">all together {rangeWords(shareOfAll, percentOf)}%</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {unsized.length > 0 && (
        <p className="gap durability-none">
          {unsized.join(' and ')}: sized by the kilometre of line, and its length is not known. Give it in case.yaml,
          under durability.
        </p>
      )}
      <p className="small soft">
        For one in the field {question.rotation.low}–{question.rotation.high} people: {question.rotation.from}.
        {question.line && ` The line: ${rangeWords(question.line, people)} km (${question.line.from}).`} Sizes are
        figures that were reported or planned with; nobody has shown that they suffice.
      </p>
      <Figure draw={(width) => drawForce(force, { width, id: 'force-picture', background: 'none' })} />
      <h3>Who would send and pay</h3>
      {said.length === 0 ? (
        <p className="gap durability-none">Nobody is on record as willing to send peacekeepers.</p>
      ) : (
        <ul className="durability-contributors">
          {said.map((contributor) => (
            <Sender key={contributor.actor} contributor={contributor} answer={answer} />
          ))}
        </ul>
      )}
      {pledged.ifAllMet.high > 0 && (
        <p>
          Together {rangeWords(pledged.now, people)} today, {rangeWords(pledged.ifAllMet, people)} if every condition
          were met{pledged.unstated.length > 0 ? ', at least' : ''}.
        </p>
      )}
      {conditions.length > 0 && (
        <>
          <h3>What they wait for</h3>
          <ul className="durability-contributors">
            {conditions.map(({ id, words, met, contributors, removes, brings, citations }) => (
              <li key={id}>
                <p>
                  <strong>{words}</strong>:{' '}
                  {met === undefined
                    ? 'not known whether this settlement has it'
                    : met
                      ? 'this settlement has it'
                      : 'this settlement does not have it'}
                  . Without it {contributors.map(nameOf).join(' and ')} would not send{' '}
                  {removes ? rangeWords(removes, people) : <span className="gap">a number nobody has said</span>}
                  {brings && brings.high > 0 && `; met alone it brings ${rangeWords(brings, people)}`}.
                </p>
                {citations.map((citation) => (
                  <Words
                    key={`${citation.report}${citation.start}`}
                    citation={citation}
                    by={footing(answer.reports[citation.report])}
                  />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const footing = (report: { name: string; date?: string } | undefined) =>
  report ? [report.name, report.date].filter(Boolean).join(', ') : undefined

const percentOf = (share: number) => Number((share * 100).toPrecision(2)).toString()

function Sender({
  contributor: { actor, troops, gdp, evidence },
  answer,
}: {
  readonly contributor: Contributor
  readonly answer: DurabilityAnswer
}) {
  const { nameOf } = useCase()
  const quotes = evidence.flatMap((id) => answer.statements[id] ?? [])
  return (
    <li>
      <p>
        <strong>{nameOf(actor)}</strong>:{' '}
        {troops ? (
          <>
            {rangeWords(troops, people)} <span className="soft">({troops.from})</span>
          </>
        ) : (
          <span className="gap">nobody has said how many</span>
        )}
        {gdp && (
          <span className="small soft">
            {' '}
            Output {gdp.currency} {money(gdp.value)} a year: {gdp.from}.
          </span>
        )}
      </p>
      {troops?.citations?.map((citation) => (
        <Words key={citation.start} citation={citation} by={footing(answer.reports[citation.report])} />
      ))}
      {quotes.length > 0 && (
        <details className="small">
          <summary>
            {quotes.length === 1 ? 'The statement' : `The ${quotes.length} statements`} on sending a force
          </summary>
          {quotes.map((quoted) => (
            <Quote key={quoted.statement} quoted={quoted} />
          ))}
        </details>
      )}
    </li>
  )
}
