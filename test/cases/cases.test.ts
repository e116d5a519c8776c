import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { analyseCase } from '../../src/case/analyse.ts'
import type { Position } from '../../src/position/position.ts'
import type { Statement } from '../../src/statement/statement.ts'
import type { Span } from '../../src/text/span.ts'

// The development cases against their gold, by the definitions of the scorers that came with it: a position is its actor, issue,
// alternative and sign (undecided is not scored), a condition its issue and alternative; a statement is found when its content
// shares at least half its characters with the gold's, and right when its speaker's last name is in the name found as well.
// The floors lie a little under what is reached; the figures are printed with each run.

const here = fileURLToPath(new URL('.', import.meta.url))

/** The case, the lowest F1 of positions, the lowest share of conditions, and the lowest F1 of statements with the right speaker. */
const floors: readonly (readonly [string, number, number, number])[] = [
  ['coastal-strip', 0.8, 0.75, 0.9],
  ['good-friday-1999', 0.9, 1, 0.8],
  ['grain-corridor', 0.85, 1, 0.85],
  ['handover', 0.85, 1, 0.85],
  ['hodar-port', 0.9, 1, 0.95],
  ['keshan-inspections', 0.9, 1, 0.9],
  ['narin-dam', 0.95, 1, 0.9],
  ['ombara-mandate', 0.95, 1, 0.75],
  ['sarykent-border', 0.7, 0.75, 0.85],
  ['sequencing', 0.65, 0.8, 0.85],
  ['skarland-fish', 0.75, 0.6, 0.65],
  ['steel-and-lamb', 0.95, 1, 0.9],
  ['tern-treaty', 0.85, 0.5, 0.8],
  ['two-shores', 0.9, 0.6, 0.9],
  ['vestria-coalition', 0.9, 1, 0.95],
]

interface GoldPosition {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly sign: '+' | '-'
  readonly onlyIf?: readonly { readonly issue: string; readonly alternative: string }[]
}

interface GoldStatement {
  readonly speaker: string
  readonly content_spans: readonly (readonly [number, number])[]
}

it.each(
  floors,
)('%s: positions ≥ %d, conditions ≥ %d, statements ≥ %d', async (name, positions, conditions, statements) => {
  const found = await read(name)
  const gold = <T>(file: string): T => JSON.parse(readFileSync(join(here, name, file), 'utf8')) as T
  const held = scorePositions(gold<{ positions: GoldPosition[] }>('gold.json').positions, found.positions)
  const said = scoreStatements(
    gold<{ reports: { file: string; statements: GoldStatement[] }[] }>('statements.json').reports.map(
      ({ file, statements }) => [statements, found.statementsOf(file)] as const,
    ),
  )
  console.log(
    `${name}: positions ${held.f1.toFixed(2)}, conditions ${held.conditions.toFixed(2)}, statements ${said.toFixed(2)}`,
  )
  expect.soft(held.f1).toBeGreaterThanOrEqual(positions)
  expect.soft(held.conditions).toBeGreaterThanOrEqual(conditions)
  expect.soft(said).toBeGreaterThanOrEqual(statements)
})

it('has a floor for every case', () => {
  const cases = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  expect(floors.map(([name]) => name).toSorted()).toEqual(cases.toSorted())
})

/** What the program finds in a case; read in a copy, so that no record is left beside the gold. */
async function read(name: string) {
  const own = join(here, name)
  const source = existsSync(join(own, 'case.yaml')) ? own : join(here, '../../examples', name)
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-case-'))
  try {
    cpSync(join(source, 'case.yaml'), join(folder, 'case.yaml'))
    cpSync(join(source, 'reports'), join(folder, 'reports'), { recursive: true })
    const analysed = await analyseCase(folder)
    if (!analysed.ok) throw new Error(JSON.stringify(analysed.problems))
    const { positions, reports, statements } = analysed.value
    const statementsOf = (file: string): readonly Statement[] => {
      const report = reports.find((one) => one.file !== undefined && basename(one.file) === file)
      return statements.filter((statement) => statement.report === report?.id)
    }
    return { positions, statementsOf }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function scorePositions(gold: readonly GoldPosition[], found: readonly Position[]) {
  const keyOf = (one: { actor: string; issue: string; alternative: string }, sign: string) =>
    [one.actor, one.issue, one.alternative, sign].join(' ')
  const wanted = new Map(gold.map((one) => [keyOf(one, one.sign), one]))
  const signs = { requires: '+', supports: '+', accepts: '+', opposes: '-', rejects: '-', undecided: undefined }
  const given = new Map(
    found.flatMap((one) => {
      const sign = signs[one.stance]
      return sign === undefined ? [] : [[keyOf(one, sign), one] as const]
    }),
  )
  const hits = [...wanted.keys()].filter((key) => given.has(key)).length
  const asked = [...wanted].flatMap(([key, { onlyIf = [] }]) => onlyIf.map((condition) => [key, condition] as const))
  const met = asked.filter(([key, { issue, alternative }]) =>
    given
      .get(key)
      ?.onlyIf.some((link) => link.issue === issue && (link.alternative ?? link.anyOf).includes(alternative)),
  ).length
  return { f1: (2 * hits) / (wanted.size + given.size), conditions: asked.length === 0 ? 1 : met / asked.length }
}

/** F1 of statements found with the right speaker, over all reports of a case. */
function scoreStatements(reports: readonly (readonly [readonly GoldStatement[], readonly Statement[]])[]): number {
  let right = 0
  let total = 0
  for (const [gold, found] of reports) {
    const used = new Set<Statement>()
    const wanted = gold.filter(({ content_spans }) => content_spans.length > 0)
    total += wanted.length + found.length
    for (const { speaker, content_spans } of wanted) {
      const spans = content_spans.map(([start, end]) => ({ start, end }))
      const [best] = found
        .filter((statement) => !used.has(statement))
        .map((statement) => ({ statement, shared: overlap(spans, statement.content) }))
        .toSorted((a, b) => b.shared - a.shared)
      if (!best || best.shared < 0.5) continue
      used.add(best.statement)
      const surname = speaker.split(/\s+/u).at(-1)!.toLowerCase()
      if (best.statement.speaker.name?.toLowerCase().includes(surname) || speaker === '') right += 1
    }
  }
  return (2 * right) / total
}

/** The share of characters that two lists of spans have in common (Jaccard). */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  const chars = (spans: readonly Span[]) =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const [left, right] = [chars(a), chars(b)]
  return left.intersection(right).size / left.union(right).size
}
