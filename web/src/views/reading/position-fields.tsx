import { Button, Checkbox, NativeSelect } from '@mantine/core'
import type { Codebook } from '../../../../src/position/codebook.ts'
import type { Relation, Stance } from '../../../../src/position/position.ts'
import type { Span } from '../../../../src/text/span.ts'
import { stances } from '../../parts/stance.tsx'
import { type ConditionDraft, type PositionDraft, relationWords } from './form-draft.ts'
import { IssueFields } from './issue-fields.tsx'
import { wordsOf } from './statement-words.ts'

/** A position of a statement, with its conditions. */
export function PositionFields({
  number,
  text,
  position,
  codebook,
  selected,
  content,
  onWords,
  onChange,
}: {
  readonly number: number
  readonly text: string
  readonly position: PositionDraft
  readonly codebook: Codebook
  readonly selected: Span | undefined
  readonly content: readonly Span[]
  readonly onWords: (span: Span) => void
  readonly onChange: (to: PositionDraft | undefined) => void
}) {
  const { id, issue, alternative, stance, conditions, verdict } = position
  const setCondition = (at: number, to: ConditionDraft | undefined) =>
    onChange({ ...position, conditions: conditions.flatMap((each, i) => (i === at ? (to ?? []) : each)) })
  return (
    <fieldset className="reading-position">
      <legend>
        Position {number}
        {id === undefined ? ', new' : ''}
      </legend>
      <div className="reading-form-row">
        <NativeSelect
          label="Stance"
          size="xs"
          value={stance}
          onChange={(event) => onChange({ ...position, stance: event.currentTarget.value as Stance })}
          data={[...stances]}
        />
        <IssueFields
          codebook={codebook}
          issue={issue}
          alternatives={[alternative]}
          onChange={(to, [answer]) => onChange({ ...position, issue: to, alternative: answer! })}
        />
      </div>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no id, and are only added at the end
        <div key={at} className="reading-form-row reading-condition">
          <NativeSelect
            label={`Condition ${at + 1}`}
            size="xs"
            value={condition.relation}
            onChange={(event) => setCondition(at, { ...condition, relation: event.currentTarget.value as Relation })}
            data={Object.entries(relationWords).map(([value, label]) => ({ value, label }))}
          />
          <IssueFields
            codebook={codebook}
            issue={condition.issue}
            alternatives={condition.alternatives}
            onChange={(to, answers) => setCondition(at, { ...condition, issue: to, alternatives: answers })}
          />
          <span className="reading-words-tools">
            <button type="button" className="reading-words-button small" onClick={() => onWords(condition.words)}>
              “<bdi>{wordsOf(text, [condition.words], 60)}</bdi>”
            </button>
            {selected && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => setCondition(at, { ...condition, words: selected })}
              >
                Use selected words
              </Button>
            )}
            <Button size="compact-xs" variant="subtle" onClick={() => setCondition(at, undefined)}>
              Drop condition {at + 1}
            </Button>
          </span>
        </div>
      ))}
      <div className="reading-words-tools">
        <Button
          size="compact-xs"
          variant="default"
          disabled={codebook.issues.length < 1 || content.length === 0}
          onClick={() => {
            const on = codebook.issues.find((each) => each.id !== issue) ?? codebook.issues[0]!
            const words = selected ?? content[0]!
            const condition: ConditionDraft = {
              issue: on.id,
              alternatives: [on.alternatives.find((name) => name !== on.statusQuo) ?? on.alternatives[0]!],
              relation: 'onlyIf',
              words,
            }
            onChange({ ...position, conditions: [...conditions, condition] })
          }}
        >
          Add a condition
        </Button>
        {conditions.length > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => onChange({ ...position, conditions: [] })}>
            Unconditional
          </Button>
        )}
        {id === undefined ? (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(undefined)}>
            Take it out
          </Button>
        ) : (
          <>
            <Checkbox
              size="xs"
              label="accept it"
              checked={verdict === 'accept'}
              onChange={(event) =>
                onChange({ ...position, verdict: event.currentTarget.checked ? 'accept' : 'as it is' })
              }
            />
            <Checkbox
              size="xs"
              label="reject it"
              checked={verdict === 'reject'}
              onChange={(event) =>
                onChange({ ...position, verdict: event.currentTarget.checked ? 'reject' : 'as it is' })
              }
            />
          </>
        )}
      </div>
    </fieldset>
  )
}
