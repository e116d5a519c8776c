import { Button, CloseButton } from '@mantine/core'
import type { Span } from '../../../../src/text/span.ts'
import { roleWords, type WordRole } from './form-draft.ts'
import { wordsOf } from './statement-words.ts'

/** The words of a statement in one role, taken from the text. */
export function WordsField({
  text,
  role,
  spans,
  selected,
  onWords,
  onChange,
}: {
  readonly text: string
  readonly role: WordRole
  readonly spans: readonly Span[]
  readonly selected: Span | undefined
  readonly onWords: (span: Span) => void
  readonly onChange: (spans: readonly Span[]) => void
}) {
  const name = roleWords[role]
  return (
    <div className="reading-words-field">
      <span className="reading-words-name">{name}</span>
      <span>
        {spans.length === 0 && <span className="soft">none</span>}
        {spans.map((span) => (
          <span key={span.start} className="reading-chip">
            <button type="button" className="reading-words-button" onClick={() => onWords(span)}>
              <bdi>{wordsOf(text, [span], 90)}</bdi>
            </button>
            <CloseButton
              size="xs"
              aria-label={`Take out of ${name.toLowerCase()}: ${wordsOf(text, [span], 40)}`}
              onClick={() => onChange(spans.filter((each) => each !== span))}
            />
          </span>
        ))}
      </span>
      {selected && (
        <span className="reading-words-tools">
          <Button size="compact-xs" variant="default" onClick={() => onChange([selected])}>
            Use selected words as {name.toLowerCase()}
          </Button>
          {spans.length > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(joined(spans, selected))}>
              Add them
            </Button>
          )}
        </span>
      )}
    </div>
  )
}

/** Spans in order, with the new one among them; those it touches become one. */
function joined(spans: readonly Span[], added: Span): readonly Span[] {
  const apart = spans.filter(({ start, end }) => end < added.start || start > added.end)
  const touched = spans.filter((span) => !apart.includes(span))
  const whole = {
    start: Math.min(added.start, ...touched.map(({ start }) => start)),
    end: Math.max(added.end, ...touched.map(({ end }) => end)),
  }
  return [...apart, whole].toSorted((a, b) => a.start - b.start)
}
