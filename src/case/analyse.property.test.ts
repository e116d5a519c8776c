import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReviewEvent } from '../position/review-event.ts'
import { openMemory } from '../text/memory.ts'
import { type Analysis, analyseCase } from './analyse.ts'
import { draftReview } from './draft-review.ts'
import { appendReviews } from './review-file.ts'

const sentences = [
  'Northland’s foreign minister, Nora Berg, said that Northland supports a ceasefire.',
  'Southland rejected a ceasefire, a spokesman said.',
  'Nora Berg said: “We oppose the corridor.”',
  'The minister said she would accept the corridor if Southland declared a ceasefire.',
  'Eastland said on Tuesday it wants the corridor opened.',
  'Officials met in the capital on Monday to sign the accord of the river.',
]
const codebookOf = (actors: number, terms: number) => `actors:
  north: {name: Northland, people: [{name: Nora Berg, roles: [foreign minister]}]}
  south: {name: Southland${actors % 2 === 1 ? ', aliases: [Southern]' : ''}}
${actors > 1 ? '  east: {name: Eastland}\n' : ''}issues:
  ceasefire: {alternatives: [none, declared], controlledBy: [north, south], terms: [ceasefire], cues: {declared: [ceasefire]}}
  corridor: {alternatives: [shut, open], controlledBy: [south], terms: [corridor${terms > 0 ? ', river' : ''}], cues: {open: [corridor]}}
`
const reportOf = (words: readonly number[], date: number) =>
  `${['', 'February 26, 2025\n\n', 'March 1, 2025\n\n'][date]}${words.map((at) => sentences[at % sentences.length]).join('\n\n')}\n`

type Step =
  | { readonly does: 'write'; readonly name: string; readonly words: readonly number[]; readonly date: number }
  | { readonly does: 'remove'; readonly name: string }
  | { readonly does: 'codebook'; readonly actors: number; readonly terms: number }
  | { readonly does: 'review'; readonly of: 'position' | 'statement'; readonly at: number; readonly action: number }
  | { readonly does: 'nothing' }

const names = fc.constantFrom('a.txt', 'b.txt', 'sub/c.txt')
const step = fc.oneof(
  fc.record({
    does: fc.constantFrom('write' as const),
    name: names,
    words: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
    date: fc.nat(2),
  }),
  fc.record({ does: fc.constantFrom('remove' as const), name: names }),
  fc.record({ does: fc.constantFrom('codebook' as const), actors: fc.nat(3), terms: fc.nat(1) }),
  fc.record({
    does: fc.constantFrom('review' as const),
    of: fc.constantFrom('position' as const, 'statement' as const),
    at: fc.nat(9),
    action: fc.nat(3),
  }),
  fc.record({ does: fc.constantFrom('nothing' as const) }),
)

/** The event that a step comes to where it comes to one. */
function reviewOf({ of, at, action }: Extract<Step, { does: 'review' }>, analysis: Analysis, time: number) {
  const ids = of === 'position' ? analysis.positions : analysis.reviewed.map(({ statement }) => statement)
  const { id } = ids[at % Math.max(1, ids.length)] ?? { id: '' }
  const request = {
    id,
    action: (['accept', 'reject', 'correct', 'undo'] as const)[action]!,
    becomes: action === 2 ? { actor: 'south' } : {},
    at: new Date(time).toISOString(),
  }
  const drafted = draftReview(request, analysis)
  return drafted.ok ? drafted.value : undefined
}

test('an analysis that remembers the one before is the one from nothing, whatever is edited', async () => {
  const edits = fc.array(step, { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const dir = await mkdtemp(join(tmpdir(), 'nonpaper-memory-'))
      try {
        await mkdir(join(dir, 'reports', 'sub'), { recursive: true })
        await writeFile(join(dir, 'case.yaml'), codebookOf(2, 0))
        await writeFile(join(dir, 'reports', 'a.txt'), reportOf([0, 1, 3], 1))
        await writeFile(join(dir, 'reports', 'b.txt'), reportOf([4, 5], 0))
        const memory = openMemory()
        let before = await analyseCase(dir, undefined, memory)
        for (const [at, edit] of steps.entries()) {
          let review: ReviewEvent | undefined
          if (edit.does === 'write') await writeFile(join(dir, 'reports', edit.name), reportOf(edit.words, edit.date))
          else if (edit.does === 'remove') await rm(join(dir, 'reports', edit.name), { force: true })
          else if (edit.does === 'codebook')
            await writeFile(join(dir, 'case.yaml'), codebookOf(edit.actors, edit.terms))
          else if (edit.does === 'review' && before.ok) review = reviewOf(edit, before.value, 1e12 + at)
          if (review) await appendReviews(dir, [review])
          const after = await analyseCase(dir, undefined, memory)
          expect(after).toEqual(await analyseCase(dir))
          if (edit.does === 'nothing') expect(after.ok && before.ok && after.value === before.value).toBe(true)
          before = after
        }
      } finally {
        await rm(dir, { recursive: true })
      }
    }),
    { numRuns: 12, seed: 20250227 },
  )
}, 60_000)

test('what a review does not touch stays the same object', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'nonpaper-memory-'))
  try {
    await mkdir(join(dir, 'reports'))
    await writeFile(join(dir, 'case.yaml'), codebookOf(2, 0))
    await writeFile(join(dir, 'reports', 'a.txt'), reportOf([0, 1], 1))
    await writeFile(join(dir, 'reports', 'b.txt'), reportOf([4], 2))
    const memory = openMemory()
    const before = await analyseCase(dir, undefined, memory)
    if (!before.ok) throw new Error('it does not read')
    const [first] = before.value.statements
    const drafted = draftReview(
      { action: 'accept', id: first!.id, becomes: {}, at: '2025-03-02T00:00:00Z' },
      before.value,
    )
    if (drafted.ok) await appendReviews(dir, [drafted.value])
    const after = await analyseCase(dir, undefined, memory)
    if (!after.ok) throw new Error('it does not read')
    expect(after.value.reviewed[0]).toMatchObject({ state: 'accepted' })
    const isSame = (one: readonly object[], other: readonly object[]) =>
      one.length === other.length && one.every((each, at) => each === other[at])
    expect(isSame(after.value.reports, before.value.reports)).toBe(true)
    expect(isSame(after.value.statements, before.value.statements)).toBe(true)
    expect(isSame(after.value.codings, before.value.codings)).toBe(true)
  } finally {
    await rm(dir, { recursive: true })
  }
})
