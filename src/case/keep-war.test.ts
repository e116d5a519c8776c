import { expect, test } from 'vitest'
import { keepWar } from './keep-war.ts'

const head = `# The talks
actors: {a: {name: A}} # who
issues:
  force: {alternatives: [none, sent]}
`
const kept = (text: string, challenger?: string) => {
  const done = keepWar(text, { war: 'civil', ...(challenger !== undefined && { challenger }) })
  return done.ok ? done.value : done.problems.map(({ code }) => code)
}

test('that there is a war is kept beside what stands there, and only where it names what there is', () => {
  expect(kept(head)).toBe(`${head}durability:\n  war: civil\n`)
  const other = `${head}durability:\n  # as the atlas has it\n  line: {range: 1250, from: atlas}\n`
  expect(kept(other, 'a')).toBe(`${other}  war: civil\n  challenger: a\n`)
  expect(kept(head, 'nobody')).toEqual(['unknown-actor'])
})
