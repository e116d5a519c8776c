import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseCase } from '../../src/case/analyse.ts'
import type { ReviewEvent } from '../../src/position/review-event.ts'
import { makeDice } from './dice.ts'

/**
 * A case folder of made-up countries, each in charge of one question, and each waiting for some of the others by a person's word: as many
 * arrows as asked for, the first three of them a circle. It is the caller's to remove.
 */
export async function writeWaitingCase(actors: number, arrows: number): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nonpaper-waiting-'))
  await mkdir(join(dir, 'reports'))
  const names = Array.from({ length: actors }, (_, i) => nameOf(i))
  const pairs = pairsOf(actors, arrows)
  const sentences = pairs.map(([from, to]) => `${names[from]} opens its gate only if ${names[to]} opens its own.`)
  await writeFile(join(dir, 'reports', 'a.txt'), `Date: 2024-05-01\nOutlet: The Wire\n\n${sentences.join('\n\n')}\n`)
  await writeFile(
    join(dir, 'case.yaml'),
    `case: gates
title: The gates
goal: {gate-0: open}
actors:
${names.map((name, i) => `  a${i}: {name: ${name}}`).join('\n')}
issues:
${names.map((name, i) => `  gate-${i}: {question: "Does ${name} open its gate?", alternatives: [shut, open], labels: {open: the gate of ${name}}, statusQuo: shut, controlledBy: [a${i}], terms: [gate of ${name}]}`).join('\n')}
`,
  )
  const analysed = await analyseCase(dir)
  if (!analysed.ok) throw new Error(JSON.stringify(analysed.problems))
  const report = analysed.value.reports[0]!
  const events = pairs.map(([from, to], i): ReviewEvent => {
    const text = sentences[i]!
    const start = report.text.indexOf(text)
    const condition = text.slice(text.indexOf('only if'))
    return {
      id: `add-${i}`,
      event: 'add',
      holding: { actor: `a${from}`, issue: `gate-${from}`, alternative: 'open', stance: 'supports' },
      onlyIf: [
        {
          issue: `gate-${to}`,
          alternative: 'open',
          relation: 'onlyIf',
          words: { report: report.id, text: condition, start: start + text.indexOf('only if') },
        },
      ],
      date: '2024-05-01',
      words: [{ report: report.id, text, start }],
    }
  })
  await writeFile(join(dir, 'reviews.jsonl'), `${events.map((event) => JSON.stringify(event)).join('\n')}\n`)
  return dir
}

/** Ring of the first three, then a chain that reaches all, then others by lot. */
function pairsOf(actors: number, arrows: number): readonly (readonly [number, number])[] {
  const dice = makeDice(11)
  const pairs = new Map<string, readonly [number, number]>()
  const add = (from: number, to: number) => pairs.set(`${from} ${to}`, [from, to])
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const)
    add(from, to)
  for (let to = 3; to < actors && pairs.size < arrows; to++) add(dice(to), to)
  while (pairs.size < arrows) {
    const to = 1 + dice(actors - 1)
    const from = dice(to)
    if (to > 2) add(from, to)
  }
  return [...pairs.values()]
}

const starts = ['Ar', 'Bel', 'Cor', 'Dun', 'Est', 'Fal', 'Gor', 'Hal']
const ends = ['land', 'mark', 'via', 'stan', 'ova', 'burg', 'onia']
const nameOf = (i: number) => `${starts[i % starts.length]}${ends[Math.floor(i / starts.length) % ends.length]}`
