import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper } from './nonpaper.ts'

const codebook = `actors: {north: {name: Northland}, south: {name: Southland}}
issues:
  ceasefire: {alternatives: [none, declared], controlledBy: [north], terms: [ceasefire], cues: {declared: [ceasefire]}}
  observers: {alternatives: [few, many], terms: [observer]}
`
let dir: string
beforeEach(() => {
  dir = emptyFolder()
  mkdirSync(join(dir, 'reports'))
  writeFileSync(join(dir, 'case.yaml'), codebook)
  writeFileSync(join(dir, 'reports', 'a.txt'), 'Northland said it supports a ceasefire.\n')
})

const positions = () => {
  const { code, out } = nonpaper(['positions', dir, '--json'])
  expect(code).toBe(0)
  return JSON.parse(out).positions as { id: string; stance: string; review: string; origin: string; actor: string }[]
}
const review = (...args: readonly string[]) => nonpaper(['review', dir, ...args])
const reviews = () => readFileSync(join(dir, 'reviews.jsonl'), 'utf8')

describe('a correction', () => {
  test('wins, survives a deleted record and a new report, and can be undone', () => {
    const [read] = positions()
    expect(read).toMatchObject({ actor: 'north', stance: 'supports', review: 'proposed', origin: 'rule' })

    expect(
      review('correct', read!.id, '--stance', 'accepts', '--note', 'no more than that', '--by', 'an analyst').code,
    ).toBe(0)
    const corrected = { stance: 'accepts', review: 'corrected', origin: 'person' }
    expect(positions()).toMatchObject([corrected])

    rmSync(join(dir, '.nonpaper'), { recursive: true })
    writeFileSync(join(dir, 'reports', 'b.txt'), 'Southland said it rejects a ceasefire.\n')
    expect(positions()).toMatchObject([corrected, { actor: 'south', stance: 'rejects' }])

    const before = reviews()
    expect(review('undo', positions()[0]!.id).code).toBe(0)
    expect(reviews().startsWith(before)).toBe(true)
    expect(positions()[0]).toMatchObject({ stance: 'supports', review: 'proposed' })
  })

  test('whose words are gone is a warning, and changes nothing', () => {
    review('correct', positions()[0]!.id, '--stance', 'accepts')
    writeFileSync(join(dir, 'reports', 'a.txt'), 'Northland said it rejects a ceasefire.\n')
    const { code, out, err } = nonpaper(['positions', dir, '--json'])
    expect(code).toBe(0)
    expect(err).toMatch(/reviews\.jsonl {2}warning {2}the review "[^"]+" rests on words that are not found/u)
    expect(JSON.parse(out).positions).toMatchObject([{ stance: 'rejects', review: 'proposed' }])
  })
})

test('accepting marks a position, rejecting takes it away and leaves a gap', () => {
  const { id } = positions()[0]!
  review('accept', id)
  expect(positions()).toMatchObject([{ review: 'accepted' }])
  review('reject', id)
  const { out } = nonpaper(['positions', dir, '--json'])
  const { positions: after, gaps } = JSON.parse(out)
  expect(after.filter(({ review }: { review: string }) => review !== 'rejected')).toEqual([])
  expect(gaps).toContainEqual({ actor: 'north', issue: 'ceasefire' })
})

test.each([
  [['correct', 'p-nothing', '--stance', 'accepts'], /no position or statement "p-nothing"/u],
  [
    ['correct', 'ID', '--stance', 'maybe'],
    /unknown stance "maybe"\n.*requires, supports, accepts, undecided, opposes, rejects/u,
  ],
  [['correct', 'ID', '--actor', 'nroth'], /unknown actor "nroth"\n.*Did you mean "north"\?/u],
  [['correct', 'ID', '--alternative', 'many'], /ceasefire has no alternative "many"\n.*: none, declared\./u],
  [['correct', 'ID', '--issue', 'observers'], /observers has no alternative "declared"\n.*--alternative, too: /u],
  [['correct', 'ID'], /nothing is corrected/u],
  [['undo', 'ID'], /no review in force/u],
  [['praise', 'ID'], /Allowed choices are accept, reject, correct, undo/u],
])('%j is refused, and nothing is written', (args, message) => {
  const { id } = positions()[0]!
  const { code, err } = review(...args.map((arg) => (arg === 'ID' ? id : arg)))
  expect(code).toBe(2)
  expect(err).toMatch(message)
  expect(reviews).toThrow('ENOENT')
})

describe('a review of a statement', () => {
  const read = (...args: readonly string[]) => nonpaper(['read', join(dir, 'reports'), '--case', dir, ...args]).out
  const statements = () => JSON.parse(read('--json')).reports[0].statements

  test('counts where the case is read, too, until it is undone', () => {
    const [{ id, speaker }] = statements()
    expect(speaker.actor).toBe('north')
    expect(read()).toContain(id)

    const { out } = review('correct', id, '--speaker', 'Nora Berg', '--actor', 'south')
    expect(out).toContain('Southland')
    expect(statements()[0].speaker).toMatchObject({ name: 'Nora Berg', actor: 'south' })
    expect(review('undo', id).out).toContain('Northland')

    expect(review('reject', id).out).toContain('taken out')
    expect(statements()).toEqual([])
    expect(review('undo', id).out).toContain('Northland')
    expect(statements()).toMatchObject([{ id, speaker: { actor: 'north' } }])
  })
})

test('what is shown after a review is how things stand now', () => {
  const { id } = positions()[0]!
  expect(review('correct', id, '--stance', 'accepts').out).toMatch(/accepts ceasefire=declared .*\[corrected\]/u)
  const { out } = review('undo', id)
  expect(out).toContain('supports ceasefire=declared')
  expect(out).not.toContain('[corrected]')
})

test('a line that does not read has its place, and leaves the others in force', () => {
  review('correct', positions()[0]!.id, '--stance', 'accepts')
  appendFileSync(join(dir, 'reviews.jsonl'), '{"id": "x", "event": "undo"\n')
  const { code, out, err } = nonpaper(['positions', dir, '--json'])
  expect(code).toBe(2)
  expect(err).toMatch(/reviews\.jsonl:2:\d+ {2}error {2}/u)
  expect(JSON.parse(out).positions).toMatchObject([{ stance: 'accepts', review: 'corrected' }])
})
