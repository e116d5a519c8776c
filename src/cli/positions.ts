import { type Command, Option } from 'commander'
import type { Position } from '../position/position.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printJson, wrap } from './terminal.ts'
import { wordingOf } from './wording.ts'

interface PositionsOptions {
  readonly sort: 'actor' | 'issue' | 'date'
  readonly all?: true
  readonly json?: true
}

/** `nonpaper positions DIR`: who holds what. */
export function definePositions(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .addOption(new Option('--sort <by>', 'in which order').choices(['actor', 'issue', 'date']).default('actor'))
    .option('--all', 'superseded positions, too')
    .option('--json', 'print JSON, superseded positions included')
    .addHelpText(
      'after',
      `
What each actor holds on each alternative: stance, conditions, date and the words it rests on, with the position's id for
"nonpaper review". A party that said nothing on an issue is listed at the end; nothing is filled in for it.

Examples:
  $ nonpaper positions examples/backstop-2025
  $ nonpaper positions talks --sort date

More: docs/positions.md`,
    )
    .action(positions)
}

async function positions(dir: string, options: PositionsOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const { codebook, gaps } = analysis
  const sorted = sort(analysis.positions, options.sort)
  if (options.json) return printJson({ positions: sorted, gaps })

  const wording = wordingOf(analysis)
  const shown = sorted.filter(({ status }) => options.all || status === 'current')
  let group = ''
  for (const position of shown) {
    const head = headOf(position, options.sort)
    if (head !== group) print(`${group ? '\n' : ''}${paint('bold', head)}`)
    group = head
    const parts = [options.sort !== 'actor' && `${wording.actor(position.actor)}:`, wording.position(position)]
    const when = [position.date ?? 'undated', position.status === 'superseded' && 'superseded', position.id].filter(
      Boolean,
    )
    print(`  ${parts.filter(Boolean).join(' ')}  ${paint('dim', when.join(' · '))}`)
    for (const line of wording.evidence(position.evidence.slice(-2), '      ')) print(line)
  }
  if (shown.length === 0) print('No positions: no statement speaks of an issue of the codebook.')
  if (gaps.length > 0) {
    print(`\n${paint('bold', 'Nothing on record')}`)
    for (const [actor, issues] of Map.groupBy(gaps, (gap) => gap.actor)) {
      const every = issues.length === codebook.issues.length
      const on = every ? 'on every issue' : `on ${issues.map(({ issue }) => issue).join(', ')}`
      print(wrap(`from ${wording.actor(actor)} ${on}`, '  '))
    }
  }

  function headOf({ actor, issue, date }: Position, by: PositionsOptions['sort']): string {
    if (by === 'issue') return codebook.issues.find(({ id }) => id === issue)?.question ?? issue
    return by === 'date' ? (date ?? 'undated') : wording.actor(actor)
  }

  function sort(all: readonly Position[], by: PositionsOptions['sort']): readonly Position[] {
    const actors = codebook.actors.map(({ id }) => id)
    const issues = codebook.issues.map(({ id }) => id)
    const order = {
      actor: (a: Position, b: Position) => actors.indexOf(a.actor) - actors.indexOf(b.actor),
      issue: (a: Position, b: Position) => issues.indexOf(a.issue) - issues.indexOf(b.issue),
      date: (a: Position, b: Position) => (a.date ?? '').localeCompare(b.date ?? ''),
    }
    const others = (['actor', 'issue', 'date'] as const).filter((each) => each !== by)
    return all.toSorted((a, b) => [by, ...others].map((each) => order[each](a, b)).find((sign) => sign !== 0) ?? 0)
  }
}
