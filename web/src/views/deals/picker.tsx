import { Button } from '@mantine/core'
import { memo } from 'react'
import type { Wording } from '../../../../src/brief/wording.ts'
import { sentenceCase } from '../../../../src/brief/wording.ts'
import type { Codebook, Issue } from '../../../../src/position/codebook.ts'
import type { Picked } from './use-settlement.ts'

/** The most alternatives that stand side by side; more are chosen from a list. */
const mostChoices = 6

/** One row an issue: its question, its alternatives, and whether it belongs to what the search is asked. */
export function Picker({
  codebook,
  picked,
  wording,
}: {
  readonly codebook: Codebook
  readonly picked: Picked
  readonly wording: Wording
}) {
  const { settlement, goal, departures, pick, pin, show } = picked
  return (
    <section className="deals-pane" aria-labelledby="deals-picker-title">
      <header className="deals-pane-head">
        <h2 id="deals-picker-title">The settlement</h2>
        <div className="deals-buttons">
          <Button variant="default" size="compact-sm" onClick={() => show({})}>
            Status quo
          </Button>
          {Object.keys(codebook.goal).length > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => show(codebook.goal)}>
              The goal
            </Button>
          )}
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="deals-scroll" aria-label="Issues" tabIndex={0}>
        {codebook.issues.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            wording={wording}
            taken={settlement[issue.id]!}
            departs={departures[issue.id] !== undefined}
            pinned={goal[issue.id] !== undefined}
            pick={pick}
            pin={pin}
          />
        ))}
      </section>
    </section>
  )
}

const IssueRow = memo(function IssueRow({
  issue,
  wording,
  taken,
  departs,
  pinned,
  pick,
  pin,
}: {
  readonly issue: Issue
  readonly wording: Wording
  readonly taken: string
  readonly departs: boolean
  readonly pinned: boolean
  readonly pick: Picked['pick']
  readonly pin: Picked['pin']
}) {
  const { id, question, alternatives, statusQuo } = issue
  const label = (alternative: string) => sentenceCase(issue.labels?.[alternative] ?? alternative.replaceAll('-', ' '))
  const needed = [...issue.controlledBy, ...issue.consent]
  return (
    <fieldset className={departs ? 'deals-issue deals-departs' : 'deals-issue'}>
      <legend dir="auto">{question}</legend>
      {alternatives.length > mostChoices ? (
        <select
          className="deals-select"
          aria-label={question}
          value={taken}
          onChange={({ currentTarget }) => pick(id, currentTarget.value)}
        >
          {alternatives.map((alternative) => (
            <option key={alternative} value={alternative}>
              {label(alternative)}
              {alternative === statusQuo ? ' (status quo)' : ''}
            </option>
          ))}
        </select>
      ) : (
        <div className="deals-choices">
          {alternatives.map((alternative) => (
            <label key={alternative} className="deals-choice">
              <input
                type="radio"
                name={`deals-${id}`}
                value={alternative}
                checked={alternative === taken}
                onChange={() => pick(id, alternative)}
              />
              <span dir="auto">
                {label(alternative)}
                {alternative === statusQuo && <small> · status quo</small>}
              </span>
            </label>
          ))}
        </div>
      )}
      <p className="deals-issue-foot">
        <label>
          <input type="checkbox" checked={pinned} onChange={() => pin(id)} /> part of the goal
          <span className="visually-hidden">: {question}</span>
        </label>
        <span className="soft">
          {needed.length === 0 ? 'nobody need agree' : `needs ${needed.map((actor) => wording.name(actor)).join(', ')}`}
        </span>
      </p>
    </fieldset>
  )
})
