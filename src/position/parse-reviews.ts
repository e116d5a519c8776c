import * as z from 'zod'
import type { Decoded, Problem } from '../text/problem.ts'
import type { ReviewEvent } from './review-event.ts'

/**
 * Reads reviews.jsonl: one event a line, empty lines passed over. Every faulty line is a problem with its place, and an
 * `undo` must name an event above it.
 */
export function parseReviews(text: string, file: string): Decoded<readonly ReviewEvent[]> {
  const problems: Problem[] = []
  const reviews: ReviewEvent[] = []
  const seen = new Set<string>()
  text.split(/\r\n|\n|\r/u).forEach((lineText, at) => {
    if (lineText.trim() === '') return
    const fault = (column: number, length: number, message: string, hint: string) =>
      problems.push({
        code: 'review',
        severity: 'error',
        message,
        hint,
        location: { file, line: at + 1, column, length, lineText },
      })
    let json: unknown
    try {
      json = JSON.parse(lineText)
    } catch (error) {
      const place = Number(/position (\d+)/u.exec(String(error))?.[1] ?? lineText.length)
      fault(Math.min(place, lineText.length) + 1, 1, 'this line is no JSON', 'Write one JSON object on one line.')
      return
    }
    const parsed = schema().safeParse(json)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const [column, length] = placeOf(lineText, path)
        fault(column, length, `${path.length > 0 ? `"${path.join('.')}": ` : ''}${message}`, hintOf(json))
      }
      return
    }
    const review = parsed.data as ReviewEvent
    const [column, length] = placeOf(lineText, ['id'])
    if (seen.has(review.id)) {
      fault(column, length, `a second event with the id "${review.id}"`, 'Give every event an id of its own.')
    } else if (review.event === 'undo' && !seen.has(review.of)) {
      const [of, ofLength] = placeOf(lineText, ['of'])
      fault(of, ofLength, `no event "${review.of}" above this line`, 'Name the id of an earlier event.')
    } else reviews.push(review)
    seen.add(review.id)
  })
  const [first, ...rest] = problems
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, value: reviews, warnings: [] }
}

/** An event as a line of reviews.jsonl, without the line's end. */
export function formatReview(review: ReviewEvent): string {
  return JSON.stringify(review)
}

const events = [
  'accept',
  'reject',
  'correct',
  'add',
  'accept-statement',
  'reject-statement',
  'correct-statement',
  'add-statement',
  'outcome',
  'undo',
]

function hintOf(json: unknown): string {
  const event = typeof json === 'object' && json !== null ? (json as { event?: unknown }).event : undefined
  const known = typeof event === 'string' && events.includes(event)
  return known
    ? `See docs/positions.md for what an event "${event}" holds.`
    : `Write one of the events ${events.join(', ')}. See docs/positions.md.`
}

/** Column and length of the key that the path ends in, as far as it stands in the line. */
function placeOf(lineText: string, path: readonly PropertyKey[]): readonly [number, number] {
  for (const key of path.toReversed()) {
    const quoted = `"${String(key)}"`
    const at = lineText.indexOf(quoted)
    if (at >= 0) return [at + 1, quoted.length]
  }
  return [1, lineText.length]
}

let compiled: ReturnType<typeof makeSchema> | undefined

function schema() {
  compiled ??= makeSchema()
  return compiled
}

function makeSchema() {
  const name = z.string().min(1)
  const stance = z.enum(['requires', 'supports', 'accepts', 'undecided', 'opposes', 'rejects'])
  const oneWords = z.strictObject({ report: name, text: name, start: z.int().nonnegative().optional() })
  const words = z.tuple([oneWords], oneWords)
  const holding = z.strictObject({ actor: name, issue: name, alternative: name, stance })
  const condition = z
    .strictObject({
      issue: name,
      relation: z.enum(['onlyIf', 'unless', 'until', 'after', 'together']),
      alternative: name.optional(),
      anyOf: z.array(name).min(2).optional(),
      words: oneWords,
    })
    .refine(({ alternative, anyOf }) => (alternative === undefined) !== (anyOf === undefined), {
      message: 'a condition names an alternative or anyOf, not both',
    })
  const entry = { id: name, by: name.optional(), at: name.optional(), note: name.optional() }
  const onPosition = { ...entry, position: name, holding, words }
  const onStatement = { ...entry, statement: name, words }
  const onlyIf = z.array(condition).optional()
  const reading = z.strictObject({
    speaker: name.nullable(),
    actor: name.nullable(),
    source: z.array(oneWords).optional(),
    cue: z.array(oneWords).optional(),
  })
  const day = z.iso.date()
  return z.discriminatedUnion('event', [
    z.strictObject({ ...onPosition, event: z.literal('accept') }),
    z.strictObject({ ...onPosition, event: z.literal('reject') }),
    z.strictObject({
      ...onPosition,
      event: z.literal('correct'),
      becomes: holding.partial().extend({ onlyIf }),
    }),
    z.strictObject({ ...entry, event: z.literal('add'), holding, onlyIf, date: day.optional(), words }),
    z.strictObject({ ...onStatement, event: z.literal('accept-statement'), reading: reading.optional() }),
    z.strictObject({ ...onStatement, event: z.literal('reject-statement') }),
    z.strictObject({
      ...onStatement,
      event: z.literal('correct-statement'),
      becomes: reading.partial().extend({ content: words.optional(), date: day.nullable().optional() }),
      reading: reading.optional(),
    }),
    z.strictObject({ ...entry, event: z.literal('add-statement'), reading, date: day.optional(), words }),
    z.strictObject({
      ...entry,
      event: z.literal('outcome'),
      commitment: name,
      words,
      status: z.enum(['kept', 'missed', 'due']),
      date: day,
    }),
    z.strictObject({ ...entry, event: z.literal('undo'), of: name }),
  ])
}
