import { expect, it } from 'vitest'
import type { Position } from '../../src/position/position.ts'
import type { ReadingStatement } from '../../src/server/contract/reading.ts'
import { changesOf, draftOf, emptyDraft } from '../../web/src/views/reading/form-draft.ts'

const position: Position = {
  id: 'p-1',
  actor: 'south',
  issue: 'truce',
  alternative: 'truce',
  stance: 'supports',
  onlyIf: [
    {
      issue: 'bridge',
      alternative: 'open',
      relation: 'onlyIf',
      span: { report: 'r', start: 20, end: 30, text: 'if it open' },
    },
  ],
  quantities: [],
  hedged: false,
  repeated: false,
  status: 'current',
  evidence: ['s-1'],
  origin: 'rule',
  review: 'proposed',
}
const statement: ReadingStatement = {
  id: 's-1',
  state: 'proposed',
  paragraph: 1,
  mode: 'indirect',
  voice: 'statement',
  speaker: { name: 'Lund', actor: 'south', class: 'named' },
  source: [{ start: 0, end: 4 }],
  cue: [{ start: 5, end: 9 }],
  content: [{ start: 10, end: 30 }],
  verbatim: [],
  dateBasis: 'undated',
  positions: [position],
  doubt: { rank: 0, reasons: [] },
}
const tell = {
  nameOf: (actor: string | null) => actor ?? 'nobody',
  answerOf: (issue: string, ...alternatives: readonly string[]) => `${issue}: ${alternatives.join(' or ')}`,
  wordsOf: () => 'words',
}

it('finds nothing to save in a draft that is as it was', () => {
  expect(changesOf(statement, draftOf(statement), tell)).toEqual({ edits: [], lines: [] })
})

it('saves only what changed, and says what becomes of what', () => {
  const draft = draftOf(statement)
  const changed = {
    ...draft,
    speaker: ' Ivo Lund ',
    actor: '',
    cue: [],
    positions: [{ ...draft.positions[0]!, stance: 'rejects' as const, conditions: [] }],
  }
  const { edits, lines } = changesOf(statement, changed, tell)
  expect(edits).toEqual([
    { does: 'correct', statement: 's-1', becomes: { speaker: 'Ivo Lund', actor: null, cue: [] } },
    { does: 'correct-position', statement: 's-1', position: 'p-1', becomes: { stance: 'rejects' }, onlyIf: [] },
  ])
  expect(lines.at(-1)).toEqual({
    what: 'Position',
    from: 'supports truce: truce only if bridge: open',
    to: 'rejects truce: truce',
  })
})

it('rejects a position by itself, and takes a rejected one back in', () => {
  const draft = draftOf(statement)
  const rejected = { ...draft, positions: [{ ...draft.positions[0]!, verdict: 'reject' as const }] }
  const on = { statement: 's-1', position: 'p-1' }
  expect(changesOf(statement, rejected, tell).edits).toEqual([{ does: 'reject-position', ...on }])
  const gone = { ...statement, positions: [{ ...position, review: 'rejected' as const }] }
  const back = { ...draftOf(gone), positions: [{ ...draft.positions[0]!, verdict: 'as it is' as const }] }
  expect(changesOf(gone, back, tell).edits).toEqual([{ does: 'accept-position', ...on }])
})

it('adds a statement with a position in one go', () => {
  const draft = {
    ...emptyDraft([{ start: 3, end: 8 }], '2025-02-25'),
    actor: 'south',
    positions: [
      {
        issue: 'truce',
        alternative: 'truce',
        stance: 'opposes' as const,
        conditions: [],
        verdict: 'as it is' as const,
      },
    ],
  }
  expect(changesOf(undefined, draft, tell).edits).toEqual([
    { does: 'add', becomes: { actor: 'south', date: '2025-02-25', content: [{ start: 3, end: 8 }] } },
    { does: 'add-position', holding: { issue: 'truce', alternative: 'truce', stance: 'opposes' }, onlyIf: [] },
  ])
})
